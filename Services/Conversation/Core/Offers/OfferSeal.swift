import Models
public import Seals

/// Seals offers with a secret that only the services hold, so that an offer that comes back is known to be ours and unchanged.
public struct OfferSeal: Sendable {
  /// Seals pay links too.
  let secret: Secret

  /// The same secret on every copy of the service.
  public init(_ secret: Secret) { self.secret = secret }

  public static let rehearsal = OfferSeal(.rehearsal)

  /// Twenty hexadecimal digits over the customer and all that the offer says.
  func tag(_ offer: Offer, of customer: String) -> String { tag(offer, of: customer, secret) }

  private func tag(_ offer: Offer, of customer: String, _ secret: Secret) -> String {
    var text = "\(customer)|\(offer.id)|\(offer.terms.kind.rawValue)|\(offer.debt)|\(offer.terms.discount)|\(offer.expiresAt)"
    for payment in offer.terms.payments { text += "|\(payment.dueDate) \(payment.amount)" }
    return Hexadecimal.text(secret.sha256(Array(text.utf8)).prefix(10))
  }

  func isGenuine(_ offer: Offer, of customer: String) -> Bool {
    secret.accepts { Secret.isEqual(Array(tag(offer, of: customer, $0).utf8), Array(offer.tag.utf8)) }
  }
}
