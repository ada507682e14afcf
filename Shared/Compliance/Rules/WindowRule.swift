import Models

/// A stretch of a day in minutes after midnight, the end not included.
struct MinuteRange: Hashable, Sendable {
  var start: UInt16
  var end: UInt16

  static let empty = MinuteRange(start: 0, end: 0)
}

/// The open hours of a day: at most two stretches, the earlier first.
struct DayHours: Hashable, Sendable {
  var first = MinuteRange.empty
  var second = MinuteRange.empty

  func contains(_ minute: Int) -> Bool {
    (Int(first.start)..<Int(first.end)).contains(minute) || (Int(second.start)..<Int(second.end)).contains(minute)
  }

  /// The next minute at which a stretch begins after `minute`; nil when the rest of the day is closed.
  func opening(after minute: Int) -> Int? {
    if first.start < first.end, Int(first.start) > minute { return Int(first.start) }
    if second.start < second.end, Int(second.start) > minute { return Int(second.start) }
    return nil
  }
}

/// When the person may be answered outside the hours because they wrote or called first.
struct ReplyException: Sendable {
  /// How many answers to one message; 0 where the rule knows no such exception.
  var repliesMax = 0
  /// Whether the answer has to come back the way the message came.
  var sameMediumOnly = true

  func covers(_ request: borrowing ContactRequest) -> Bool {
    guard repliesMax > 0, let reply = request.reply else { return false }
    return reply.index <= repliesMax && (!sameMediumOnly || reply.medium == request.medium)
  }
}

/// The hours of the week in which contact is permitted, on the person's wall clock.
struct WindowRule: Sendable {
  /// Monday first.
  var week: InlineArray<7, DayHours>
  var closedOnHolidays: Bool
  var reply: ReplyException

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    let isHoliday =
      closedOnHolidays
      && (evaluation.pack.holidays.contains(moment.date) || evaluation.request.extraHolidays.contains(moment.date))
    let hours = isHoliday ? DayHours() : week[moment.date.weekday - 1]
    if hours.contains(moment.minute) || reply.covers(evaluation.request) { return moment.instant }
    let minute = hours.opening(after: moment.minute) ?? 1440
    return evaluation.zones[moment.zone].instant(from: moment, toSecond: minute * 60)
  }
}
