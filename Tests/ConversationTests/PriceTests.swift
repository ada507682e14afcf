import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("What it costs is said where it is decided") struct PriceTests {
  private func talk(_ prices: (inout CostRules) -> Void) throws -> Talk {
    var talk = try Talk(at: "2026-03-10T08:00:00Z")
    prices(&talk.strategy.costs)
    talk.take(segment(channels: [.sms]))
    try talk.pass(until: "2026-03-11T18:01:00Z")
    return talk
  }

  private func handover(_ talk: Talk) throws -> HandoffRequested {
    let emission = try #require(talk.emitted.first { $0.type == "handoff.requested" })
    var reader = JSONReader(emission.data)
    return try HandoffRequested(from: &reader)
  }

  @Test("A contact and a case carry the strategy's prices of that moment") func prices() throws {
    var talk = try talk { costs in
      costs.currency = .usd
      costs.contacts = [.sms: 0.0079]
      costs.handover = 4.5
    }
    #expect(talk.sent.first?.costPerThousand == Money(790, .usd))
    talk.say("my lawyer will answer you")
    #expect(try handover(talk).costPerThousand == Money(450_000, .usd))
  }

  @Test("Without a price nothing is said of it") func none() throws {
    var talk = try talk { costs in
      costs.currency = .usd
      costs.contacts = [.email: 0.0004]
    }
    #expect(talk.sent.first != nil && talk.sent.first?.costPerThousand == nil)
    talk.say("my lawyer will answer you")
    #expect(try handover(talk).costPerThousand == nil)
  }
}
