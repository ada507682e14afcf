/// A promise to pay was made, kept or broken. Each is an event type of its own, with the same data.
public enum PromiseStatus: String, CaseIterable, Sendable {
  case made = "promise.made"
  case kept = "promise.kept"
  case broken = "promise.broken"
}

public enum PromiseTaker: String, CaseIterable, Sendable {
  case bot, agent
}

/// The data of every `promise.*` event.
public struct PromiseOutcome: EventBody {
  public var promiseId: String
  /// What was promised.
  public var amount: Money
  /// On the customer's calendar.
  public var dueDate: CalendarDate
  /// When it was made.
  public var stage: Stage
  /// Where it was made.
  public var channel: Channel
  public var takenBy: PromiseTaker
  /// What came in towards it.
  public var paid: Money?
  /// The offer that was accepted.
  public var offerId: String?
  /// What the creditor waives once it is kept; then the account can be closed as settled.
  public var discount: Money?

  public init(
    promiseId: String, amount: Money, dueDate: CalendarDate, stage: Stage, channel: Channel, takenBy: PromiseTaker, paid: Money? = nil,
    offerId: String? = nil, discount: Money? = nil
  ) {
    self.promiseId = promiseId
    self.amount = amount
    self.dueDate = dueDate
    self.stage = stage
    self.channel = channel
    self.takenBy = takenBy
    self.paid = paid
    self.offerId = offerId
    self.discount = discount
  }
}

extension PromiseOutcome {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var promiseId: String?
    var amount: Money?
    var dueDate: CalendarDate?
    var stage: Stage?
    var channel: Channel?
    var takenBy: PromiseTaker?
    var paid: Money?
    var offerId: String?
    var discount: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "promiseId": promiseId = try reader.identifier()
      case "amount": amount = try reader.positiveMoney()
      case "dueDate": dueDate = try reader.dueDate()
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "takenBy": takenBy = try reader.choice(PromiseTaker.self)
      case "paid": paid = try reader.money()
      case "offerId": offerId = try reader.identifier()
      case "discount": discount = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      promiseId: try reader.require(promiseId, "promiseId"), amount: try reader.require(amount, "amount"),
      dueDate: try reader.require(dueDate, "dueDate"), stage: try reader.require(stage, "stage"),
      channel: try reader.require(channel, "channel"), takenBy: try reader.require(takenBy, "takenBy"), paid: paid,
      offerId: offerId, discount: discount)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("promiseId", promiseId)
    writer.member("amount", amount)
    writer.member("dueDate", dueDate)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.member("takenBy", takenBy)
    writer.member("paid", paid)
    writer.member("offerId", offerId)
    writer.member("discount", discount)
    writer.endObject()
  }
}
