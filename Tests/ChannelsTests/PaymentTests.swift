@testable import DispatchChannels
import Models
import Testing

@Suite("Payments: links that can't be changed, and notifications that count once")
struct PaymentTests {
  private let secret = Secret("links")

  @Test("A link says what it was made with until it ends, and nothing once it was touched")
  func links() throws {
    let token = payLink.token(secret)
    #expect(try PayLink(token: token, secret, at: noon) == payLink)
    #expect(throws: PayLink.Refusal.expired) { try PayLink(token: token, secret, at: payLink.expiresAt) }
    #expect(throws: PayLink.Refusal.forged) { try PayLink(token: token, Secret("other"), at: noon) }
    for index in token.indices {
      var touched = token
      touched.replaceSubrange(index...index, with: token[index] == "0" ? "1" : "0")
      #expect(throws: PayLink.Refusal.forged) { try PayLink(token: touched, secret, at: noon) }
    }
    for strange in ["", "-", "a", "--", token + "-"] where strange != token + "-" {
      #expect(throws: PayLink.Refusal.forged) { try PayLink(token: strange, secret, at: noon) }
    }
  }

  @Test("The same link opens the same page")
  func checkout() {
    let call = stripe.checkout(payLink, title: "Payment")
    #expect(call == stripe.checkout(payLink, title: "Payment"))
    let form = FormBody(reading: call.body)
    #expect(form["line_items[0][price_data][unit_amount]"] == "125050")
    #expect(form["payment_intent_data[metadata][customer]"] == "c-1")
    #expect(call.headers.contains { $0.name == "Idempotency-Key" && $0.value.count == 36 })
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
