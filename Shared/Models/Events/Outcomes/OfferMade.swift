/// The customer was offered a way to pay. Only an offer can become a promise or a plan.
public struct OfferMade: EventData {
  public static var type: StaticString { "offer.made" }

  public var offerId: String
  public var kind: OfferKind
  /// In the order of their days; one for everything but a plan.
  public var payments: [PlannedPayment]
  /// What the creditor waives once all is paid.
  public var discount: Money?
  public var stage: Stage
  public var channel: Channel
  /// It can be accepted before this moment.
  public var expiresAt: Instant

  public init(
    offerId: String, kind: OfferKind, payments: [PlannedPayment], discount: Money? = nil, stage: Stage, channel: Channel,
    expiresAt: Instant
  ) {
    self.offerId = offerId
    self.kind = kind
    self.payments = payments
    self.discount = discount
    self.stage = stage
    self.channel = channel
    self.expiresAt = expiresAt
  }
}

public enum OfferKind: String, CaseIterable, Sendable {
  /// Everything that is owed, at once.
  case payNow
  /// Everything that is owed, on a later day.
  case deferral
  /// A part of what is owed; the rest stays open.
  case part
  case instalments
  /// Less than what is owed, and the debt is settled.
  case settlement
}

extension OfferMade {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var offerId: String?
    var kind: OfferKind?
    var payments: [PlannedPayment] = []
    var discount: Money?
    var stage: Stage?
    var channel: Channel?
    var expiresAt: Instant?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "offerId": offerId = try reader.identifier()
      case "kind": kind = try reader.choice(OfferKind.self)
      case "payments": payments = try reader.list(atMost: 60) { reader throws(JSONFailure) in try PlannedPayment(from: &reader) }
      case "discount": discount = try reader.money()
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "expiresAt": expiresAt = try reader.instant()
      default: try reader.skip()
      }
    }
    self.init(
      offerId: try reader.require(offerId, "offerId"), kind: try reader.require(kind, "kind"), payments: payments, discount: discount,
      stage: try reader.require(stage, "stage"), channel: try reader.require(channel, "channel"),
      expiresAt: try reader.require(expiresAt, "expiresAt"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("offerId", offerId)
    writer.member("kind", kind)
    writer.member("payments", payments) { $1.write(to: &$0) }
    writer.member("discount", discount)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.member("expiresAt", expiresAt)
    writer.endObject()
  }
}
