import Bytes
import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Variants of reminders") struct VariantTests {
  private func talk(_ variants: [Variant], learning: Bool = false, channels: [Channel] = [.sms]) throws -> Talk {
    var talk = try Talk(at: "2026-03-10T08:00:00Z")
    talk.strategy.variants = variants
    talk.strategy.learning.isOn = learning
    talk.take(segment(channels: channels))
    return talk
  }

  @Test("A reminder goes out at the hour of its variant, and says which it is, how probable, and in what context") func hour() throws {
    var talk = try talk([Variant(name: "evening", hour: 18)])
    try talk.pass(until: "2026-03-10T17:59:00Z")
    #expect(talk.sent.isEmpty)
    try talk.pass(until: "2026-03-10T18:01:00Z")
    #expect(talk.sent.first?.choice == VariantChoice(variant: "evening", propensity: 1, context: "early/medium/new"))
    #expect(talk.decisions.contains { $0.contains("variant evening") })
  }

  @Test("Without variants nothing is drawn and nothing is said of it") func none() throws {
    var talk = try talk([])
    try talk.pass(until: "2026-03-11T18:01:00Z")
    #expect(talk.sent.first?.choice == nil && !talk.sent.isEmpty)
    #expect(talk.state?.nextChoice == nil)
  }

  @Test("The channel of a variant is tried first, but never before the customer's own wish") func channel() throws {
    var talk = try talk([Variant(name: "mail", channel: .email)], channels: [.sms, .email])
    try talk.pass(until: "2026-03-11T18:01:00Z")
    #expect(talk.sent.first?.channel == .email)
    var wished = try Talk(at: "2026-03-10T08:00:00Z")
    wished.strategy.variants = [Variant(name: "mail", channel: .email)]
    guard case .segmented(var stated) = segment(channels: [.sms, .email]) else { return }
    stated.channelReason = "stated"
    wished.take(.segmented(stated))
    try wished.pass(until: "2026-03-11T18:01:00Z")
    #expect(wished.sent.first?.channel == .sms)
  }

  @Test("More time is offered first where the variant says so, and a plan after a no") func offer() throws {
    var talk = try talk([Variant(name: "time", offerFirst: .moreTime)])
    try talk.pass(until: "2026-03-11T18:01:00Z")
    talk.say("yes, that's me")
    talk.say("could I get more time, or smaller payments?")
    #expect(talk.state?.offers.last?.terms.payments.count == 1)
    talk.say("no, that does not help")
    #expect((talk.state?.offers.last?.terms.payments.count ?? 0) > 1)
  }

  @Test("Shares are kept to, and what was learned replaces them once learning is on") func shares() throws {
    let variants = [Variant(name: "a", share: 3), Variant(name: "b", share: 1)]
    let learned = Learned(
      LearningUpdated(
        asOf: Instant(seconds: 0), strategyVersion: "s",
        contexts: [
          LearnedContext(
            context: "early",
            variants: [LearnedVariant(name: "a", choices: 9, rewarded: 1, propensity: 0.05), LearnedVariant(name: "b", choices: 9, rewarded: 8, propensity: 0.95)])
        ]))
    var counts = ["a": 0, "b": 0]
    var learnedCounts = counts
    let core = try Talk.shared.get()
    var strategy = Strategy.standard
    strategy.variants = variants
    guard case .segmented(let segmented) = segment() else { return }
    for index in 0..<1000 {
      for isOn in [false, true] {
        strategy.learning.isOn = isOn
        let context = Context(
          customer: "c-\(index)", now: Instant("2026-03-10T08:00:00Z") ?? Instant(seconds: 0), identity: Identity(of: "\(index)"), strategy: strategy,
          zones: ZoneCatalog(), learned: learned)
        let turn = core.decide(nil, .event(.segmented(segmented), EventHeader(id: "e", source: "/t", subject: "c-\(index)", time: context.now)), context)
        let choice = try #require(turn.state?.nextChoice?.choice)
        if isOn { learnedCounts[choice.variant, default: 0] += 1 } else { counts[choice.variant, default: 0] += 1 }
        #expect(choice.propensity == (isOn ? ["a": 0.05, "b": 0.95] : ["a": 0.75, "b": 0.25])[choice.variant])
      }
    }
    // Five standard deviations of a binomial are 68 and 34.
    #expect(abs((counts["a"] ?? 0) - 750) < 68)
    #expect(abs((learnedCounts["b"] ?? 0) - 950) < 34)
  }

  @Test("The state keeps what was drawn, and a state without it is still read") func stored() throws {
    var talk = try talk([Variant(name: "evening", hour: 18)])
    try talk.pass(until: "2026-03-10T18:01:00Z")
    let state = try #require(talk.state)
    #expect(state.choice != nil && state.nextChoice != nil)
    var writer = ByteWriter(reserving: 256)
    state.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    let read = try ConversationState(from: &reader)
    #expect(read.choice == state.choice && read.nextChoice == state.nextChoice)
    var again = ByteWriter(reserving: 256)
    read.write(to: &again)
    #expect(again.bytes == writer.bytes)
    // The older layout ends where the variants begin: three absent values of one byte each.
    var plain = state
    (plain.choice, plain.nextChoice) = (nil, nil)
    var older = ByteWriter(reserving: 256)
    plain.write(to: &older)
    var bytes = Array(older.bytes.dropLast(3))
    bytes[0] = 2
    var olderReader = ByteReader(bytes)
    let readOlder = try ConversationState(from: &olderReader)
    var newer = ByteWriter(reserving: 256)
    readOlder.write(to: &newer)
    #expect(newer.bytes == older.bytes && readOlder.choice == nil)
  }
}
