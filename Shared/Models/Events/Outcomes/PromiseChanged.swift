/// Something happened to a promise between its making and its end.
public struct PromiseChanged: EventData {
  public static var type: StaticString { "promise.changed" }

  public var promiseId: String
  public var change: PromiseChange
  /// What is promised now.
  public var amount: Money
  /// On the customer's calendar.
  public var dueDate: CalendarDate
  /// What came in towards it.
  public var paid: Money?
  /// The promise that takes its place.
  public var replacedBy: String?

  public init(
    promiseId: String, change: PromiseChange, amount: Money, dueDate: CalendarDate, paid: Money? = nil, replacedBy: String? = nil
  ) {
    self.promiseId = promiseId
    self.change = change
    self.amount = amount
    self.dueDate = dueDate
    self.paid = paid
    self.replacedBy = replacedBy
  }
}

public enum PromiseChange: String, CaseIterable, Sendable {
  /// The customer was reminded of it.
  case recalled
  /// The customer corrected it in the same breath.
  case corrected
  /// It was moved to another day; `replacedBy` names the new one.
  case renegotiated
  /// The day has passed and a part has come in; a `promise.broken` says the same with the sum.
  case partlyKept
  /// It had been kept, and the payment was taken back.
  case cancelled
}

extension PromiseChanged {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var promiseId: String?
    var change: PromiseChange?
    var amount: Money?
    var dueDate: CalendarDate?
    var paid: Money?
    var replacedBy: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "promiseId": promiseId = try reader.identifier()
      case "change": change = try reader.choice(PromiseChange.self)
      case "amount": amount = try reader.positiveMoney()
      case "dueDate": dueDate = try reader.dueDate()
      case "paid": paid = try reader.money()
      case "replacedBy": replacedBy = try reader.identifier()
      default: try reader.skip()
      }
    }
    self.init(
      promiseId: try reader.require(promiseId, "promiseId"), change: try reader.require(change, "change"),
      amount: try reader.require(amount, "amount"), dueDate: try reader.require(dueDate, "dueDate"), paid: paid, replacedBy: replacedBy)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("promiseId", promiseId)
    writer.member("change", change)
    writer.member("amount", amount)
    writer.member("dueDate", dueDate)
    writer.member("paid", paid)
    writer.member("replacedBy", replacedBy)
    writer.endObject()
  }
}
