@testable import DispatchChannels
import Foundation
import Models
import Seals
import Testing

/// While a secret is being changed, what is made with the old one counts as well; once it is over it does not.
@Suite("Changing secrets without a gap") struct SecretChangeTests {
  /// Somebody who still has the old secret, somebody who has the new one, and somebody who guesses.
  enum Sender: String, CaseIterable { case old, new, stranger }

  private static let changing = Secret("new", before: "old")

  private func secret(_ sender: Sender) -> Secret { Secret(sender.rawValue) }

  /// Whether it was taken for genuine: what comes after the signature is not the matter here.
  private func isTaken(_ read: () throws(WebhookRefusal) -> Void) -> Bool {
    do throws(WebhookRefusal) {
      try read()
      return true
    } catch { return error != .forged }
  }

  private func taken(_ read: (Sender) -> Bool) -> [Sender] { Sender.allCases.filter(read) }

  private func cordial(_ body: [UInt8], _ sender: Sender) -> String { BodySignature.of(body, timestamp: "\(noon.seconds)", secret(sender)) }

  @Test("our own signature: the sandbox's webhooks") func ownSignature() {
    func who(_ secret: Secret) -> [Sender] {
      taken { BodySignature.isGenuine([1, 2], timestamp: "\(noon.seconds)", signature: cordial([1, 2], $0), secret, at: noon) }
    }
    #expect(who(Self.changing) == [.old, .new])
    #expect(who(Secret("new")) == [.new])
    #expect(BodySignature.of([1], timestamp: "1", Self.changing) == BodySignature.of([1], timestamp: "1", Secret("new")))
  }

  @Test("mail that a server hands in, and links to leave") func email() throws {
    let body = Array("From: a@example.org\r\n\r\nx".utf8)
    let account = EmailAccount(
      senderName: "Acme", sender: .init(checkedForTests: "collections@acme.example"), publicURL: "https://acme.example", secret: Self.changing)
    let webhook = EmailWebhook(account)
    let who = taken { sender in
      isTaken { () throws(WebhookRefusal) in
        _ = try webhook.events(body, timestamp: "\(noon.seconds)", signature: cordial(body, sender), at: noon)
      }
    }
    #expect(who == [.old, .new])
    let link = UnsubscribeLink(customer: "c-1", language: "en")
    #expect(taken { UnsubscribeLink(token: link.token(secret($0)), Self.changing) == link } == [.old, .new])
    #expect(link.token(Self.changing) == link.token(Secret("new")))
  }

  @Test("any payment provider's notifications, and pay links") func payments() throws {
    let token = payLink.token(Self.changing)
    #expect(token == payLink.token(Secret("new")))
    #expect(taken { PayLink(token: payLink.token(secret($0)), Self.changing) == payLink } == [.old, .new])
    #expect(taken { PayLink(token: payLink.token(secret($0)), Secret("new")) == payLink } == [.new])
    let gateway = PaymentGateway(page: "https://psp.example/{reference}", secret: Self.changing)
    let webhook = PaymentWebhook(gateway, linkSecret: Self.changing)
    for link in [payLink.token(Secret("old")), token] {
      let body = Array(
        #"{"type":"payment.received","id":"p-1","time":"2026-03-20T10:00:00Z","reference":"\#(link)","amount":{"amount":5,"currency":"USD"}}"#.utf8)
      let who = taken { sender in
        isTaken { () throws(WebhookRefusal) in _ = try webhook.event(body, timestamp: "\(noon.seconds)", signature: cordial(body, sender), at: noon) }
      }
      #expect(who == [.old, .new])
    }
    #expect(gateway.signature(of: payLink, token: token) == PaymentGateway(page: gateway.page, secret: Secret("new")).signature(of: payLink, token: token))
  }

  @Test("Stripe, which for its part signs with both") func stripeSecrets() {
    let account = StripeAccount(url: "", key: Secret(""), webhookSecret: Self.changing, returnURL: "")
    let body = #"{"type":"x","created":1773144000,"data":{"object":{"id":"x"}}}"#
    let who = taken { sender in
      isTaken { () throws(WebhookRefusal) in
        _ = try StripeWebhook(account).event(Array(body.utf8), signature: stripeSignature(body, secret: sender.rawValue), at: noon)
      }
    }
    #expect(who == [.old, .new])
  }

  @Test("WhatsApp's signature and handshake") func whatsAppSecrets() {
    var account = whatsApp
    account.appSecret = Self.changing
    account.verifyToken = Self.changing
    let webhook = WhatsAppWebhook(account)
    let body = Array(notification(#""statuses":[]"#).utf8)
    let who = taken { sender in
      isTaken { () throws(WebhookRefusal) in
        _ = try webhook.events(body, signature: "sha256=" + Hexadecimal.text(secret(sender).sha256(body)))
      }
    }
    #expect(who == [.old, .new])
    let greeted = taken { webhook.challenge(["hub.mode": "subscribe", "hub.verify_token": $0.rawValue, "hub.challenge": "7"]) == "7" }
    #expect(greeted == [.old, .new])
  }

  @Test("Twilio's messages and calls, and what is sealed into a call's addresses") func twilioTokens() {
    var account = twilio()
    account.authToken = Self.changing
    let body = Array("MessageSid=SM1&MessageStatus=delivered".utf8)
    let who = taken { sender in
      var other = account
      other.authToken = secret(sender)
      let signature = TwilioWebhook(other).signature("/webhooks/twilio/status", FormBody(reading: body))
      return isTaken { () throws(WebhookRefusal) in
        _ = try TwilioWebhook(account).verified("/webhooks/twilio/status", body, signature: signature)
      }
    }
    #expect(who == [.old, .new])
    #expect(taken { SealedForm.opened(SealedForm.token(["a": "b"], for: "call", secret($0)), for: "call", Self.changing) != nil } == [.old, .new])
    // Calls to Twilio are made with the new one.
    #expect(Self.changing.basic(user: "u") == Secret("new").basic(user: "u"))
  }

  @Test("the desk's webhooks") func desk() {
    let account = ChatwootAccount(url: "https://desk.example", account: 3, inbox: 7, token: Secret("t"), webhookSecret: Self.changing)
    let body = Array(#"{"event":"conversation_updated"}"#.utf8)
    let who = taken { sender in
      isTaken { () throws(WebhookRefusal) in
        _ = try ChatwootWebhook(account).event(body, timestamp: "\(noon.seconds)", signature: cordial(body, sender), at: noon)
      }
    }
    #expect(who == [.old, .new])
  }

  @Test("Both secrets are always asked, whichever fits") func constantTime() {
    for fitting in ["new", "old", "none"] {
      var asked: [String] = []
      let isAccepted = Self.changing.accepts { secret in
        asked.append(secret.text)
        return secret.text == fitting
      }
      #expect(asked == ["new", "old"])
      #expect(isAccepted == (fitting != "none"))
    }
    #expect("\(Self.changing)" == "(secret)" && String(reflecting: Self.changing) == "(secret)" && Self.changing.text == "new")
  }
}
