public import Models

/// The figures of some combination of dimensions: summed over the days shown, and day by day.
public struct Breakdown: Sendable {
  private var whole: Sums
  private var byDay: [Sums]
  private let first: Instant?
  private let last: Instant?
  private let opening: Instant?

  /// - Parameter opening: the day whose opening counts for the whole: the first one on which there was something already.
  init(days: [Instant], opening: Instant?, _ currency: Currency?) {
    whole = Sums(currency)
    byDay = days.map { _ in Sums(currency) }
    (first, last, self.opening) = (days.first, days.last, opening)
  }

  /// Flows add up over days. Stocks don't: of openings one day's counts for the whole, of a standing the last day's.
  mutating func add(_ record: MetricRecord) {
    guard let first, let last else { return }
    let index = Int((record.window.milliseconds - first.milliseconds) / MetricWidth.day.milliseconds)
    guard byDay.indices.contains(index) else { return }
    byDay[index].add(record)
    guard record.series == .stock else { return whole.add(record) }
    var part = record
    part.amounts = MetricAmounts(
      record.amounts.entries.filter { entry in
        entry.measure.isOpening ? record.window == opening : record.window == last
      })
    whole.add(part)
  }

  public subscript(measure: Measure) -> Int64 { whole[measure] }

  /// Nil where there is nothing to divide by.
  public func rate(_ rate: MetricRate) -> Double? { whole.rate(rate) }

  /// One number for each day shown.
  public func days(_ measure: Measure) -> [Int64] { byDay.map { $0[measure] } }

  /// The rate of everything up to each day; nil while there is nothing to divide by.
  public func risingDays(_ rate: MetricRate) -> [Double?] {
    var above: Int64 = 0
    var below: Int64 = 0
    return byDay.map { day in
      above += day[rate.numerator]
      below += rate.denominator.reduce(0) { $0 + day[$1] }
      return below > 0 ? Double(above) / Double(below) : nil
    }
  }
}

extension Measure {
  fileprivate var isOpening: Bool {
    switch self {
    case .openingCustomers, .openingAccounts, .openingBalance: true
    default: false
    }
  }
}

/// One pass over the records, into every breakdown.
struct Figures {
  struct Cell: Hashable {
    var stage: Stage
    var channel: Channel
  }

  private(set) var total: Breakdown
  private(set) var stages: [Stage: Breakdown] = [:]
  private(set) var channels: [Channel: Breakdown] = [:]
  private(set) var cells: [Cell: Breakdown] = [:]
  private(set) var takers: [PromiseTaker: Breakdown] = [:]
  /// Nil is where the language or the strategy is not known.
  private(set) var languages: [String?: Breakdown] = [:]
  private(set) var strategies: [String?: Breakdown] = [:]

  init(_ table: FigureTable, _ days: [Instant], _ currency: Currency?) {
    guard let first = days.first, let last = days.last else {
      total = Breakdown(days: days, opening: nil, currency)
      return
    }
    let opened = table.records(.stock, first...last).filter { $0.amounts.entries.contains { $0.measure.isOpening } }.map(\.window).min()
    let empty = Breakdown(days: days, opening: opened, currency)
    total = empty
    for series in [MetricSeries.flow, .stock] {
      for record in table.records(series, first...last) {
        total.add(record)
        let by = record.dimensions
        if let stage = by.stage { stages[stage, default: empty].add(record) }
        if let channel = by.channel { channels[channel, default: empty].add(record) }
        if let stage = by.stage, let channel = by.channel { cells[Cell(stage: stage, channel: channel), default: empty].add(record) }
        if let taker = by.takenBy { takers[taker, default: empty].add(record) }
      }
    }
    for record in table.records(.language, first...last) { languages[record.dimensions.language, default: empty].add(record) }
    for record in table.records(.strategy, first...last) { strategies[record.dimensions.strategyVersion, default: empty].add(record) }
  }
}
