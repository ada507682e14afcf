import Language

/// Thanks, a yes to nothing, a goodbye: the only words that may stay without an answer.
enum Courtesy {
  private static let wordsMax = 12

  /// Few words, in letters of our languages, and no marks of a program. What is more may be a courtesy too, but it is answered.
  static func isPlain(_ text: String) -> Bool {
    !text.contains { marks.contains($0) || $0.isLetter && !$0.isLatinLetter } && text.split(whereSeparator: \.isWhitespace).count <= wordsMax
  }

  private static let marks = Set("{}[]<>\\|=")
}
