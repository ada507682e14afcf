import Foundation
import Models
import Seals
import Testing

@testable import DispatchChannels

let email = EmailAccount(
  senderName: "Energía Clara", sender: .init(checkedForTests: "cobros@clara.example"), publicURL: "https://collections.example.org", secret: Secret("s3al"))

extension Mailbox {
  init(checkedForTests text: String) { self = Mailbox(text) ?? .nobody }
}

@Suite("Email: what is written and what comes back")
struct EmailTests {
  private let letter = contact("Hola Ana:\nDebe 12,50 €. Pague aquí: https://pay.example.org/x?a=1&b=2.", channel: .email, address: "Ana.Perez@Example.ORG")

  private func received(_ contact: OutreachRequested) throws -> ReceivedEmail {
    try #require(ReceivedEmail(try email.message(contact, customer: "c/1 ñ", at: noon).bytes))
  }

  @Test("Addresses that a mail server could misread are no mailboxes", arguments: [
    ("ana@example.org", true), ("a.b+c@sub.example.co", true), ("Ana@EXAMPLE.org", true), ("ana", false), ("ana@localhost", false), ("@example.org", false),
    ("a..b@example.org", false), ("\"a b\"@example.org", false), ("ana@example.org>", false), ("ana@-x.org", false), ("ana@1.2.3.4", false),
    ("ana@example.org\r\nBcc: x@y.zz", false), ("a@b@example.org", false), ("ana@exämple.org", false),
  ])
  func mailboxes(_ text: String, _ isOne: Bool) { #expect((Mailbox(text) != nil) == isOne) }

  @Test("A message says the same in text and HTML, threads with the others of its customer, and can be left with one click")
  func message() throws {
    let mail = try received(letter)
    #expect(mail.mailbox("to")?.text == "Ana.Perez@example.org")
    #expect(mail.mailbox("from")?.text == "cobros@clara.example")
    #expect(mail["date"] == "Tue, 10 Mar 2026 12:00:00 +0000")
    #expect(MessageReference(in: mail["message-id"] ?? "") == MessageReference(customer: "c/1 ñ", contactId: "k-1"))
    #expect(mail["references"] == mail["in-reply-to"])
    #expect(mail["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
    let parts = mail.leaves()
    #expect(parts.map(\.type.name) == ["text/plain", "text/html"])
    #expect(parts[0].decoded.hasPrefix("Hola Ana:\nDebe 12,50 €. Pague aquí: https://pay.example.org/x?a=1&b=2.\n"))
    #expect(parts[1].decoded.contains("<a href=\"https://pay.example.org/x?a=1&amp;b=2\">https://pay.example.org/x?a=1&amp;b=2</a>."))
    #expect(!parts[1].decoded.contains("<img"))
  }

  @Test("Nothing that a customer or a creditor is called can add a header or a tag")
  func injection() throws {
    var evil = contact("<script>alert(1)</script>\n.\nBcc: x@y.zz", channel: .email, address: "ana@example.org")
    evil.subject = "Hello\r\nBcc: everybody@example.org"
    let mail = try received(evil)
    #expect(mail["bcc"] == nil)
    #expect(!mail.leaves()[1].decoded.contains("<script"))
    #expect(throws: ContactRefusal("the address is no mailbox", isPermanent: true)) {
      try email.message(contact(channel: .email, address: "a@b.cc\r\nRCPT TO:<x@y.zz>"), customer: "c", at: noon)
    }
  }

