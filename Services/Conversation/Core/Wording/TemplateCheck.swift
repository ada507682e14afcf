import Models

/// What a reviewer would strike out of everything that the bot may say: its own sentences and the creditor's answers.
public enum TemplateCheck {
  /// One line for each finding; none means that all is well.
  public static func findings(_ answers: AnswerBook = AnswerBook()) -> [String] {
    PhraseLint.findings(PhraseSet.all).map(\.description) + PhraseLint.findings(answers).map(\.description)
  }

  /// Sentences that were read.
  public static var sentenceCount: Int {
    PhraseSet.all.reduce(0) { count, set in
      count + set.open.values.reduce(0) { $0 + $1.count } + set.debt.values.reduce(0) { $0 + $1.count }
    }
  }

  public static var languages: [String] { PhraseSet.all.map(\.language) }
}

extension PhraseLint {
  /// The creditor's answers: there in every language or in none, and held to the same words. They may hold numbers, since they are quoted.
  static func findings(_ book: AnswerBook) -> [Finding] {
    let keys = Set(book.entries.values.joined().map(\.key)).sorted()
    guard !keys.isEmpty else { return [] }
    return PhraseSet.all.map(\.language).flatMap { language in
      let answers = book.entries[language] ?? []
      let missing = keys.filter { key in !answers.contains { $0.key == key } }
      return missing.map { Finding(place: "answer “\($0)”", sentence: "is missing in \(language)") }
        + answers.flatMap { check($0, language) }
    }
  }

  private static func check(_ answer: CreditorAnswer, _ language: String) -> [Finding] {
    var sentences: [String] = []
    if answer.text.utf16.count > lengthMax { sentences.append("is \(answer.text.utf16.count) characters long; the most is \(lengthMax)") }
    if answer.text.contains("{") || answer.text.contains("}") { sentences.append("has a brace; answers have no slots") }
    let lowercased = answer.text.lowercased()
    sentences += (forbidden[language] ?? []).filter(lowercased.contains).map { "says “\($0)”" }
    return sentences.map { Finding(place: "\(language) answer “\(answer.key)”", sentence: $0) }
  }
}
