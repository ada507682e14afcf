/// What is wrong with a document: everything that was found, in the order of the document.
public struct DocumentMistakes: Hashable, Sendable {
  public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    /// Nil for documents that are not files.
    public var line: Int?
    public var path: String
    public var sentence: String

    /// `line 12: stages.early.from: 0 is outside 1 to 3650`.
    public var description: String {
      "\(line.map { "line \($0): " } ?? "")\(path.isEmpty ? "" : "\(path): ")\(sentence)"
    }
  }

  fileprivate var found: [Mistake] = []
  /// Members that are not known are passed over, and so are null ones: events may come from a newer version. In a file of the team's they are
  /// mistakes, since nobody would notice otherwise that a line does nothing.
  public let passesUnknown: Bool

  public init(passesUnknown: Bool = false) { self.passesUnknown = passesUnknown }

  public var isEmpty: Bool { found.isEmpty }

  /// By line; mistakes of one line as they were found.
  public var all: [Mistake] {
    found.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
  }

  public mutating func add(_ node: DocumentNode, _ sentence: String) {
    found.append(Mistake(line: node.line, path: node.path, sentence: sentence))
  }

  public mutating func add(line: Int?, path: String, _ sentence: String) { found.append(Mistake(line: line, path: path, sentence: sentence)) }

  /// `; did you mean “x”?` where one of the words is close to what was written, else `; it may be a, b or c`.
  public static func hint(_ written: String, _ words: [String]) -> String {
    if let near = nearest(to: written, among: words) { return "; did you mean “\(near)”?" }
    return words.isEmpty ? "" : "; it may be \(words.joined(separator: ", "))"
  }

  /// The word that is at most a third of its letters away, by edits (Damerau 1964); the first of several.
  static func nearest(to written: String, among words: [String]) -> String? {
    let letters = Array(written.lowercased())
    let distances = words.map { (word: $0, edits: edits(letters, Array($0.lowercased()))) }
    guard let best = distances.min(by: { $0.edits < $1.edits }), best.edits <= max(1, best.word.count / 3) else { return nil }
    return best.word
  }

  /// Letters put in, taken out, replaced or swapped with the next one.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (index, letter) in left.enumerated() {
      var row = [index + 1]
      for column in right.indices {
        var least = min(rows[index][column] + (right[column] == letter ? 0 : 1), rows[index][column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, letter == right[column - 1], left[index - 1] == right[column] {
          least = min(least, rows[index - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

extension DocumentMistakes {
  mutating func add(_ more: DocumentMistakes) { found.append(contentsOf: more.found) }
}
