import Models

/// After a direct contact only its channel may be used until the calendar week (Monday to Sunday) ends.
struct ChannelLockRule: Sendable {
  var filter: ContactFilter

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    let rough = moment.roughStart(daysBack: 6)
    guard let latest = evaluation.history.entries.last, latest.at >= rough else { return moment.instant }
    let monday = moment.date.adding(days: 1 - moment.date.weekday)
    let nextMonday = evaluation.zones[moment.zone].midnight(of: monday.adding(days: 7))
    let start = evaluation.zones[moment.zone].midnight(of: monday).milliseconds
    var position = evaluation.history.entries.count - 1
    while position >= 0, evaluation.history.entries[position].at >= start {
      let entry = evaluation.history.entries[position]
      if entry.at < nextMonday.milliseconds, entry.medium != evaluation.request.medium, filter.matches(entry) {
        return nextMonday
      }
      position -= 1
    }
    return moment.instant
  }
}
