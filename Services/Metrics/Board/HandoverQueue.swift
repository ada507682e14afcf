public import Models

/// The cases that people have not given back yet, with their briefs.
public struct HandoverQueue: Sendable {
  public struct Case: Sendable {
    public var customer: String
    public var since: Instant
    public var request: HandoffRequested
    /// A few sentences that a language model wrote about it.
    public var narrative: String?
  }

  /// One a customer; the oldest beyond this are not shown, but counted.
  public static let shownMax = 200

  private var open: [String: Case] = [:]
  /// When each case was last given back: the topics are read side by side, so the return may be seen first.
  private var released: [String: Instant] = [:]

  public init() {}

  public var count: Int { open.count }

  public mutating func take(_ request: HandoffRequested, of customer: String, at time: Instant) {
    if let released = released[customer], released >= time { return }
    if let known = open[customer], known.since > time { return }
    open[customer] = Case(customer: customer, since: time, request: request)
  }

  /// It belongs to the case that is open, and comes after it.
  public mutating func take(_ narrated: HandoffNarrated, of customer: String) {
    if open[customer]?.request.reason == narrated.reason { open[customer]?.narrative = narrated.narrative }
  }

  public mutating func release(_ customer: String, at time: Instant) {
    released[customer] = max(released[customer] ?? time, time)
    if let known = open[customer], known.since <= time { open[customer] = nil }
  }

  /// The longest waiting first.
  public var cases: [Case] {
    Array(open.values.sorted { ($0.since, $0.customer) < ($1.since, $1.customer) }.prefix(HandoverQueue.shownMax))
  }

  public var json: [UInt8] {
    var writer = JSONWriter(reservingBytes: 16 * 1024)
    writer.beginObject()
    writer.member("open", count)
    writer.key("cases")
    writer.beginArray()
    for one in cases {
      writer.beginObject()
      writer.member("customer", one.customer)
      writer.member("since", one.since)
      writer.key("request")
      one.request.write(to: &writer)
      writer.member("narrative", one.narrative)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}
