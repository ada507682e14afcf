/// Cuts a text into clauses, so that each of several things said in one message is also judged alone.
enum Clauses {
  /// At most this many clauses are judged; the rest of a long message is judged as a whole only.
  static let most = 12

  /// Ranges of tokens with two words or more each; empty where the text has one clause only.
  static func split(_ text: FoldedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) {
      let words = text.tokens[start..<end].lazy.filter { $0.kind != .mark }.count
      if words >= 1 { ranges.append(start..<end) }
    }
    for index in text.tokens.indices where ranges.count < most {
      if isEnd(text, index) {
        close(index + 1)
        start = index + 1
      } else if conjunctions.contains(text.tokens[index].hash), index - start >= 2, index + 2 < text.tokens.count {
        close(index)
        start = index + 1
      }
    }
    if start < text.tokens.count, ranges.count < most { close(text.tokens.count) }
    return ranges.count > 1 ? ranges : []
  }

  private static func isEnd(_ text: FoldedText, _ index: Int) -> Bool {
    guard text.tokens[index].kind == .mark else { return false }
    switch text.bytes[text.tokens[index].start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","): return true
    default: return false
    }
  }

  private static let conjunctions = Set(
    ["but", "and", "pero", "y", "e", "mas", "porque", "because", "pq", "so", "porem", "aunque", "entonces", "entao"].map { WordHash.of($0) }
  )
}
