import Language
import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Words: reviewed, complete, and answered by the creditor where the creditor has an answer") struct WordingTests {
  @Test("the templates that ship have no findings") func clean() { #expect(PhraseLint.findings(PhraseSet.all) == []) }

  @Test(
    "the linter finds what a reviewer would strike out",
    arguments: [
      ("You owe {sum}.", "{sum} is no slot that may stand here"), ("Pay {amount} or we take you to court.", "says “court”"),
      ("Pay 5 now: {link}", "holds a number of its own; numbers come in by slots"),
      ("Pay here: https://x.example", "holds a link of its own; links come in by {link}"), ("{amount", "a brace is not closed"),
      (String(repeating: "long ", count: 100), "is 500 characters long with its slots filled; the most is 459"),
    ])
  func findings(text: String, sentence: String) {
    var set = PhraseSet.english
    set.debt[.balance] = [Sentence(text)]
    #expect(PhraseLint.findings([set]).map(\.sentence).contains(sentence))
  }

  @Test("a slot of the debt may not stand in a sentence for anybody, and nothing may be missing") func open() {
    var set = PhraseSet.spanish
    set.open[.opening] = ["Hola {name}, debe {amount}."]
    set.open[.scam] = nil
    set.debt[.overdue] = [.spoken("Llame a {link}.")]
    #expect(
      PhraseLint.findings([set]).map(\.description) == [
        "es opening 1: {amount} is no slot that may stand here", "es scam: is missing in this language",
        "es overdue: has only spoken wordings",
        "es overdue 1: is spoken and has a {link}",
      ])
  }

  @Test(
    "the creditor's own answers are found in other words; other questions are not",
    arguments: [
      ("en-GB", "Can I get a receipt please?", "receipt"), ("en-GB", "do you charge interests?", "late-fees"),
      ("es-ES", "¿de donde sacaron mi numero?", "data-protection"), ("pt-BR", "vocês cobram juros?", "late-fees"),
      ("en-GB", "what is the capital of France?", nil), ("es-ES", "¿cuál es la capital de Francia?", nil),
    ])
  func answers(language: String, question: String, key: String?) throws {
    let match = try TestAnswers.book().answer(to: question, language: language, percentMin: TalkRules().answerPercentMin)
    #expect(match?.key == key)
  }

  @Test(
    "a broken file of answers is refused with the line and the fix",
    arguments: [
      ("answer: x", "line 1: an answer begins with “- key:”"), ("- key: a\n  answer: x", "line 2: “a” has no questions"),
      ("- key: a\n  questions:\n    - b\n", "line 3: “a” has no answer"),
      ("- key: a\n  what: b", "line 2: “what: b” does not fit; write “- key:”, “questions:”, “- a question” or “answer:”"),
    ])
  func broken(text: String, sentence: String) {
    var book = AnswerBook()
    #expect(throws: AnswerBook.Unreadable.self) { try book.add(text, language: "en") }
    do { try book.add(text, language: "en") } catch { #expect(error.description == sentence) }
  }

  @Test("the last look finds every number, link and sign that belongs to nothing")
  func strangers() {
    let guardian = MessageGuard(["GBP 120.00", "13 March 2026", "Ana", "{link}"], counts: ["3"])
    #expect(guardian.stranger(in: "GBP 120.00 on 13 March 2026, Ana: {link} in 3 parts.") == nil)
    for (text, stranger) in [
      ("GBP 121.00 on 13 March 2026", "121"), ("in 33 parts", "33"), ("for ٣ pounds", "٣"), ("see http://x", "http"), ("50% off", "%"),
      ("only £ five", "£"), ("{amount}", "{"),
    ] { #expect(guardian.stranger(in: text) == stranger) }
  }

  @Test("the same words never come twice running") func repetition() throws {
    var talk = try Talk(at: "2026-03-10T14:00:00Z")
    talk.take(segment())
    try talk.pass(until: "2026-03-10T14:05:00Z")
    for _ in 0..<3 { talk.say("yes") }
    for _ in 0..<6 { talk.say("how much do I owe?") }
    let texts = talk.sent.map { $0.text.replacing(/https:[^ ]+/, with: "LINK") }
    #expect(texts.count > 6)
    for (one, next) in zip(texts, texts.dropFirst()) { #expect(one != next) }
  }
}

@Suite("The creditor's answers are read before anybody else does") struct AnswerLintTests {
  @Test("those that ship have no findings") func clean() throws { #expect(TemplateCheck.findings(try TestAnswers.book()) == []) }

  @Test("a language without the answer, a slot and a threat are found") func findings() throws {
    var book = AnswerBook()
    try book.add("- key: fees\n  questions:\n    - are there fees\n  answer: Pay {total} or we see you in court.", language: "en")
    let findings = TemplateCheck.findings(book)
    for words in ["“fees”: is missing in es", "is missing in pt", "has a brace", "says “court”"] {
      #expect(findings.contains { $0.contains(words) }, "\(words) is not in \(findings)")
    }
  }
}
