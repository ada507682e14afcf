public import Models

/// One message to a chat model.
public struct ChatMessage: EventBody {
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Our own orders.
    case system
    /// What the orders are about: data.
    case user
  }

  public var role: Role
  public var content: String

  public init(_ role: Role, _ content: String) {
    self.role = role
    self.content = content
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var role: Role?
    var content: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "role": role = try reader.choice(Role.self)
      case "content": content = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(try reader.require(role, "role"), try reader.require(content, "content"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("role", role)
    writer.member("content", content)
    writer.endObject()
  }
}
