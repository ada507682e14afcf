public import Models

/// A way to pay that the customer was offered. Only an offer becomes a promise or a plan, and only while it stands.
public struct Offer: Hashable, Sendable {
  public var id: String
  public var terms: OfferTerms
  /// What was owed when it was made. An offer falls when that changes.
  public var debt: Money
  public var madeAt: Instant
  /// It can be accepted before this moment.
  public var expiresAt: Instant
  /// The seal over everything above: what comes back from a button or a pay link is held against it.
  public var tag: String
}

/// What an offer asks for.
public struct OfferTerms: Hashable, Sendable {
  public var kind: OfferKind
  /// In the order of their days, all in the currency of the debt; never empty.
  public var payments: [PlannedPayment]
  /// What the creditor waives, in minor units.
  public var discount: Int64 = 0
  /// How far the payments lie apart, where they do so evenly.
  public var interval: PaymentInterval?

  /// What is to be paid in all.
  public var total: Money {
    Money(payments.reduce(0) { $0 + $1.amount.amount }, payments.first?.amount.currency ?? .usd)
  }

  public var first: PlannedPayment { payments.first ?? PlannedPayment(dueDate: CalendarDate(daysSince1970: 0), amount: total) }
  public var last: PlannedPayment { payments.last ?? first }

  /// One payment on one day.
  static func single(_ kind: OfferKind, _ amount: Money, on date: CalendarDate, discount: Int64 = 0) -> OfferTerms {
    OfferTerms(kind: kind, payments: [PlannedPayment(dueDate: date, amount: amount)], discount: discount)
  }
}
