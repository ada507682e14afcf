/// What reaching out costs the team: for the cost of each unit that is recovered. Nothing is decided by it.
public struct CostRules: Hashable, Sendable {
  /// Of all prices below; nil while none is named.
  public var currency: Currency?
  /// One message or call, in major units. A channel that is missing has no price.
  public var contacts: [Channel: Double] = [:]
  /// One case for a person, in major units.
  public var handover: Double?

  public init() {}

  public var isEmpty: Bool { contacts.isEmpty && handover == nil }

  /// What a thousand messages or calls on that channel cost; nil where the strategy does not say.
  ///
  /// A message often costs less than the smallest coin, so prices are told by the thousand, in whole minor units.
  public func perThousandContacts(on channel: Channel) -> Money? { perThousand(contacts[channel]) }

  /// What a thousand cases for a person cost; nil where the strategy does not say.
  public var perThousandHandovers: Money? { perThousand(handover) }

  private func perThousand(_ price: Double?) -> Money? {
    guard let price, let currency else { return nil }
    return Money(Int64((price * Double(currency.minorUnits) * 1000).rounded()), currency)
  }

  /// The dearest price that may be named, in major units.
  static let priceMax = 1_000_000.0
}

extension CostRules: DocumentSection {
  public static let fields: [DocumentField<CostRules>] = [
    DocumentField(
      "currency", "The currency of the prices, such as USD.",
      read: { node, rules, mistakes in node.currency(&mistakes).map { rules.currency = $0 } },
      write: { $0.currency.map { .text($0.code) } }),
    .shares("contacts", \.contacts, 0...priceMax, "What one message or call costs, by channel, in major units."),
    .real("handover", \.handover, 0...priceMax, "What one case for a person costs, in major units."),
  ]

  public func contradictions() -> [(member: String, sentence: String)] {
    guard currency == nil, !isEmpty else { return [] }
    return [("", "names prices and no currency; add a line such as  currency: USD")]
  }
}
