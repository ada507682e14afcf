/// What a customer has done so far, in a few numbers. Older things count less: the strategy says how fast they fade.
public struct BehaviourSummary: Hashable, Sendable {
  /// Promises kept, older ones counting less.
  public var promisesKept: Double
  /// Promises broken, older ones counting less.
  public var promisesBroken: Double
  /// Payments, older ones counting less.
  public var payments: Double
  /// How many days after its due date a payment came, on average; missing where none is known.
  public var daysLate: Double?
  /// Replies, older ones counting less.
  public var replies: Double
  /// Contacts without an answer, older ones counting less.
  public var unanswered: Double

  public init(
    promisesKept: Double = 0, promisesBroken: Double = 0, payments: Double = 0, daysLate: Double? = nil, replies: Double = 0, unanswered: Double = 0
  ) {
    self.promisesKept = promisesKept
    self.promisesBroken = promisesBroken
    self.payments = payments
    self.daysLate = daysLate
    self.replies = replies
    self.unanswered = unanswered
  }
}

extension BehaviourSummary {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "promisesKept": promisesKept = try reader.double()
      case "promisesBroken": promisesBroken = try reader.double()
      case "payments": payments = try reader.double()
      case "daysLate": daysLate = try reader.double()
      case "replies": replies = try reader.double()
      case "unanswered": unanswered = try reader.double()
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("promisesKept", promisesKept)
    writer.member("promisesBroken", promisesBroken)
    writer.member("payments", payments)
    writer.member("daysLate", daysLate)
    writer.member("replies", replies)
    writer.member("unanswered", unanswered)
    writer.endObject()
  }
}
