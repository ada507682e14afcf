/// One value of a strategy's document with the place where it was written, whether it came as JSON or from a file of the team's.
public struct DocumentNode: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    case whole(Int64)
    case real(Double)
    case text(String)
    case list([DocumentNode])
    case object([Member])
  }

  public struct Member: Hashable, Sendable {
    public var name: String
    /// Where the name stands, for files.
    public var line: Int?
    public var node: DocumentNode

    public init(_ name: String, line: Int? = nil, _ node: DocumentNode) {
      self.name = name
      self.line = line
      self.node = node
    }
  }

  public var value: Value
  /// Like `stages.early.reminders[2]`; empty for the document itself.
  public var path: String
  /// For files, from 1 on.
  public var line: Int?

  public init(_ value: Value, path: String = "", line: Int? = nil) {
    self.value = value
    self.path = path
    self.line = line
  }

  /// What it is, for a sentence about what it should be.
  public var kind: String {
    switch value {
    case .null: "nothing"
    case .boolean(let value): value ? "true" : "false"
    case .whole(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let text): "“\(text.prefix(40))”"
    case .list: "a list"
    case .object: "a group of members"
    }
  }
}

extension DocumentNode {
  static func path(_ parent: String, member: String) -> String { parent.isEmpty ? member : "\(parent).\(member)" }
  static func path(_ parent: String, index: Int) -> String { "\(parent)[\(index)]" }
}

extension JSONReader {
  /// Any JSON value as a node.
  public mutating func node(path: String = "") throws(JSONFailure) -> DocumentNode {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [DocumentNode.Member] = []
      try beginObject()
      while let key = try nextKey() {
        let name = key.text
        members.append(DocumentNode.Member(name, try node(path: DocumentNode.path(path, member: name))))
      }
      return DocumentNode(.object(members), path: path)
    case UInt8(ascii: "["):
      var elements: [DocumentNode] = []
      try beginArray()
      while try nextElement() { elements.append(try node(path: DocumentNode.path(path, index: elements.count))) }
      return DocumentNode(.list(elements), path: path)
    case UInt8(ascii: "\""): return DocumentNode(.text(try string()), path: path)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return DocumentNode(.boolean(try boolean()), path: path)
    default:
      if takeNull() { return DocumentNode(.null, path: path) }
      return DocumentNode(try number(), path: path)
    }
  }

  private mutating func number() throws(JSONFailure) -> DocumentNode.Value {
    var ahead = self
    if let whole = try? ahead.integer() {
      self = ahead
      return .whole(whole)
    }
    return .real(try double())
  }
}

extension JSONWriter {
  public mutating func node(_ node: DocumentNode) {
    switch node.value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .whole(let value): integer(value)
    case .real(let value): double(value)
    case .text(let text): string(text)
    case .list(let elements):
      beginArray()
      for element in elements { self.node(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.node(member.node)
      }
      endObject()
    }
  }
}