  @Test("A sealed link signs off its own customer, and nobody else")
  func unsubscribe() throws {
    let token = UnsubscribeLink(customer: "c/1", language: "pt-BR").token(email.secret)
    let link = try #require(UnsubscribeLink(token: token, email.secret))
    #expect(link == UnsubscribeLink(customer: "c/1", language: "pt-BR"))
    #expect(link.page(isDone: false).contains("<form method=\"post\">"))
    let (topic, bytes) = link.event(at: noon)
    let envelope = try EventEnvelope(reading: bytes)
    #expect(topic == .portfolio)
    #expect(envelope.header.subject == "c/1")
    #expect(try envelope.data(ConsentChanged.self, from: bytes) == ConsentChanged(channel: .email, granted: false))
    #expect(link.event(at: noon.adding(hours: 3)).bytes.count == bytes.count)
    for forged in [token.replacing("a", with: "b"), "x", String(token.dropLast(2)), UnsubscribeLink(customer: "c/1", language: "pt-BR").token(Secret("other"))]
    where forged != token {
      #expect(UnsubscribeLink(token: forged, email.secret) == nil)
    }
  }

  private func events(_ body: String, timestamp: String? = nil, signature: String? = nil) throws -> [ProviderEvent] {
    let bytes = Array(body.replacing("\n", with: "\r\n").utf8)
    let time = timestamp ?? String(noon.seconds)
    let webhook = EmailWebhook(email)
    return try webhook.events(bytes, timestamp: time, signature: signature ?? BodySignature.of(bytes, timestamp: time, email.secret), at: noon)
  }

  private var id: String { MessageReference(customer: "c-1", contactId: "k-1").messageId("clara.example") }

  @Test("An answer is what the person wrote, and knows which message it answers")
  func reply() throws {
    let event = try #require(
      try events(
        """
        From: Ana <ana@example.org>
        Subject: Re: x
        Message-ID: <1@example.org>
        References: <customer.0@clara.example>
         \(id)
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Pago el viernes, ma=F1ana no puedo.

        El 10 mar 2026, Energ=EDa Clara escribi=F3:
        > Debe 12,50
        --b
        Content-Type: text/html

        <p>x</p>
        --b--
        """
      ).first)
    #expect(event.party == .customer("c-1"))
    #expect(event.kind == .replied(ReplyReceived(channel: .email, text: "Pago el viernes, mañana no puedo.", inReplyTo: "k-1", providerMessageId: "<1@example.org>")))
  }

  @Test("Without our id the sender's address tells; a machine's note of absence is no answer")
  func strangers() throws {
    let plain = try events("From: ana@example.org\nMessage-ID: <2@x>\n\nSTOP\n")
    #expect(plain.map(\.party) == [.address("ana@example.org")])
    #expect(try events("From: ana@example.org\nAuto-Submitted: auto-replied\n\nI am away\n").isEmpty)
    #expect(throws: WebhookRefusal.self) { try events("no headers at all") }
  }

  @Test("A bounce says which address will never work", arguments: [("5.1.1", true), ("5.2.2", false), ("5.7.1", false)])
  func bounce(_ status: String, _ isPermanent: Bool) throws {
    let report = """
      From: MAILER-DAEMON@mail.test
      Auto-Submitted: auto-replied
      Content-Type: multipart/report; report-type=delivery-status; boundary="r"

      --r
      Content-Type: text/plain

      Sorry.
      --r
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.test

      Final-Recipient: rfc822; ana@example.org
      Action: failed
      Status: \(status)
      --r
      Content-Type: text/rfc822-headers

      Message-ID: \(id)
      --r--
      """
    let event = try #require(try events(report).first)
    #expect(event.party == .customer("c-1"))
    guard case .failed(let contact, _, let reason, let told) = event.kind else { throw WebhookRefusal.forged }
    #expect(contact == "k-1")
    #expect(told == isPermanent)
    #expect(!reason.contains("ana"))
    #expect(try events(report.replacing("failed", with: "delayed")).isEmpty)
  }

  @Test("What is not signed, or was signed long ago, is not read")
  func forged() {
    let body = "From: ana@example.org\n\nhello\n"
    #expect(throws: WebhookRefusal.forged) { try events(body, signature: "sha256=00") }
    #expect(throws: WebhookRefusal.forged) { try events(body, timestamp: String(noon.seconds - 301)) }
    #expect(throws: WebhookRefusal.forged) { try events(body, timestamp: "yesterday") }
  }
}
