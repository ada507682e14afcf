import Models

extension Instant {
  /// After every moment: a rule that answers this never lets go by itself.
  static let never = Instant(milliseconds: .max)
}

/// A moment on the wall clock of one of the request's zones.
struct LocalMoment {
  var instant: Instant
  /// Which of the request's zones.
  var zone: Int
  var date: CalendarDate
  /// 0 to 86,399.
  var second: Int

  var minute: Int { second / 60 }

  /// A moment, in milliseconds, that surely lies before the start of the day `days` before this one, found without the zone: no
  /// local day is longer than 26 hours.
  func roughStart(daysBack days: Int) -> Int64 { instant.milliseconds - (Int64(days) * 24 + 26) * 3_600_000 }
}

extension ZoneRules {
  func moment(at instant: Instant, zone index: Int) -> LocalMoment {
    let (date, second) = local(at: instant)
    return LocalMoment(instant: instant, zone: index, date: date, second: second)
  }

  /// The moment at which the clock, running on from `moment`, shows that second of the same day (86,400: the end of the day), or
  /// the moment at which the clock is changed, where that comes first. `second` lies after `moment.second`.
  ///
  /// Going on to the change and no further is what makes the answer exact when an hour is skipped or comes twice.
  func instant(from moment: LocalMoment, toSecond second: Int) -> Instant {
    let start = moment.instant.seconds
    let target = start + Int64(second - moment.second)
    let offsetNow = offset(at: moment.instant)
    if offset(at: Instant(seconds: target)) == offsetNow { return Instant(seconds: target) }
    var before = start
    var after = target
    while after - before > 1 {
      let middle = (before + after) / 2
      if offset(at: Instant(seconds: middle)) == offsetNow { before = middle } else { after = middle }
    }
    return Instant(seconds: after)
  }
}
