public import Models
public import Seals

/// What a payment provider of any kind tells us, signed as `BodySignature` says:
///
///     {"type": "payment.received", "id": "p-17", "time": "2026-03-02T14:00:00Z", "reference": "…", "amount": {"amount": 125050, "currency": "USD"}}
///
/// `reference` is the one from the page's address. `payment.reversed` names the payment that is taken back by the same `id`.
public struct PaymentWebhook: Sendable {
  private let gateway: PaymentGateway
  private let linkSecret: Secret

  /// - Parameter linkSecret: what pay links are sealed with.
  public init(_ gateway: PaymentGateway, linkSecret: Secret) {
    self.gateway = gateway
    self.linkSecret = linkSecret
  }

  private enum Kind: String, CaseIterable { case received = "payment.received", reversed = "payment.reversed" }

  public func event(_ body: [UInt8], timestamp: String?, signature: String?, at now: Instant) throws(WebhookRefusal) -> ProviderEvent {
    guard BodySignature.isGenuine(body, timestamp: timestamp, signature: signature, gateway.secret, at: now) else { throw .forged }
    do throws(JSONFailure) { return try read(body, at: now) } catch { throw .unreadable("\(error)") }
  }

  private func read(_ body: [UInt8], at now: Instant) throws(JSONFailure) -> ProviderEvent {
    var reader = JSONReader(body)
    var kind: Kind?
    var id: String?
    var time: Instant?
    var token: String?
    var amount: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "type": kind = try reader.choice(Kind.self)
      case "id": id = try reader.identifier()
      case "time": time = try reader.instant()
      case "reference": token = try reader.identifier()
      case "amount": amount = try reader.positiveMoney()
      default: try reader.skip()
      }
    }
    try reader.end()
    let payment = try reader.require(id, "id")
    let paid = try reader.require(amount, "amount")
    guard let link = PayLink(token: try reader.require(token, "reference"), linkSecret) else { throw JSONFailure("reference is none of our pay links") }
    return switch try reader.require(kind, "type") {
    case .received:
      ProviderEvent(
        id: "payment.\(payment)", time: time ?? now, party: .customer(link.customer),
        kind: .paid(PaymentReceived(paymentId: payment, accountId: link.accountId, amount: paid, contactId: link.contactId)))
    case .reversed:
      // Parts of one payment may be taken back one after the other; the same part twice has the same time.
      ProviderEvent(
        id: "payment.\(payment).reversed.\((time ?? now).milliseconds)", time: time ?? now, party: .customer(link.customer),
        kind: .reversed(PaymentReversed(paymentId: payment, accountId: link.accountId, amount: paid)))
    }
  }
}
