/// A plan of payments was agreed, changed, kept or broken. Each is an event type of its own, with the same data.
public enum PlanStatus: String, CaseIterable, Sendable {
  case made = "plan.made"
  /// An instalment was moved to the end, as the strategy allows.
  case changed = "plan.changed"
  case kept = "plan.kept"
  case broken = "plan.broken"
}

/// The data of every `plan.*` event.
public struct PlanOutcome: EventBody {
  public var planId: String
  /// The offer that was accepted.
  public var offerId: String
  /// In the order of their days; they add up to what is to be paid.
  public var instalments: [PlannedPayment]
  /// What the creditor waives once all is paid.
  public var discount: Money?
  /// When it was made.
  public var stage: Stage
  /// Where it was made.
  public var channel: Channel
  public var takenBy: PromiseTaker
  /// What came in towards it.
  public var paid: Money?

  public init(
    planId: String, offerId: String, instalments: [PlannedPayment], discount: Money? = nil, stage: Stage, channel: Channel,
    takenBy: PromiseTaker, paid: Money? = nil
  ) {
    self.planId = planId
    self.offerId = offerId
    self.instalments = instalments
    self.discount = discount
    self.stage = stage
    self.channel = channel
    self.takenBy = takenBy
    self.paid = paid
  }
}

/// One payment of an offer or a plan.
public struct PlannedPayment: Hashable, Sendable {
  /// On the customer's calendar.
  public var dueDate: CalendarDate
  public var amount: Money

  public init(dueDate: CalendarDate, amount: Money) {
    self.dueDate = dueDate
    self.amount = amount
  }
}

extension PlannedPayment {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var dueDate: CalendarDate?
    var amount: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "dueDate": dueDate = try reader.dueDate()
      case "amount": amount = try reader.positiveMoney()
      default: try reader.skip()
      }
    }
    self.init(dueDate: try reader.require(dueDate, "dueDate"), amount: try reader.require(amount, "amount"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("dueDate", dueDate)
    writer.member("amount", amount)
    writer.endObject()
  }
}

extension PlanOutcome {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var planId: String?
    var offerId: String?
    var instalments: [PlannedPayment] = []
    var discount: Money?
    var stage: Stage?
    var channel: Channel?
    var takenBy: PromiseTaker?
    var paid: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "planId": planId = try reader.identifier()
      case "offerId": offerId = try reader.identifier()
      case "instalments":
        instalments = try reader.list(atMost: 60) { reader throws(JSONFailure) in try PlannedPayment(from: &reader) }
      case "discount": discount = try reader.money()
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "takenBy": takenBy = try reader.choice(PromiseTaker.self)
      case "paid": paid = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      planId: try reader.require(planId, "planId"), offerId: try reader.require(offerId, "offerId"), instalments: instalments,
      discount: discount, stage: try reader.require(stage, "stage"), channel: try reader.require(channel, "channel"),
      takenBy: try reader.require(takenBy, "takenBy"), paid: paid)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("planId", planId)
    writer.member("offerId", offerId)
    writer.member("instalments", instalments) { $1.write(to: &$0) }
    writer.member("discount", discount)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.member("takenBy", takenBy)
    writer.member("paid", paid)
    writer.endObject()
  }
}
