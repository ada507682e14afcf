import Models

/// How something stands that runs on from day to day, with what the days since have changed.
public struct StockTotals: Hashable, Sendable {
  public struct Day: Hashable, Sendable {
    /// 00:00 UTC.
    public var start: Instant
    public var change: MetricAmounts
  }

  /// Before the first of the days.
  public var opening = MetricAmounts()
  /// Days with a change, ascending; none older than `WindowRules.dayDays` before the last publication.
  public var days: [Day] = []
  /// The first day whose figures differ from what was published; nil where none does.
  public var changedSince: Instant?
  public var lastPublished: Instant?
  /// When it is next published: after a change, and at each day's start.
  public var flush: Instant

  init(flush: Instant) { self.flush = flush }

  mutating func add(_ record: MetricRecord, at now: Instant) {
    let day = WindowRules.day(of: record.window)
    if let first = lastPublished.map(StockTotals.firstDay), day < first {
      opening.add(record.amounts)
    } else if let index = days.firstIndex(where: { $0.start >= day }) {
      if days[index].start == day {
        days[index].change.add(record.amounts)
      } else {
        days.insert(Day(start: day, change: record.amounts), at: index)
      }
    } else {
      days.append(Day(start: day, change: record.amounts))
    }
    changedSince = min(changedSince ?? day, day)
    flush = min(flush, StockTotals.nextFlush(after: now))
  }

  /// Changes go out once a minute.
  static func nextFlush(after now: Instant) -> Instant {
    WindowRules.minute(of: now).adding(minutes: 1).adding(seconds: WindowRules.graceSeconds)
  }

  /// The days that a late event still corrects, counted from the day of the last publication.
  private static func firstDay(_ last: Instant) -> Instant { last.adding(days: -WindowRules.dayDays) }

  /// Every day from the first that changed, or that is new, up to today.
  mutating func publish(_ identity: MetricRecord, at now: Instant) -> [Emission] {
    let today = WindowRules.day(of: now)
    let first = max([changedSince, lastPublished?.adding(days: 1)].compactMap(\.self).min() ?? today, StockTotals.firstDay(today))
    var standing = opening
    for day in days where day.start < first { standing.add(day.change) }
    var emissions: [Emission] = []
    var day = first
    while day <= today {
      var record = identity
      record.window = day
      record.amounts = standing.asOpening
      if let change = days.first(where: { $0.start == day })?.change { standing.add(change) }
      record.amounts.add(standing)
      emissions.append(Emission(updated: record))
      day = day.adding(days: 1)
    }
    changedSince = days.first { $0.start > today }?.start
    lastPublished = max(lastPublished ?? today, today)
    flush = today.adding(days: 1).adding(seconds: WindowRules.graceSeconds)
    closeOldDays(before: StockTotals.firstDay(today))
    return emissions
  }

  private mutating func closeOldDays(before limit: Instant) {
    while let first = days.first, first.start < limit {
      opening.add(first.change)
      days.removeFirst()
    }
  }
}

extension MetricAmounts {
  /// The same amounts as those a day begins with.
  fileprivate var asOpening: MetricAmounts {
    MetricAmounts(
      entries.compactMap { entry in
        let measure: Measure? =
          switch entry.measure {
          case .customers: .openingCustomers
          case .accounts: .openingAccounts
          case .balance: .openingBalance
          default: nil
          }
        return measure.map { Entry($0, entry.currency, entry.value) }
      })
  }
}
