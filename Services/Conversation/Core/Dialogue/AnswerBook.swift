/// The creditor's own answers to questions, by language. What is alike enough is answered; everything else goes to a person.
public struct AnswerBook: Hashable, Sendable {
  /// By ISO 639-1 language.
  var entries: [String: [CreditorAnswer]]

  public init() { entries = [:] }

  struct Match: Hashable {
    var key: String
    var text: String
    /// How alike the question was, 0 to 100.
    var percent: Int
  }

  /// The answer to the question that is most alike, where it is alike enough. `language` is a BCP 47 tag.
  func answer(to text: String, language: String, percentMin: Int) -> Match? {
    let asked = Similarity.grams(text)
    var best: Match?
    for entry in entries[String(language.prefix(2))] ?? [] {
      for question in entry.questions {
        let percent = Similarity.percent(asked, Similarity.grams(question))
        if percent >= percentMin, percent > best?.percent ?? -1 { best = Match(key: entry.key, text: entry.text, percent: percent) }
      }
    }
    return best
  }
}

/// One answer with some of the ways in which it is asked for.
struct CreditorAnswer: Hashable, Sendable {
  var key: String
  var questions: [String]
  var text: String
}

/// How alike two short texts are: the Dice coefficient of their letter trigrams, which forgives typing errors, endings and word order.
enum Similarity {
  static func grams(_ text: String) -> Set<String> {
    let folded = text.lowercased().map { folding[$0] ?? $0 }
    let words = String(folded.map { $0.isLetter || $0.isNumber ? $0 : " " }).split(separator: " ")
    var grams: Set<String> = []
    for word in words {
      let letters = Array(" \(word) ")
      if letters.count < 3 { continue }
      for start in 0...letters.count - 3 { grams.insert(String(letters[start..<start + 3])) }
    }
    return grams
  }

  static func percent(_ first: Set<String>, _ second: Set<String>) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return 200 * first.intersection(second).count / (first.count + second.count)
  }

  private static let folding: [Character: Character] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "é": "e", "ê": "e", "í": "i", "ó": "o", "ô": "o", "õ": "o", "ú": "u", "ü": "u", "ç": "c",
    "ñ": "n",
  ]
}
