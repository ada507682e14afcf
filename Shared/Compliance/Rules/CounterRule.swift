import Models

/// The stretch of time over which contacts are counted.
enum CountingWindow: Hashable, Sendable {
  /// That many of the person's calendar days, the day of the proposed contact being the last.
  case rollingDays(Int)
  /// Hours back from the moment of the proposed contact.
  case rollingHours(Int)
  /// The person's own day from midnight to midnight.
  case calendarDay
  /// Monday to Sunday on the person's calendar.
  case calendarWeek
}

/// At most so many contacts in a window of time.
struct CounterRule: Sendable {
  var scope: RuleScope
  var filter: ContactFilter
  var limit: Int
  var window: CountingWindow

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    if !filter.concerns(evaluation.request) { return moment.instant }
    if limit == 0 { return .never }
    guard scope == .debt else { return release(at: moment, mask: .max, in: evaluation) }
    var latest = moment.instant
    for mask in evaluation.debtMasks { latest = max(latest, release(at: moment, mask: mask, in: evaluation)) }
    return latest
  }

  private func release(at moment: LocalMoment, mask: UInt64, in evaluation: borrowing Evaluation) -> Instant {
    if case .rollingHours(let hours) = window { return release(at: moment, hours: Int64(hours), mask: mask, in: evaluation) }
    // Most people are far below the limit, and for them no midnight has to be looked up.
    let rough = moment.roughStart(daysBack: daysBack)
    if oldestOverLimit(from: rough, to: .max, mask: mask, in: evaluation.history) == nil { return moment.instant }
    let first = firstDate(of: moment.date)
    let start = evaluation.zones[moment.zone].midnight(of: first).milliseconds
    let end = evaluation.zones[moment.zone].midnight(of: moment.date.adding(days: 1)).milliseconds
    guard let oldest = oldestOverLimit(from: start, to: end, mask: mask, in: evaluation.history) else { return moment.instant }
    let next: CalendarDate
    switch window {
    case .calendarDay: next = moment.date.adding(days: 1)
    case .calendarWeek: next = first.adding(days: 7)
    case .rollingDays(let days):
      next = evaluation.zones[moment.zone].date(at: Instant(milliseconds: oldest)).adding(days: days)
    case .rollingHours: return moment.instant
    }
    return evaluation.zones[moment.zone].midnight(of: next)
  }

  private func release(at moment: LocalMoment, hours: Int64, mask: UInt64, in evaluation: borrowing Evaluation) -> Instant {
    let start = moment.instant.adding(hours: -hours).milliseconds + 1
    guard let oldest = oldestOverLimit(from: start, to: .max, mask: mask, in: evaluation.history) else { return moment.instant }
    return Instant(milliseconds: oldest).adding(hours: hours)
  }

  /// How many days before today the window can reach.
  private var daysBack: Int {
    switch window {
    case .rollingDays(let days): days - 1
    case .calendarWeek: 6
    case .calendarDay, .rollingHours: 0
    }
  }

  private func firstDate(of date: CalendarDate) -> CalendarDate {
    switch window {
    case .rollingDays(let days): date.adding(days: 1 - days)
    case .calendarWeek: date.adding(days: 1 - date.weekday)
    case .calendarDay, .rollingHours: date
    }
  }

  /// When the limit is reached: the contact that has to fall out of the window before another one is possible.
  private func oldestOverLimit(from start: Int64, to end: Int64, mask: UInt64, in history: ContactHistory) -> Int64? {
    var count = 0
    var position = history.entries.count - 1
    while position >= 0, history.entries[position].at >= start {
      let entry = history.entries[position]
      if entry.at < end, entry.debts & mask != 0, filter.matches(entry) {
        count += 1
        if count == limit { return entry.at }
      }
      position -= 1
    }
    return nil
  }
}
