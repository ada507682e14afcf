import Models

/// How long a rule keeps silent after a contact.
enum SilenceSpan: Hashable, Sendable {
  /// The person's calendar days, the day of the earlier contact being the first.
  case days(Int)
  case hours(Int)
}

/// Silence after certain contacts: after a conversation, or between messages.
struct GapRule: Sendable {
  var scope: RuleScope
  var filter: ContactFilter
  var span: SilenceSpan

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    if !filter.concerns(evaluation.request) { return moment.instant }
    var mask = UInt64.max
    if scope == .debt { mask = evaluation.debtMasks.reduce(0, |) }
    switch span {
    case .hours(let hours):
      let start = moment.instant.adding(hours: -Int64(hours)).milliseconds + 1
      guard let last = last(from: start, to: .max, mask: mask, in: evaluation.history) else { return moment.instant }
      return last.adding(hours: Int64(hours))
    case .days(let days):
      let rough = moment.roughStart(daysBack: days - 1)
      if last(from: rough, to: .max, mask: mask, in: evaluation.history) == nil { return moment.instant }
      let start = evaluation.zones[moment.zone].midnight(of: moment.date.adding(days: 1 - days)).milliseconds
      let end = evaluation.zones[moment.zone].midnight(of: moment.date.adding(days: 1)).milliseconds
      guard let last = last(from: start, to: end, mask: mask, in: evaluation.history) else { return moment.instant }
      return evaluation.zones[moment.zone].midnight(of: evaluation.zones[moment.zone].date(at: last).adding(days: days))
    }
  }

  private func last(from start: Int64, to end: Int64, mask: UInt64, in history: ContactHistory) -> Instant? {
    var position = history.entries.count - 1
    while position >= 0, history.entries[position].at >= start {
      let entry = history.entries[position]
      if entry.at < end, entry.debts & mask != 0, filter.matches(entry) { return Instant(milliseconds: entry.at) }
      position -= 1
    }
    return nil
  }
}
