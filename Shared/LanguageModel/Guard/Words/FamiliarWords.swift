import Language

/// The words that messages of this kind are made of. A rephrasing has no need of many others: who writes of doors, mothers and judges says
/// more than the template.
struct FamiliarWords: Sendable {
  private let words: Set<String>
  private let stems: Set<String>

  static func standard(_ language: Language) -> FamiliarWords { standards[language] ?? FamiliarWords([]) }

  private static let standards: [Language: FamiliarWords] = [
    .english: FamiliarWords(split(english)), .spanish: FamiliarWords(split(spanish)), .portuguese: FamiliarWords(split(portuguese)),
  ]

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    stems = Set(self.words.compactMap(FamiliarWords.stem))
  }

  private static func split(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// Letters that two forms of the same word begin with: "confirm", "confirming".
  private static let stemLength = 5

  private static func stem(_ word: String) -> String? { word.count < stemLength ? nil : String(word.prefix(stemLength)) }

  /// - Parameter word: folded.
  func contains(_ word: String) -> Bool { words.contains(word) || FamiliarWords.stem(word).map(stems.contains) ?? false }
}
