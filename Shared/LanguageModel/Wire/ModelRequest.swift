public import Models

/// What is asked of a model. It is recorded before the call, so everything in it has passed the disguise.
public struct ModelRequest: EventBody {
  /// What it belongs to: a contact's id, a reply's id.
  public var id: String
  public var purpose: ModelPurpose
  public var messages: [ChatMessage]
  /// JSON schema of the answer; nil for free text.
  public var schema: String?
  /// Length of the answer in the model's own tokens, 1 to 4096.
  public var tokensMax: Int
  /// Whether the answer is only compared and never used.
  public var isShadow: Bool

  public init(id: String, purpose: ModelPurpose, messages: [ChatMessage], schema: String? = nil, tokensMax: Int, isShadow: Bool = false) {
    self.id = id
    self.purpose = purpose
    self.messages = messages
    self.schema = schema
    self.tokensMax = tokensMax
    self.isShadow = isShadow
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var id: String?
    var purpose: ModelPurpose?
    var messages: [ChatMessage]?
    var schema: String?
    var tokensMax: Int?
    var isShadow = false
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "id": id = try reader.identifier()
      case "purpose": purpose = try reader.choice(ModelPurpose.self)
      case "messages": messages = try reader.list(atMost: 16) { reader throws(JSONFailure) in try ChatMessage(from: &reader) }
      case "schema": schema = try reader.string()
      case "tokensMax": tokensMax = try reader.whole(1...4096)
      case "isShadow": isShadow = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(
      id: try reader.require(id, "id"), purpose: try reader.require(purpose, "purpose"), messages: try reader.require(messages, "messages"),
      schema: schema, tokensMax: try reader.require(tokensMax, "tokensMax"), isShadow: isShadow)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("purpose", purpose)
    writer.member("messages", messages) { $1.write(to: &$0) }
    writer.member("schema", schema)
    writer.member("tokensMax", tokensMax)
    writer.member("isShadow", isShadow)
    writer.endObject()
  }
}
