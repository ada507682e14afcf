@testable import DispatchChannels
import Models
import Seals
import Testing

@Suite("Payments: links that can't be changed, and notifications that count once")
struct PaymentTests {
  private let secret = Secret("links")

  @Test("A link says what it was made with, and nothing once it was touched")
  func links() throws {
    let token = payLink.token(secret)
    #expect(PayLink(token: token, secret) == payLink)
    #expect(!payLink.isOver(at: noon) && payLink.isOver(at: payLink.expiresAt))
    #expect(PayLink(token: token, Secret("other")) == nil)
    for index in token.indices {
      var touched = token
      touched.replaceSubrange(index...index, with: token[index] == "A" ? "B" : "A")
      #expect(PayLink(token: touched, secret) == nil)
    }
    for strange in ["", "-", "A", token + "=", token + "A", String(token.dropLast()), "\u{e9}"] { #expect(PayLink(token: strange, secret) == nil) }
  }

  @Test("Ids of any kind come back, and our own are short", arguments: ["k-1", "0a1b", "0A1B", "", "é", "0123456789abcdef0123456789abcdef"])
  func identifiers(id: String) {
    var link = payLink
    (link.contactId, link.offer) = (id, id)
    #expect(PayLink(token: link.token(secret), secret) == link)
    link = PayLink(
      customer: "c-000123", contactId: String(repeating: "a", count: 32), accountId: "a-000123", offer: String(repeating: "b", count: 20),
      amount: payLink.amount, expiresAt: noon)
    #expect(link.token(secret).count <= 110)
  }

  private let gateway = PaymentGateway(
    page: "https://psp.example/pay?ref={reference}&amount={amount}&currency={currency}&until={until}&sig={signature}", secret: Secret("shared"))

  @Test("Any provider's page is opened with a signature over what is asked")
  func gatewayPage() throws {
    let token = payLink.token(secret)
    let address = gateway.address(of: payLink, token: token)
    let query = FormBody(reading: try #require(address.split(separator: "?").last))
    #expect(query["ref"] == token && query["amount"] == "125050" && query["currency"] == "USD" && query["until"] == String(payLink.expiresAt.seconds))
    // Computed by another implementation: printf '%s' "$token.125050.USD.$until" | openssl dgst -sha256 -hmac shared
    #expect(query["sig"] == gateway.signature(of: payLink, token: token))
    #expect(PaymentGateway.mistake(in: gateway.page) == nil)
    #expect(PaymentGateway.mistake(in: "ftp://x") == "it must begin with https://")
    #expect(PaymentGateway.mistake(in: "https://x?{reference}{amount}{currency}") == "it has no place for {signature}")
    #expect(PaymentGateway.mistake(in: gateway.page + "{sum}")?.hasPrefix("{sum} is no place") == true)
  }

  @Test("What any provider tells counts once, also when the link has ended, and never from a stranger")
  func gatewayWebhook() throws {
    let webhook = PaymentWebhook(gateway, linkSecret: secret)
    func take(_ type: String, reference: String? = nil, key: Secret = Secret("shared"), at time: Instant = noon) throws -> ProviderEvent {
      let body = Array(
        #"{"type":"\#(type)","id":"p-1","time":"2026-03-20T10:00:00Z","reference":"\#(reference ?? payLink.token(secret))","amount":{"amount":500,"currency":"USD"}}"#.utf8)
      let timestamp = String(time.seconds)
      return try webhook.event(body, timestamp: timestamp, signature: BodySignature.of(body, timestamp: timestamp, key), at: noon)
    }
    let paid = try take("payment.received")
    #expect(paid.party == .customer("c-1"))
    #expect(paid.kind == .paid(PaymentReceived(paymentId: "p-1", accountId: "a-1", amount: Money(500, .usd), contactId: "k-1")))
    #expect(try take("payment.received") == paid)
    #expect(try take("payment.reversed").kind == .reversed(PaymentReversed(paymentId: "p-1", accountId: "a-1", amount: Money(500, .usd))))
    #expect(throws: WebhookRefusal.forged) { try take("payment.received", key: Secret("guessed")) }
    #expect(throws: WebhookRefusal.forged) { try take("payment.received", at: noon.adding(seconds: -301)) }
    #expect(throws: WebhookRefusal.unreadable("reference is none of our pay links")) { try take("payment.received", reference: "x") }
    #expect(throws: WebhookRefusal.self) { try take("payment.maybe") }
  }

  @Test("A dispute names the payment alone, and takes the money back once; one that is won gives it back")
  func disputes() throws {
    func take(_ type: String) throws -> ProviderEvent? {
      let body =
        #"{"type":"charge.dispute.\#(type)","created":1773144000,"data":{"object":{"id":"dp_1","charge":"ch_1","payment_intent":"pi_1","amount":1000,"currency":"usd","metadata":{}}}}"#
      return try StripeWebhook(stripe).event(Array(body.utf8), signature: stripeSignature(body), at: noon)
    }
    let taken = try #require(try take("funds_withdrawn"))
    #expect(taken.party == .payment("pi_1"))
    #expect(taken.kind == .reversed(PaymentReversed(paymentId: "pi_1", amount: Money(1_000, .usd))))
    let given = try #require(try take("funds_reinstated"))
    #expect(given.kind == .paid(PaymentReceived(paymentId: "dp_1", amount: Money(1_000, .usd))))
    #expect(given.id != taken.id)
    #expect(try take("created") == nil)
  }

  @Test("A page that can't be opened says so in the customer's language", arguments: [("es-CO,es;q=0.9", "Este enlace"), ("fr, pt-BR;q=0.5", "Este link"), ("", "This link"), ("xx", "This link")])
  func payPage(languages: String, start: String) {
    #expect(PayPage.html(.over, languages: languages).contains("<p>\(start)"))
    #expect(StripeAccount.page(HTTPAnswer(status: 200, body: Array(#"{"id":"cs_1","url":"https://checkout.stripe.com/c/1"}"#.utf8))) == "https://checkout.stripe.com/c/1")
    #expect(StripeAccount.page(HTTPAnswer(status: 402, body: Array(#"{"url":"x"}"#.utf8))) == nil)
  }

  @Test("The same link opens the same page")
  func checkout() {
    let call = stripe.checkout(payLink, title: "Payment")
    #expect(call == stripe.checkout(payLink, title: "Payment"))
    let form = FormBody(reading: call.body)
    #expect(form["line_items[0][price_data][unit_amount]"] == "125050")
    #expect(form["payment_intent_data[metadata][customer]"] == "c-1")
    #expect(call.headers.contains { $0.name == "Idempotency-Key" && $0.value.count == 28 })
  }

  @Test(
    "Stripe's units are not always ISO's",
    arguments: [("USD", 125_050, 125_050), ("CLP", 9_800, 9_800), ("ISK", 500, 50_000), ("UGX", 500, 50_000), ("KWD", 1_000, 1_000)])
  func units(code: String, minor: Int64, units: Int64) throws {
    let money = Money(minor, try #require(Currency(code)))
    #expect(StripeAmount.units(money) == units)
    #expect(StripeAmount.money(units, code.lowercased()) == money)
  }

  private static let body =
    #"{"type":"checkout.session.completed","created":1773144000,"data":{"object":{"id":"cs_1","payment_intent":"pi_1","payment_status":"paid","amount_total":100,"currency":"usd","client_reference_id":"c-1"}}}"#

  @Test("A signature counts for five minutes, and for this body alone")
  func signature() throws {
    let webhook = StripeWebhook(stripe)
    func take(_ signature: String?, _ body: String = Self.body) throws -> ProviderEvent? {
      try webhook.event(Array(body.utf8), signature: signature, at: noon)
    }
    let good = stripeSignature(Self.body)
    #expect(try take(good)?.id == "stripe.pi_1")
    #expect(try take(stripeSignature(Self.body, at: noon.adding(seconds: -300)))?.id == "stripe.pi_1")
    #expect(try take("t=\(noon.seconds),v1=00,v0=11,\(good.split(separator: ",")[1])")?.id == "stripe.pi_1")
    for forged in [
      nil, "", "t=,v1=", stripeSignature(Self.body, at: noon.adding(seconds: -301)), stripeSignature(Self.body, at: noon.adding(seconds: 301)),
      stripeSignature(Self.body, secret: "x"), good.replacing("v1", with: "v0"), good.replacing("t=1", with: "t=2"),
    ] { #expect(throws: WebhookRefusal.forged) { try take(forged) } }
    #expect(throws: WebhookRefusal.forged) { try take(good, Self.body + " ") }
  }

  @Test("Only money that has come counts, and told again it has the same id")
  func exactlyOnce() throws {
    func take(_ body: String) throws -> ProviderEvent? {
      try StripeWebhook(stripe).event(Array(body.utf8), signature: stripeSignature(body), at: noon)
    }
    #expect(try take(Self.body.replacing(#":"paid""#, with: #":"unpaid""#)) == nil)
    #expect(try take(Self.body.replacing("session.completed", with: "session.expired")) == nil)
    #expect(try take(Self.body.replacing(#""c-1""#, with: "null")) == nil)
    let later = Self.body.replacing("session.completed", with: "session.async_payment_succeeded")
    #expect(try take(later)?.kind == take(Self.body)?.kind)
    #expect(try take(later)?.id == take(Self.body)?.id)
    let refund = #"{"type":"charge.refunded","created":1,"data":{"object":{"id":"ch_1","payment_intent":"pi_1","amount_refunded":300,"currency":"usd","metadata":{"customer":"c-1"}},"previous_attributes":{"amount_refunded":100}}}"#
    #expect(try take(refund)?.kind == .reversed(PaymentReversed(paymentId: "pi_1", amount: Money(200, .usd))))
    #expect(try take(refund)?.id == "stripe.pi_1.refunded.300")
  }
}
