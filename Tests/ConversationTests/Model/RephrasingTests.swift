import Bytes
import LanguageModel
import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Other words for a message are used only where the guard lets them through, and nobody waits long for them")
struct RephrasingTests {
  private static let good = "Hi there, {creditor1} here with a short note for {name1}. Are you {name1}? Please answer yes or no."
    .replacing("Are you {name1}?", with: "Is that you?")

  private func talk(_ model: @escaping (ModelRequest) -> ModelAnswer?) throws -> Talk {
    var talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    talk.model = model
    talk.take(segment(channels: [.whatsapp]))
    talk.strategy.isWhatsAppPermitted = true
    return talk
  }

  @Test("Good words go out with the facts filled in, and what was asked is on record")
  func used() throws {
    var talk = try talk { _ in ModelAnswer(.answered, text: Self.good, model: "m", milliseconds: 400, tokens: 30) }
    try talk.pass(until: "2026-03-10T12:02:00Z")
    let sent = try #require(talk.sent.first)
    #expect(sent.text.hasPrefix("Hi there, Acme here with a short note for Ana. Is that you? Please answer yes or no."))
    #expect(sent.variant.hasSuffix("+model"))
    let consulted = try #require(talk.consulted.first)
    #expect(consulted.purpose == .rephrasing && consulted.verdict == .used && consulted.regarding == sent.contactId && consulted.model == "m")
    #expect(talk.state?.held == nil)
  }

  @Test(
    "Bad words are put on record with the reason, and the template goes out at once",
    arguments: [
      "Hello {name1}, you owe {creditor1} 120.00. Is that you?", "Hello, is that you?", "",
      "Hola {name1}, le escribe {creditor1}. ¿Es usted? Responda sí o no.", "{creditor1} will sue {name1}. Is that you? Yes or no?",
    ])
  func rejected(text: String) throws {
    var talk = try talk { _ in ModelAnswer(.answered, text: text) }
    try talk.pass(until: "2026-03-10T12:01:00Z")
    #expect(talk.sent.first?.text.hasPrefix("Hello, this is Acme with a short message for Ana.") == true)
    #expect(talk.sent.first?.variant.contains("model") == false)
    #expect(talk.consulted.first?.verdict == .rejected && talk.consulted.first?.fault != nil)
  }

  @Test("A model that says nothing is waited for two seconds; what comes later is noted and not used")
  func silent() throws {
    var talk = try talk { _ in nil }
    try talk.pass(until: "2026-03-10T12:01:01Z")
    #expect(talk.sent.isEmpty)
    try talk.pass(until: "2026-03-10T12:01:02Z")
    #expect(talk.sent.first?.text.hasPrefix("Hello, this is Acme") == true)
    let call = try #require(talk.calls.first)
    talk.answer(call, ModelAnswer(.answered, text: Self.good))
    #expect(talk.sent.count == 1)
    #expect(talk.consulted.map(\.verdict) == [.missed] && talk.consulted.first?.fault == "late")
  }

  @Test("A call that failed holds nothing up", arguments: [ModelOutcome.failed, .refused, .timedOut, .unreadable, .tooLarge])
  func failed(outcome: ModelOutcome) throws {
    var talk = try talk { _ in ModelAnswer(outcome) }
    try talk.pass(until: "2026-03-10T12:01:00Z")
    #expect(talk.sent.count == 1 && talk.consulted.first?.outcome == outcome && talk.consulted.first?.verdict == .missed)
  }

  @Test("An answer to the customer's own words does not overtake what waits")
  func order() throws {
    var talk = try talk { _ in nil }
    try talk.pass(until: "2026-03-10T12:01:00Z")
    talk.say("yes, that's me", on: .whatsapp)
    #expect(talk.sent.first?.text.hasPrefix("Hello, this is Acme") == true)
    try talk.pass(until: "2026-03-10T12:01:02Z")
    #expect(talk.sent.count == 2)
  }

  @Test("In the shadow the template goes out at once, and the model's words are only judged")
  func shadow() throws {
    var talk = try talk { _ in ModelAnswer(.answered, text: Self.good) }
    talk.strategy.model.wording = .shadow
    try talk.pass(until: "2026-03-10T12:01:00Z")
    #expect(talk.sent.first?.text.hasPrefix("Hello, this is Acme") == true)
    #expect(talk.consulted.first?.verdict == .shadowed && talk.consulted.first?.isShadow == true)
  }

  @Test("A share of nothing, a spent budget, a telephone call and a strategy that wants no model leave it alone")
  func unasked() throws {
    let changes: [(inout Strategy) -> Void] = [{ $0.model.share = 0 }, { $0.model.callsPerDayMax = 0 }, { $0.model.wording = .unused }]
    for change in changes {
      var talk = try talk { _ in ModelAnswer(.answered, text: Self.good) }
      change(&talk.strategy)
      try talk.pass(until: "2026-03-10T12:01:00Z")
      #expect(talk.sent.count == 1 && talk.consulted.isEmpty)
    }
    var call = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    call.take(segment(channels: [.voice]))
    try call.pass(until: "2026-03-10T12:01:00Z")
    #expect(call.calls.isEmpty && call.sent.count == 1)
  }

  @Test("A variant decides whose words its messages have")
  func variant() throws {
    for (wording, isAsked) in [(WordingSource.model, true), (.template, false)] {
      var talk = try talk { _ in ModelAnswer(.answered, text: Self.good) }
      talk.strategy.model.wording = isAsked ? .unused : .used
      talk.strategy.variants = [Variant(name: "v", wording: wording)]
      talk.take(segment())
      try talk.pass(until: "2026-03-10T12:03:00Z")
      #expect(talk.consulted.isEmpty != isAsked, "\(wording)")
    }
  }

  @Test("What is sent holds no name, address, amount, date, account or link, whatever the bot says")
  func nothingLeaves() throws {
    var requests: [ModelRequest] = []
    var talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    talk.take(segment(channels: [.sms, .email]))
    let sayings = ["yes, that's me", "how much do I owe?", "can I pay in 3 instalments?", "yes", "I already paid 55.20 from acct 4411220099", "I want to talk to a person"]
    try talk.pass(until: "2026-03-10T12:05:00Z")
    for saying in sayings { talk.say(saying) }
    requests = talk.calls.compactMap(\.modelRequest)
    #expect(requests.count > 4)
    for content in requests.flatMap(\.messages).map(\.content) {
      for secret in ["Ana", "Acme", "+447700900123", "ana@example", "120.00", "40.00", "2026", "a-1", "invoice 7", "http", "55.20", "4411220099"] {
        #expect(!content.contains(secret), "\(secret) in \(content)")
      }
    }
  }

  @Test("A message that waits survives its owner, and states without it are still read")
  func kept() throws {
    var talk = try talk { _ in nil }
    try talk.pass(until: "2026-03-10T12:01:00Z")
    let state = try #require(talk.state)
    #expect(state.held != nil && state.modelCalls?.count == 1)
    let restored = try copy(state)
    #expect(restored.held == state.held && restored.modelCalls == state.modelCalls)
  }
}
