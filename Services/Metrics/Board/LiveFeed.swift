public import Models

/// What happened last, newest first: enough to see that the system lives, and nobody's words.
public struct LiveFeed: Sendable {
  public struct Line: Hashable, Sendable {
    public var time: Instant
    public var customer: String
    /// The event's type.
    public var type: String
    public var channel: Channel?
    public var amount: Money?
  }

  public static let linesMax = 50

  public private(set) var lines: [Line] = []

  public init() {}

  /// The topics that hold what is shown.
  public static let topics: [Topic] = [.portfolio, .deliveries, .inbound, .outcomes, .handoffs]

  /// False where people need not see such an event.
  @discardableResult
  public mutating func take(_ envelope: EventEnvelope, _ bytes: [UInt8]) -> Bool {
    guard let line = try? LiveFeed.line(envelope, bytes) else { return false }
    lines.insert(line, at: lines.firstIndex { $0.time <= line.time } ?? lines.endIndex)
    if lines.count > LiveFeed.linesMax { lines.removeLast() }
    return true
  }

  private static func line(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) -> Line? {
    var line = Line(time: envelope.header.time, customer: envelope.header.subject, type: envelope.type)
    if let status = DeliveryStatus(rawValue: envelope.type) {
      let report: DeliveryReport = try envelope.data(from: bytes)
      guard status != .accepted, status != .read else { return nil }
      line.channel = report.channel
      return line
    }
    if PromiseStatus(rawValue: envelope.type) != nil {
      let promise: PromiseOutcome = try envelope.data(from: bytes)
      (line.channel, line.amount) = (promise.channel, promise.amount)
      return line
    }
    if PlanStatus(rawValue: envelope.type) != nil {
      line.channel = try envelope.data(PlanOutcome.self, from: bytes).channel
      return line
    }
    switch envelope.type {
    case "payment.received": line.amount = try envelope.data(PaymentReceived.self, from: bytes).amount
    case "payment.reversed": line.amount = try envelope.data(PaymentReversed.self, from: bytes).amount
    case "reply.received": line.channel = try envelope.data(ReplyReceived.self, from: bytes).channel
    case "handoff.requested": line.channel = try envelope.data(HandoffRequested.self, from: bytes).channel
    case "rating.received": line.channel = try envelope.data(RatingReceived.self, from: bytes).channel
    case "optout.recorded": line.channel = try envelope.data(OptOutRecorded.self, from: bytes).channel
    case "dispute.opened", "complaint.recorded", "agent.released": break
    default: return nil
    }
    return line
  }

  public var json: [UInt8] {
    var writer = JSONWriter(reservingBytes: 8 * 1024)
    writer.beginArray()
    for line in lines {
      writer.beginObject()
      writer.member("time", line.time)
      writer.member("customer", line.customer)
      writer.member("type", line.type)
      writer.member("channel", line.channel)
      if let amount = line.amount {
        writer.member("amount", amount)
        writer.member("exponent", amount.currency.exponent)
      }
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }
}
