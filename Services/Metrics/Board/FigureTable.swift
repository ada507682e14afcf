public import Models

/// The latest daily record of each key of `collections.metrics`: everything that the dashboard and the report show follows from it.
///
/// Bounded: days older than `daysKept` before the newest one are forgotten, so it holds a year of a large strategy in some tens of megabytes.
public struct FigureTable: Sendable {
  /// A year, and the month before it to compare with.
  public static let daysKept: Int64 = 400

  private var records: [String: MetricRecord] = [:]
  /// The newest day of any record but choices of variants; nil while nothing is known.
  public private(set) var lastDay: Instant?
  /// The oldest day of any record that is kept; nil while nothing is known.
  public private(set) var firstDay: Instant?
  private var forgottenUpTo: Instant?

  public init() {}

  public var isEmpty: Bool { records.isEmpty }

  /// Minutes are passed over: the days are the authority. A record without figures takes back what stood.
  public mutating func take(_ record: MetricRecord) {
    guard record.width == .day else { return }
    records[record.key] = record.amounts.isEmpty ? nil : record
    if !record.amounts.isEmpty { firstDay = min(firstDay ?? record.window, record.window) }
    // Choices count on the day on which it is certain what followed them: a week ahead.
    if record.series != .learning, lastDay.map({ $0 < record.window }) ?? true {
      lastDay = record.window
      forget()
    }
  }

  /// One event of the topic or of a dump of it; other types are passed over. Throws what is wrong with it.
  public mutating func take(_ bytes: [UInt8]) throws(JSONFailure) {
    let envelope = try EventEnvelope(reading: bytes)
    guard envelope.type == "\(MetricUpdated.type)" else { return }
    take(try envelope.data(MetricUpdated.self, from: bytes).record)
  }

  /// Trial sums stay: an estimate needs all of them, and there are only a few a day.
  private mutating func forget() {
    guard let limit = lastDay?.adding(days: -FigureTable.daysKept), forgottenUpTo.map({ $0 < limit }) ?? true else { return }
    forgottenUpTo = limit
    firstDay = max(firstDay ?? limit, limit)
    for (key, record) in records where record.window < limit && record.series != .trial { records[key] = nil }
  }

  /// What happened on those days, both included: sorted by day and dimensions.
  public func flows(_ days: ClosedRange<Instant>) -> [MetricRecord] {
    records(.flow, days).map { ($0.key, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The records of one series, from the first day to the last, both included; in no order.
  func records(_ series: MetricSeries, _ days: ClosedRange<Instant>? = nil) -> some Sequence<MetricRecord> {
    records.values.lazy.filter { record in record.series == series && (days?.contains(record.window) ?? true) }
  }

  /// Every currency in which something is owed or was paid, the one with the most customers first.
  var currencies: [Currency] {
    var customers: [Currency: Int64] = [:]
    for record in records.values {
      for entry in record.amounts.entries {
        guard let currency = entry.currency else { continue }
        customers[currency, default: 0] += entry.measure == .trialCustomers ? entry.value : 0
      }
    }
    return customers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
