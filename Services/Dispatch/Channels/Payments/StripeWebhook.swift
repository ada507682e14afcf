import Foundation
public import Models
import Seals

/// Stripe's webhooks: payments that came in, and what was taken back.
public struct StripeWebhook: Sendable {
  public let account: StripeAccount
  /// How old a signed notification may be, in seconds: an older one may be a recording. Stripe's own libraries say 300.
  public static let toleranceSeconds: Int64 = 300

  public init(_ account: StripeAccount) { self.account = account }

  /// Checks `Stripe-Signature` (`t=TIME,v1=HEX[,v1=HEX]`, HMAC-SHA256 over the time, a point and the body) and reads what happened; nil for what is no
  /// business of ours. While a secret is being changed there are two signatures, and one that fits is enough.
  public func event(_ body: [UInt8], signature: String?, at now: Instant) throws(WebhookRefusal) -> ProviderEvent? {
    let parts = (signature ?? "").split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }.filter { $0.count == 2 }
    guard let text = parts.first(where: { $0[0] == "t" })?[1], let time = Int64(text),
      (now.seconds - time).magnitude <= UInt64(StripeWebhook.toleranceSeconds)
    else { throw .forged }
    let message = Array("\(text).".utf8) + body
    let codes = parts.filter { $0[0] == "v1" }.compactMap { Hexadecimal.bytes($0[1]) }
    guard codes.contains(where: { account.webhookSecret.signs(message, sha256: $0) }) else { throw .forged }
    let notification: StripeNotification
    do { notification = try JSONDecoder().decode(StripeNotification.self, from: Data(body)) } catch {
      throw .unreadable("a notification of Stripe does not have the form of its specification")
    }
    return StripeWebhook.event(notification)
  }

  private static func event(_ notification: StripeNotification) -> ProviderEvent? {
    let object = notification.data.object
    if notification.type.hasPrefix("charge.dispute.") { return dispute(notification) }
    guard let customer = object.metadata?["customer"] ?? object.client_reference_id else { return nil }
    let time = Instant(seconds: notification.created)
    let accountId = object.metadata?["account"]
    switch notification.type {
    case "checkout.session.completed" where object.payment_status == "paid", "checkout.session.async_payment_succeeded":
      guard let units = object.amount_total, let amount = StripeAmount.money(units, object.currency ?? "") else { return nil }
      // A payment has one id in every notification about it, and the event's id follows from it: told twice, it counts once.
      let payment = object.payment_intent ?? object.id
      return ProviderEvent(
        id: "stripe.\(payment)", time: time, party: .customer(customer),
        kind: .paid(PaymentReceived(paymentId: payment, accountId: accountId, amount: amount, contactId: object.metadata?["contact"])))
    case "charge.refunded":
      // The sum of all refunds of the charge; what was new in this one is the difference to what it was before.
      guard let payment = object.payment_intent, let total = object.amount_refunded,
        let amount = StripeAmount.money(total - (notification.data.previous_attributes?.amount_refunded ?? 0), object.currency ?? "")
      else { return nil }
      return ProviderEvent(
        id: "stripe.\(payment).refunded.\(total)", time: time, party: .customer(customer),
        kind: .reversed(PaymentReversed(paymentId: payment, accountId: accountId, amount: amount)))
    default: return nil
    }
  }

  /// The customer's bank took the money back, or gave it back after we had won. A dispute names the payment and no customer.
  private static func dispute(_ notification: StripeNotification) -> ProviderEvent? {
    let object = notification.data.object
    guard let payment = object.payment_intent ?? object.charge, let units = object.amount, let amount = StripeAmount.money(units, object.currency ?? "")
    else { return nil }
    let kind: ProviderEvent.Kind
    switch notification.type {
    case "charge.dispute.funds_withdrawn": kind = .reversed(PaymentReversed(paymentId: payment, amount: amount))
    case "charge.dispute.funds_reinstated": kind = .paid(PaymentReceived(paymentId: object.id, amount: amount))
    default: return nil
    }
    return ProviderEvent(
      id: "stripe.\(object.id).\(notification.type.split(separator: "_").last ?? "")", time: Instant(seconds: notification.created),
      party: .payment(payment), kind: kind)
  }
}

/// The parts of a notification that we read, named as Stripe names them.
struct StripeNotification: Decodable {
  struct Body: Decodable {
    var object: Object
    var previous_attributes: Previous?
  }
  struct Previous: Decodable { var amount_refunded: Int64? }
  struct Object: Decodable {
    var id: String
    var client_reference_id: String?
    var metadata: [String: String]?
    var payment_status: String?
    var payment_intent: String?
    var amount_total: Int64?
    var amount_refunded: Int64?
    var amount: Int64?
    var charge: String?
    var currency: String?
  }

  var type: String
  var created: Int64
  var data: Body
}
