public import Models

/// A strategy as YAML, each member with what it says: a file to begin with.
public struct StrategyText {
  private static let columns = 140
  private var lines: [String] = []

  public static func yaml(_ strategy: Strategy) -> String {
    var text = StrategyText()
    text.write(strategy.document, indentation: "", path: "")
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ value: DocumentNode.Value, indentation: String, path: String) {
    guard case .object(let members) = value else { return }
    for member in members {
      let inner = path.isEmpty ? member.name : "\(path).\(member.name)"
      if let meaning = Strategy.meanings[inner] {
        if indentation.isEmpty, !lines.isEmpty { lines.append("") }
        lines.append("\(indentation)# \(meaning)")
      }
      write(member.node.value, name: member.name, indentation: indentation, path: inner)
    }
  }

  private mutating func write(_ value: DocumentNode.Value, name: String, indentation: String, path: String) {
    switch value {
    case .object(let members) where members.contains { !StrategyText.isFlat($0.node.value) } || Strategy.meanings["\(path).\(members[0].name)"] != nil:
      lines.append("\(indentation)\(name):")
      write(value, indentation: indentation + "  ", path: path)
    case .list(let elements) where elements.contains { if case .object = $0.value { true } else { false } }:
      lines.append("\(indentation)\(name):")
      for element in elements { lines.append("\(indentation)  - \(StrategyText.flow(element.value))") }
    default: lines.append("\(indentation)\(name): \(StrategyText.flow(value))")
    }
  }

  private static func isFlat(_ value: DocumentNode.Value) -> Bool {
    if case .object = value { false } else { true }
  }

  /// On one line.
  static func flow(_ value: DocumentNode.Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .whole(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let text): quoted(text)
    case .list(let elements): "[\(elements.map { flow($0.value) }.joined(separator: ", "))]"
    case .object(let members): "{ \(members.map { "\($0.name): \(flow($0.node.value))" }.joined(separator: ", ")) }"
    }
  }

  /// In quotes where it would be read as something else.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    let isWord = text.utf8.first.map { (0x61...0x7a).contains($0 | 0x20) } ?? false
    if isPlain, isWord, !["true", "false", "null"].contains(text) { return text }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
