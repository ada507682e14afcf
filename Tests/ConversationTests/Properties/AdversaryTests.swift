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
    guard let state = talk.state else { return }
    let today = CalendarDate("2026-03-11") ?? CalendarDate(daysSince1970: 0)
    let bounds = talk.strategy.bounds(in: stage)
    let desk = OfferDesk(owed: pounds(12_000), today: today, bounds: bounds, extensionDaysMax: talk.strategy.extensionDaysMax(in: stage))
    #expect(state.owed.sums == [pounds(12_000)])
    if let promise = state.promise {
      #expect(promise.amount.amount >= desk.smallestPart && promise.amount.amount + promise.discount <= 12_000)
      #expect(promise.discount == 0 || promise.amount.amount >= desk.smallestSettlement)
      #expect(promise.dueDate >= today && promise.dueDate <= max(desk.latestDay, today.adding(days: bounds.settleDaysMax)))
    }
    if let plan = state.plan {
      #expect(plan.total == 12_000)
      #expect((2...desk.instalmentsMax).contains(plan.instalments.count))
      #expect(plan.instalments.allSatisfy { $0.amount > 0 && $0.dueDate >= today })
    }
    for request in talk.sent {
      for words in ["0.01", "0,01", "evil", "90%", "99%", "1 cent", "cancel"] {
        #expect(!request.text.contains(words), "“\(words)” in: \(request.text)")
      }
    }
    for outcome in ["promise.kept", "plan.kept", "payment.received"] { #expect(!talk.outcomes.contains(outcome)) }
  }
}
