import Language
import Testing

@testable import LanguageModel

@Suite("The rules' phrases")
struct SpeechRulesTests {
  private static let all: [(Language, SpeechRules)] = [(.english, .english), (.spanish, .spanish), (.portuguese, .portuguese)]

  private static func phrases(_ rules: SpeechRules) -> [String] {
    let lists =
      rules.rules.flatMap { [$0.phrases, $0.excuses] } + rules.kept.flatMap { [$0.template, $0.text] } + [
        rules.debt, rules.denials, rules.misplaced,
      ]
    return (lists + [SpeechRule.giveaways]).flatMap { $0.split(separator: ";") }.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }

  /// The phrase as somebody would write it, with the given one of its alternatives.
  private static func written(_ phrase: String, _ choice: Int) -> String {
    phrase.split(separator: " ").filter { !$0.hasPrefix("..") && $0 != "^" && $0 != "$" }.map { element in
      let alternatives = element.split(separator: "|")
      return String(alternatives[choice % alternatives.count]).filter { $0 != "*" && $0 != "?" }
    }.joined(separator: " ")
  }

  /// An accent, a capital or a slip in the notation would make a phrase that nothing ever matches.
  @Test("are all found in their own words") func alive() {
    for (language, rules) in SpeechRulesTests.all {
      let phrases = SpeechRulesTests.phrases(rules)
      #expect(phrases.count > 700)
      for phrase in phrases {
        var book = PhraseBook<Int>()
        book.add(phrase, label: 0)
        for choice in 0..<(phrase.split(separator: " ").map { $0.split(separator: "|").count }.max() ?? 1) {
          let text = SpeechRulesTests.written(phrase, choice)
          #expect(!book.matches(in: text, language).isEmpty, "\(language.rawValue): “\(phrase)” is not found in “\(text)”")
        }
      }
    }
  }

  @Test("and the familiar words are folded") func folded() {
    for list in [FamiliarWords.english, FamiliarWords.spanish, FamiliarWords.portuguese] {
      let words = list.split(whereSeparator: \.isWhitespace)
      #expect(words.count > 500)
      #expect(words.filter { word in !word.allSatisfy { ("a"..."z").contains($0) } } == [])
    }
  }
}
