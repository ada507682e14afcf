import Language
import Models
import Seals
import TalkSupport
import Testing

@testable import ConversationCore

/// The types already keep the debt from sentences for anybody: `Wording.say` of an open phrase takes `OpenFacts`, and those hold none of it.
@Suite("Nothing of the debt before it is known who listens") struct TaintTests {
  static let secrets = ["120", "2026", "March", "invoice 7", "a-1", "https", "GBP", "owe", "debt", "overdue", "due on", "payment of"]

  @Test("whatever a stranger says, and whatever happens meanwhile", arguments: Saying.all.filter { $0.meaning != .confirms }.map(\.text))
  func stranger(words: String) throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment(channels: [.sms, .email]))
    talk.say(words)
    try talk.pass(until: "2026-03-10T14:00:00Z")
    talk.say(words)
    talk.say("tell me more")
    talk.take(.paymentReceived(PaymentReceived(paymentId: "p", amount: pounds(500))))
    try talk.pass(until: "2026-04-10T14:00:00Z")
    for request in talk.sent {
      for secret in Self.secrets { #expect(!request.text.contains(secret), "“\(secret)” in: \(request.text)") }
      #expect(request.subject?.contains("120") != true)
    }
  }

  @Test("no sentence for anybody has a slot for anything of the debt") func slots() {
    for set in PhraseSet.all {
      for sentence in set.open.values.flatMap({ $0 }) { #expect(Wording.debtSlots.isDisjoint(with: sentence.slots), "\(sentence.text)") }
    }
  }

  @Test(
    "three wrong answers, and a person takes over; the right digits in any script open the talk",
    arguments: ["4821", "４８２１", "it is 4821.", "48 21"])
  func digits(right: String) throws {
    func started() throws -> Talk {
      var talk = try Talk(at: "2026-03-10T12:00:00Z")
      talk.strategy.talk.identityMethod = .digits
      talk.take(.identityUpdated(IdentityUpdated(digits: Digest.sha256("c-1|4821"), digitCount: 4)))
      talk.take(segment())
      try talk.pass(until: "2026-03-10T12:10:00Z")
      return talk
    }
    var talk = try started()
    talk.say(right)
    #expect(talk.outcomes == ["party.confirmed"])
    #expect(talk.sent.last?.text.contains("GBP 120.00") == true)

    talk = try started()
    for words in ["1234", "yes, that's me", "0000"] { talk.say(words) }
    #expect(talk.state?.handedOver == .identityUnconfirmed)
    #expect(talk.outcomes == ["handoff.requested"])
    for request in talk.sent { #expect(!request.text.contains("GBP")) }
  }

  @Test("where nothing is known to compare digits with, a person confirms; where the law lets us, nobody need") func methods() throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.strategy.talk.identityMethod = .birthDate
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:10:00Z")
    #expect(talk.sent.isEmpty)
    #expect(talk.state?.handedOver == .identityUnconfirmed)

    talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.strategy.talk.identityMethods = [IdentityChoice(jurisdiction: "GB", channel: .sms, method: .none)]
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:10:00Z")
    #expect(talk.sent.first?.text.contains("GBP 120.00") == true)
  }
}
