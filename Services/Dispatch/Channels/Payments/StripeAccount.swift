import Foundation
import Models
public import Seals

/// An account with Stripe: payment pages (Checkout) for what a customer owes.
public struct StripeAccount: Sendable {
  /// Such as `https://api.stripe.com`.
  public var url: String
  public var key: Secret
  /// What Stripe signs its webhooks with (`whsec_…`).
  public var webhookSecret: Secret
  /// Where the customer lands after paying.
  public var returnURL: String

  public init(url: String, key: Secret, webhookSecret: Secret, returnURL: String) {
    self.url = url
    self.key = key
    self.webhookSecret = webhookSecret
    self.returnURL = returnURL
  }

  /// The request that opens a payment page. The same link opens the same page, however often it is followed: the key makes the request safe to repeat.
  ///
  /// - Parameter title: what the customer reads on the page; nothing that tells a stranger of a debt.
  public func checkout(_ link: PayLink, title: String) -> HTTPCall {
    var form = FormBody()
    form.add("mode", "payment")
    form.add("client_reference_id", String(link.customer.prefix(200)))
    form.add("line_items[0][quantity]", "1")
    form.add("line_items[0][price_data][currency]", link.amount.currency.code.lowercased())
    form.add("line_items[0][price_data][unit_amount]", String(StripeAmount.units(link.amount)))
    form.add("line_items[0][price_data][product_data][name]", title)
    form.add("success_url", returnURL)
    for (name, value) in link.metadata {
      form.add("metadata[\(name)]", value)
      // On the payment too, so that what is taken back later still says whose it was.
      form.add("payment_intent_data[metadata][\(name)]", value)
    }
    return .form(
      "\(url)/v1/checkout/sessions", form,
      [.init("Authorization", "Bearer \(key.text)", isSecret: true), .init("Idempotency-Key", link.digest(key))])
  }
}

extension StripeAccount {
  /// The address of the page that was opened; nil where none was.
  public static func page(_ answer: HTTPAnswer) -> String? {
    struct Session: Decodable { var url: String? }
    guard answer.status == 200 else { return nil }
    return (try? JSONDecoder().decode(Session.self, from: Data(answer.body)))?.url
  }
}

/// Stripe's smallest units differ from ISO 4217's in a few currencies (docs.stripe.com/currencies).
enum StripeAmount {
  /// Stripe counts these in hundredths although they have none.
  private static let hundredfold: Set<String> = ["ISK", "UGX"]

  static func units(_ money: Money) -> Int64 {
    if hundredfold.contains(money.currency.code) { return money.amount * 100 }
    return money.currency.code == "MGA" ? money.amount / 100 : money.amount
  }

  static func money(_ units: Int64, _ code: String) -> Money? {
    guard let currency = Currency(code.uppercased()), units > 0, units <= Money.largestAmount / 100 else { return nil }
    if hundredfold.contains(currency.code) { return Money(units / 100, currency) }
    return Money(currency.code == "MGA" ? units * 100 : units, currency)
  }
}
