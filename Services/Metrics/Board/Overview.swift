public import MetricsCore
public import Models

/// Everything that the dashboard's page and the report show, for a number of days and one currency.
public struct Overview: Sendable {
  public struct Query: Hashable, Sendable {
    /// How many days back, the last one included.
    public var days: Int
    /// Nil is the one with the most customers.
    public var currency: Currency?
    /// 00:00 UTC of the last day shown; nil is the newest one.
    public var last: Instant?

    public init(days: Int = 60, currency: Currency? = nil, last: Instant? = nil) {
      self.days = days
      self.currency = currency
      self.last = last
    }
  }

  /// The days shown, ascending, without gaps; none from before the first figures.
  public let days: [Instant]
  public let currency: Currency?
  public let currencies: [Currency]
  public let trial: Trial
  /// How the estimate stood at the end of each day from the trial's first one on; only days that are shown.
  public let trialDays: [(day: Instant, trial: Trial)]
  /// By stage at the entry; stages that nobody entered in are left out.
  public let trialStages: [(stage: Stage, trial: Trial)]
  public let split: SplitCheck?
  /// 99 % interval of the difference between the groups' balances at the entry, in minor units.
  public let before: ClosedRange<Double>?
  public let total: Breakdown
  public let stages: [(stage: Stage, breakdown: Breakdown)]
  public let channels: [(channel: Channel, breakdown: Breakdown)]
  /// Stage by stage and channel by channel: where which channel works.
  public let cells: [(stage: Stage, channel: Channel, breakdown: Breakdown)]
  public let takers: [(taker: PromiseTaker, breakdown: Breakdown)]
  /// By the first part of a BCP 47 tag, the one with the most reminders first; nil where it is not known.
  public let languages: [(language: String?, breakdown: Breakdown)]
  /// The same by what the strategy called itself.
  public let strategies: [(version: String?, breakdown: Breakdown)]

  /// - Parameter holdOutShare: as the strategy in force wants it, 0 to 1.
  public init(_ table: FigureTable, _ query: Query, holdOutShare: Double) {
    currencies = table.currencies
    let currency = query.currency ?? currencies.first
    self.currency = currency
    guard let last = query.last ?? table.lastDay else {
      (days, trialDays, trialStages, stages, channels, cells, takers, languages, strategies) = ([], [], [], [], [], [], [], [], [])
      (split, before) = (nil, nil)
      trial = TrialSums(currency).estimate(afterDays: 0)
      total = Breakdown(days: [], opening: nil, currency)
      return
    }
    let shown = (0..<query.days).reversed().map { last.adding(days: -Int64($0)) }.filter { $0 >= table.firstDay ?? last }
    days = shown
    let figures = Figures(table, shown, currency)
    total = figures.total
    stages = Stage.allCases.compactMap { stage in figures.stages[stage].map { (stage, $0) } }
    channels = Channel.allCases.compactMap { channel in figures.channels[channel].map { (channel, $0) } }
    takers = PromiseTaker.allCases.compactMap { taker in figures.takers[taker].map { (taker, $0) } }
    cells = Stage.allCases.flatMap { stage in
      Channel.allCases.compactMap { channel in figures.cells[Figures.Cell(stage: stage, channel: channel)].map { (stage, channel, $0) } }
    }
    languages = Overview.byReminders(figures.languages).map { (language: $0, breakdown: $1) }
    strategies = Overview.byReminders(figures.strategies).map { (version: $0, breakdown: $1) }
    let course = TrialCourse(table, currency)
    let sums = course.sums(upTo: last)
    trial = sums.estimate(afterDays: course.elapsed(at: last))
    trialDays = course.byDay(shown)
    trialStages = course.byStage(upTo: last)
    split = sums.split(share: holdOutShare)
    before = sums.before
  }

  private static func byReminders(_ table: [String?: Breakdown]) -> [(String?, Breakdown)] {
    table.map { ($0.key, $0.value) }.sorted { (-$0.1[.contacts], $0.0 ?? "") < (-$1.1[.contacts], $1.0 ?? "") }
  }
}

/// The trial's records in the order of their days.
private struct TrialCourse {
  private let records: [MetricRecord]
  private let currency: Currency?

  init(_ table: FigureTable, _ currency: Currency?) {
    records = table.records(.trial).sorted { $0.window < $1.window }
    self.currency = currency
  }

  func elapsed(at day: Instant) -> Double {
    guard let first = records.first?.window else { return 0 }
    return Double(day.milliseconds - first.milliseconds) / Double(MetricWidth.day.milliseconds) + 1
  }

  func sums(upTo last: Instant) -> TrialSums {
    var sums = TrialSums(currency)
    for record in records where record.window <= last { sums.add(record) }
    return sums
  }

  func byDay(_ days: [Instant]) -> [(day: Instant, trial: Trial)] {
    var sums = TrialSums(currency)
    var next = 0
    return days.compactMap { day in
      while next < records.count, records[next].window <= day {
        sums.add(records[next])
        next += 1
      }
      return next == 0 ? nil : (day, sums.estimate(afterDays: elapsed(at: day)))
    }
  }

  func byStage(upTo last: Instant) -> [(stage: Stage, trial: Trial)] {
    var stages: [Stage: TrialSums] = [:]
    for record in records where record.window <= last {
      if let stage = record.dimensions.stage { stages[stage, default: TrialSums(currency)].add(record) }
    }
    let elapsed = elapsed(at: last)
    return Stage.allCases.compactMap { stage in stages[stage].map { (stage, $0.estimate(afterDays: elapsed)) } }
  }
}
