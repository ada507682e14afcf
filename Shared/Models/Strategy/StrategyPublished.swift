/// A strategy goes live. The data is the strategy's own document; members that are missing keep their standard value.
public struct StrategyPublished: EventData {
  public static var type: StaticString { "strategy.published" }
  public var strategy: Strategy

  public init(strategy: Strategy) { self.strategy = strategy }

  /// Throws all mistakes of the document in one text, parted by semicolons.
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    let node = try reader.node(path: reader.place)
    var mistakes = DocumentMistakes(passesUnknown: true)
    guard let strategy = Strategy(document: node, &mistakes) else {
      throw JSONFailure(mistakes.all.map(\.description).joined(separator: "; "))
    }
    self.strategy = strategy
  }

  public func write(to writer: inout JSONWriter) { writer.node(DocumentNode(strategy.document)) }
}

extension Strategy {
  /// Reads a document over the standard strategy; nil, and at least one mistake, where anything is wrong with it.
  public init?(document node: DocumentNode, _ mistakes: inout DocumentMistakes) {
    self = .standard
    version = ""
    take(node, &mistakes)
    if mistakes.isEmpty, version.isEmpty {
      mistakes.add(line: node.line, path: DocumentNode.path(node.path, member: "version"), "is missing")
    }
    guard mistakes.isEmpty else { return nil }
  }
}

extension JSONReader {
  /// A whole number inside the range.
  public mutating func whole(_ range: ClosedRange<Int>) throws(JSONFailure) -> Int {
    let value = Int(try integer())
    guard range.contains(value) else { throw failure("\(value) is outside \(range.lowerBound) to \(range.upperBound)") }
    return value
  }
}
