public import Models
import Yams

/// A strategy as the team wrote it.
public enum StrategyFile {
  /// Why a file is no strategy: every mistake with its line.
  public struct Failure: Error, Hashable, Sendable {
    public var mistakes: [DocumentMistakes.Mistake]
  }

  /// Reads a file over the standard strategy: what it leaves out keeps its standard value. All mistakes are told at once.
  public static func read(_ yaml: String) throws(Failure) -> Strategy {
    var mistakes = DocumentMistakes()
    guard let node = document(yaml, &mistakes), let strategy = Strategy(document: node, &mistakes) else {
      throw Failure(mistakes: mistakes.all)
    }
    return strategy
  }

  private static func document(_ yaml: String, _ mistakes: inout DocumentMistakes) -> DocumentNode? {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        mistakes.add(line: 1, path: "", "the file is empty; `cordial strategy show --standard` prints one to begin with")
        return nil
      }
      return DocumentNode(root, path: "")
    } catch let error as YamlError {
      let (line, sentence) = error.inWords
      mistakes.add(line: line, path: "", sentence)
    } catch {
      mistakes.add(line: 1, path: "", "the file is no YAML: \(error)")
    }
    return nil
  }
}

extension DocumentNode {
  fileprivate init(_ node: Node, path: String) {
    let line = node.mark?.line
    switch node {
    case .mapping(let mapping):
      let members = mapping.map { key, value in
        let name = key.scalar?.string ?? "?"
        return Member(name, line: key.mark?.line, DocumentNode(value, path: path.isEmpty ? name : "\(path).\(name)"))
      }
      self.init(.object(members), path: path, line: line)
    case .sequence(let sequence):
      self.init(.list(sequence.enumerated().map { DocumentNode($1, path: "\(path)[\($0)]") }), path: path, line: line)
    case .scalar(let scalar):
      self.init(DocumentNode.value(of: scalar), path: path, line: line)
    case .alias:
      self.init(.null, path: path, line: line)
    }
  }

  /// What is in quotes is a text. Of the rest only what JSON would know too is a number or a truth, so that `no` and `on` surprise nobody.
  private static func value(of scalar: Node.Scalar) -> Value {
    guard scalar.style == .plain || scalar.style == .any else { return .text(scalar.string) }
    switch scalar.string {
    case "", "~", "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let whole = Int64(scalar.string) { return .whole(whole) }
    if scalar.string.utf8.contains(where: { (0x30...0x39).contains($0) }), let real = Double(scalar.string), real.isFinite {
      return .real(real)
    }
    return .text(scalar.string)
  }
}

extension YamlError {
  /// The line, and what is wrong there.
  fileprivate var inWords: (line: Int?, sentence: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      (mark.line, "this is no YAML: \(problem); look at the indentation, the colons and the brackets here and on the line above")
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "\(duplicates.sorted().map { "“\($0)”" }.joined(separator: ", ")) stands twice in this group; delete one")
    default: (nil, "the file is no YAML: \(self)")
    }
  }
}
