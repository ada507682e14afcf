import Models
import Seals
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Pay links ask for what the message says, and for nothing else")
struct PayLinkTests {
  private func talk() throws -> Talk {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:02:00Z")
    return talk
  }

  private func link(_ request: OutreachRequested?) throws -> PayLink {
    let request = try #require(request)
    let payment = try #require(request.payment)
    #expect(request.text.contains(Strategy.standard.payLink + payment.token))
    let link = try #require(PayLink(token: payment.token, .rehearsal))
    #expect(link.contactId == request.contactId && link.customer == "c-1")
    #expect(link.amount == payment.amount && link.accountId == payment.accountId && link.expiresAt == payment.expiresAt)
    return link
  }

  @Test("Before anybody is known to be the right person there is no link") func unconfirmed() throws {
    let talk = try talk()
    #expect(talk.sent.count == 1 && talk.sent[0].payment == nil)
  }

  @Test("Who wants to pay gets a link for all that is due, which ends with the offer") func payNow() throws {
    var talk = try talk()
    talk.say("yes, that's me")
    talk.say("I want to pay right now, send me the link")
    let link = try link(talk.sent.last { $0.payment != nil })
    #expect(link.amount.amount == 12_000 && link.accountId == "a-1")
    #expect(link.offer != nil && !link.isOver(at: talk.now))
  }

  @Test("A promise is recalled with a link for what was promised") func recall() throws {
    var talk = try talk()
    talk.say("yes, that's me")
    talk.say("I'll pay it all on Friday")
    talk.say("yes")
    try talk.pass(until: "2026-03-12T23:00:00Z")
    let recalled = try #require(talk.sent.last)
    #expect(try link(recalled).amount.amount == 12_000)
  }
}
