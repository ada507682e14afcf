/// One member of a document: how it is called, what it may hold, and where it lives in the value that is read.
///
/// A section of the strategy is a struct with a list of these. From that list follow reading JSON and files with all mistakes at once,
/// writing, showing and comparing.
public struct DocumentField<Owner>: Sendable {
  public typealias Read = @Sendable (DocumentNode, inout Owner, inout DocumentMistakes) -> Void
  /// The value to write; nil leaves the member out.
  public typealias Write = @Sendable (Owner) -> DocumentNode.Value?

  public let name: String
  /// What this member and the members inside it say, by their paths from here on, in sentences for the team.
  public let meanings: [String: String]
  let read: Read
  let write: Write

  public init(_ name: String, meanings: [String: String], read: @escaping Read, write: @escaping Write) {
    self.name = name
    self.meanings = meanings
    self.read = read
    self.write = write
  }

  public init(_ name: String, _ meaning: String, read: @escaping Read, write: @escaping Write) {
    self.init(name, meanings: [name: meaning], read: read, write: write)
  }
}

/// A group of members.
public protocol DocumentSection: Sendable {
  static var fields: [DocumentField<Self>] { get }

  /// What is wrong with the members together, once each by itself is right: the member it is told at (empty for the whole), and a sentence.
  func contradictions() -> [(member: String, sentence: String)]
}

extension DocumentSection {
  public func contradictions() -> [(member: String, sentence: String)] { [] }

  /// Takes what the node says; members that are missing stay as they are. Every mistake is noted, and nothing wrong is taken.
  public mutating func take(_ node: DocumentNode, _ mistakes: inout DocumentMistakes) {
    guard case .object(let members) = node.value else {
      return mistakes.add(node, "is \(node.kind); it must be a group of members: \(Self.fields.map(\.name).joined(separator: ", "))")
    }
    var own = DocumentMistakes(passesUnknown: mistakes.passesUnknown)
    var seen: Set<String> = []
    for member in members {
      let path = member.node.path
      if mistakes.passesUnknown, member.node.value == .null { continue }
      guard let field = Self.fields.first(where: { $0.name == member.name }) else {
        if mistakes.passesUnknown { continue }
        own.add(line: member.line, path: path, "is not known here\(DocumentMistakes.hint(member.name, Self.fields.map(\.name)))")
        continue
      }
      guard seen.insert(member.name).inserted else {
        own.add(line: member.line, path: path, "stands here twice; delete one")
        continue
      }
      field.read(member.node, &self, &own)
    }
    if own.isEmpty {
      for (name, sentence) in contradictions() {
        let place = members.first { $0.name == name }?.node ?? node
        own.add(line: place.line, path: name.isEmpty ? node.path : DocumentNode.path(node.path, member: name), sentence)
      }
    }
    mistakes.add(own)
  }

  /// The whole section as it would be written.
  public var document: DocumentNode.Value {
    .object(Self.fields.compactMap { field in field.write(self).map { DocumentNode.Member(field.name, DocumentNode($0)) } })
  }

  /// What the members say, by their paths.
  public static var meanings: [String: String] {
    fields.reduce(into: [:]) { $0.merge($1.meanings) { first, _ in first } }
  }
}
