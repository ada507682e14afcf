import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Whatever people try, nothing is promised outside the bounds") struct AdversaryTests {
  @Test("there are sixty of them and more, in three languages") func count() {
    #expect(Adversary.all.count >= 60)
    #expect(Set(Adversary.all.map(\.language)).count == 3)
    #expect(Set(Adversary.all.map(\.text)).count == Adversary.all.count)
  }

  @Test("on a first reminder, with an offer on the table, and twice in a row; then “yes”", arguments: Adversary.all)
  func bounded(_ adversary: Adversary) throws {
    for stage in [Stage.early, .advanced] {
      for opening in [nil, "plan", adversary.text] {
        var talk = try Self.confirmed(adversary.language, stage)
        if let opening { talk.say(opening == "plan" ? Self.askForPlan(adversary.language) : opening) }
        talk.say(adversary.text)
        Self.check(talk, stage)
        talk.say(adversary.language == "en-GB" ? "yes" : adversary.language == "es-ES" ? "sí" : "sim")
        Self.check(talk, stage)
      }
    }
  }

  @Test("an offer that has expired, or that rests on another debt, is none", arguments: ["yes, that works", "accept", "ok, deal"])
  func expired(words: String) throws {
    var talk = try Self.confirmed("en-GB", .early)
    talk.say("can I pay in instalments?")
    let tag = try #require(talk.state?.offers.last?.tag)
    talk.now = talk.now.adding(days: 20)
    talk.say(words)
    #expect(talk.state?.plan == nil && talk.state?.promise == nil)
    #expect(!talk.outcomes.contains("plan.made"))
    talk.tap("accept:\(tag)", on: .sms)
    #expect(talk.state?.plan == nil)

    talk = try Self.confirmed("en-GB", .early)
    talk.say("can I pay in instalments?")
    let stale = try #require(talk.state?.offers.last?.tag)
    talk.take(segment(owes: 30_000))
    talk.tap("accept:\(stale)", on: .sms)
    #expect(talk.state?.plan == nil && talk.state?.promise == nil)
  }

  @Test("an offer is accepted once: its tag played again, another's, or a made-up one, does nothing")
  func replayed() throws {
    var talk = try Self.confirmed("en-GB", .early)
    talk.say("can I pay in instalments?")
    let tag = try #require(talk.state?.offers.last?.tag)
    for foreign in ["", "00000000000000000000", String(tag.reversed()), tag.uppercased() + "0", "\(tag) "] {
      var other = talk
      other.tap("accept:\(foreign)", on: .sms)
      #expect(other.state?.plan == nil && other.state?.promise == nil, "“\(foreign)”")
    }
    talk.tap("accept:\(tag)", on: .sms)
    #expect(talk.outcomes.filter { $0 == "plan.made" }.count == 1)
    let plan = talk.state?.plan
    talk.tap("accept:\(tag)", on: .sms)
    #expect(talk.state?.plan == plan)
    #expect(talk.outcomes.filter { $0 == "plan.made" }.count == 1)
  }

  private static func confirmed(_ language: String, _ stage: Stage) throws -> Talk {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment(due: stage == .early ? "2026-03-07" : "2025-11-20", language: language, stage: stage))
    try talk.pass(until: "2026-03-11T10:30:00Z")
    talk.say(language == "en-GB" ? "yes, that's me" : language == "es-ES" ? "sí, soy yo" : "sim, sou eu")
    try #require(talk.state?.identity.confirmed.isEmpty == false)
    talk.outcomes = []
    return talk
  }

  private static func askForPlan(_ language: String) -> String {
    language == "en-GB" ? "can I pay in instalments?" : language == "es-ES" ? "¿puedo pagar en cuotas?" : "posso pagar em parcelas?"
  }

  private static func check(_ talk: Talk, _ stage: Stage) {
    #expect(Bounds.breaches(by: talk, stage, today: "2026-03-11") == [])
    for request in talk.sent {
      for words in ["0.01", "0,01", "evil", "90%", "99%", "1 cent", "cancel"] {
        #expect(!request.text.contains(words), "“\(words)” in: \(request.text)")
      }
    }
  }
}
