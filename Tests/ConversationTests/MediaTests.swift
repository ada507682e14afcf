import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Pictures and recordings") struct MediaTests {
  private func talk() throws -> Talk {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment())
    try talk.pass(until: "2026-03-11T10:30:00Z")
    talk.say("yes, that's me")
    return talk
  }

  private func send(_ kind: ReplyMedia.Kind, saying text: String, _ talk: inout Talk) {
    talk.take(.replied(ReplyReceived(channel: .sms, text: text, media: [ReplyMedia(kind: kind, reference: "media-9")])))
  }

  @Test("A picture, with or without words about a payment, is taken for a receipt: a person looks at it", arguments: ["[image]", "I already paid, here it is"])
  func receipt(words: String) throws {
    var talk = try talk()
    send(.image, saying: words, &talk)
    #expect(talk.state?.handedOver == .paymentNotFound)
    #expect(talk.emitted.contains { $0.type == "handoff.requested" && String(decoding: $0.data, as: UTF8.self).contains("media-9") })
    #expect(talk.sent.last?.text.contains("colleague") == true)
  }

  @Test("A picture beside other words is not: the words are answered") func words() throws {
    var talk = try talk()
    send(.image, saying: "can I pay in instalments?", &talk)
    #expect(talk.state?.handedOver == nil)
    #expect(talk.sent.last?.text.contains("payments") == true)
  }

  @Test("A recording shows nothing that can be paid: the bot asks back") func recording() throws {
    var talk = try talk()
    let before = talk.sent.count
    send(.audio, saying: "[audio]", &talk)
    #expect(talk.state?.handedOver == nil)
    #expect(talk.sent.count == before + 1)
  }
}
