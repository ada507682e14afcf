import Models

/// Never at a time that the person called inconvenient.
struct PreferenceRule: Sendable {
  var reply: ReplyException

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    if evaluation.request.preferences.isEmpty || reply.covers(evaluation.request) { return moment.instant }
    var latest = moment.instant
    for time in evaluation.request.preferences where time.media.contains(evaluation.request.medium) {
      guard let minute = time.end(covering: moment) else { continue }
      latest = max(latest, evaluation.zones[moment.zone].instant(from: moment, toSecond: minute * 60))
    }
    return latest
  }
}

extension InconvenientTime {
  /// The minute of the same day (1440: its end) to which this time lasts; nil where it does not cover the moment.
  /// A time that ends before it starts goes on into the next morning.
  fileprivate func end(covering moment: LocalMoment) -> Int? {
    let minute = moment.minute
    let today = covers(weekday: moment.date.weekday)
    if startMinute < endMinute {
      return today && minute >= startMinute && minute < endMinute ? Int(endMinute) : nil
    }
    if today, minute >= startMinute { return 1440 }
    if covers(weekday: moment.date.adding(days: -1).weekday), minute < endMinute { return Int(endMinute) }
    return nil
  }

  private func covers(weekday: Int) -> Bool { weekdays & (1 << UInt8(weekday - 1)) != 0 }
}
