import Models

/// Seals offers with a key that only the service holds, so that an offer that comes back is known to be ours and unchanged.
public struct OfferSeal: Sendable {
  private let code: MessageCode

  /// The same key on every copy of the service.
  public init(key: [UInt8]) { code = MessageCode(key: key) }

  /// For tests and rehearsals: anybody can make these seals.
  public static let rehearsal = OfferSeal(key: Array("rehearsal".utf8))

  /// Twenty hexadecimal digits over the customer and all that the offer says.
  func tag(_ offer: Offer, of customer: String) -> String {
    var text = "\(customer)|\(offer.id)|\(offer.terms.kind.rawValue)|\(offer.debt)|\(offer.terms.discount)|\(offer.expiresAt)"
    for payment in offer.terms.payments { text += "|\(payment.dueDate) \(payment.amount)" }
    return code.of(Array(text.utf8)).prefix(10).hexadecimal
  }

  func isGenuine(_ offer: Offer, of customer: String) -> Bool { tag(offer, of: customer) == offer.tag }
}
