@testable import DispatchChannels
import Models
import Testing

@Suite("WhatsApp: what its webhooks say")
struct WhatsAppWebhookTests {
  private static let context = #""context":{"from":"15550783881","id":"wamid.0"}"#

  static func receipt(_ status: String, errors: String = "") -> String {
    notification(
      #""statuses":[{"id":"wamid.1","status":"\#(status)","timestamp":"1773144000","recipient_id":"573001234567","#
        + #""biz_opaque_callback_data":"customer=c-1&contact=k-1"\#(errors)}]"#)
  }

  static let bodies = replies.map(\.body) + ["sent", "delivered", "read"].map { receipt($0) } + [
    receipt("failed", errors: #","errors":[{"code":131026,"title":"Message undeliverable"}]"#),
    messages(#""id":"wamid.5","type":"reaction","reaction":{"message_id":"wamid.0","emoji":"👍"}"#),
  ]

  private static let replies: [(body: String, reply: ReplyReceived)] = [
    (
      messages(#""id":"wamid.2","type":"text","text":{"body":"Ya pagué"}"#),
      ReplyReceived(channel: .whatsapp, text: "Ya pagué", providerMessageId: "wamid.2")
    ),
    (
      messages(
        #""id":"wamid.3","type":"interactive",\#(context),"interactive":{"type":"button_reply","button_reply":{"id":"k-1~paid","title":"Ya pagué"}}"#),
      ReplyReceived(channel: .whatsapp, text: "Ya pagué", button: "paid", inReplyTo: "k-1", providerMessageId: "wamid.3")
    ),
    (
      messages(
        #""id":"wamid.4","type":"interactive",\#(context),"interactive":{"type":"list_reply","list_reply":{"id":"k-1~later","title":"Más tiempo","description":""}}"#
      ), ReplyReceived(channel: .whatsapp, text: "Más tiempo", button: "later", inReplyTo: "k-1", providerMessageId: "wamid.4")
    ),
    (
      messages(#""id":"wamid.6","type":"button",\#(context),"button":{"payload":"stop","text":"Basta"}"#),
      ReplyReceived(channel: .whatsapp, text: "Basta", button: "stop", providerMessageId: "wamid.6")
    ),
    (
      messages(#""id":"wamid.7","type":"image","image":{"id":"1","mime_type":"image/jpeg","sha256":"x","caption":"el recibo"}"#),
      ReplyReceived(channel: .whatsapp, text: "el recibo", providerMessageId: "wamid.7", media: [ReplyMedia(kind: .image, reference: "1", mediaType: "image/jpeg")])
    ),
    (
      messages(#""id":"wamid.8","type":"audio","audio":{"id":"2","mime_type":"audio/ogg","sha256":"x","voice":true}"#),
      ReplyReceived(channel: .whatsapp, text: "[audio]", providerMessageId: "wamid.8", media: [ReplyMedia(kind: .audio, reference: "2", mediaType: "audio/ogg")])
    ),
  ]

  private func events(_ body: String) throws -> [ProviderEvent] {
    try WhatsAppWebhook(whatsApp).events(Array(body.utf8), signature: signed(body))
  }

  @Test("Words, buttons, lists and pictures are replies", arguments: 0..<replies.count)
  func replied(index: Int) throws {
    let (body, reply) = Self.replies[index]
    #expect(
      try events(body) == [
        ProviderEvent(
          id: "whatsapp.\(reply.providerMessageId ?? "")", time: noon, channel: .whatsapp, party: .address("+573001234567"), kind: .replied(reply))
      ])
  }

  @Test("Receipts say whose contact they are about")
  func receipts() throws {
    #expect(try events(Self.receipt("sent")) == [])
    #expect(try events(Self.receipt("delivered")).map(\.kind) == [.delivered(contactId: "k-1", messageId: "wamid.1")])
    #expect(try events(Self.receipt("read")).map(\.id) == ["whatsapp.wamid.1.read"])
    let failed = try events(Self.receipt("failed", errors: #","errors":[{"code":131026,"title":"Undeliverable"}]"#))
    #expect(
      failed.map(\.kind) == [
        .failed(contactId: "k-1", messageId: "wamid.1", reason: "WhatsApp reports error 131026", isPermanent: true)
      ])
    #expect(failed.map(\.party) == [.customer("c-1")])
    let published = try #require(failed.first).published(customer: "c-1", provider: "whatsapp")
    #expect(published.topic == .deliveries)
    try EventCatalog.check(try EventEnvelope(reading: published.bytes), published.bytes)
  }

  @Test("What is not ours is left out: a receipt of another sender, a number of another account, a reaction")
  func strangers() throws {
    #expect(try events(Self.receipt("delivered").replacing(#","biz_opaque_callback_data":"customer=c-1&contact=k-1""#, with: "")) == [])
    #expect(try events(Self.receipt("delivered").replacing("106540352242922", with: "1")) == [])
    #expect(try events(Self.bodies.last ?? "") == [])
  }

  @Test("A forged signature is refused before anything is read")
  func forged() {
    let body = Self.receipt("delivered")
    for signature in [nil, "", "sha256=", "sha256=00", signed(body + " "), signed(body).replacing("sha256", with: "sha1")] {
      #expect(throws: WebhookRefusal.forged) { try WhatsAppWebhook(whatsApp).events(Array(body.utf8), signature: signature) }
    }
    #expect(throws: WebhookRefusal.forged) { try WhatsAppWebhook(whatsApp).events(Array("{".utf8), signature: signed("[")) }
    #expect(throws: WebhookRefusal.unreadable("a WhatsApp notification does not have the form of its specification")) {
      try events("{")
    }
  }

  @Test("The handshake is answered to whoever knows the token")
  func handshake() {
    let query = FormBody(reading: "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify")
    #expect(WhatsAppWebhook(whatsApp).challenge(query) == "1158201444")
    #expect(WhatsAppWebhook(whatsApp).challenge(FormBody(reading: "hub.mode=subscribe&hub.challenge=1&hub.verify_token=other")) == nil)
  }
}
