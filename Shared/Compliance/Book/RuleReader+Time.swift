import Models

extension WindowRule {
  init(_ fields: inout Fields) throws {
    guard var days = try fields.fields("days") else { throw fields.mistake("days", "is missing") }
    var week = InlineArray<7, DayHours>(repeating: DayHours())
    for (index, name) in Weekdays.names.enumerated() { week[index] = try DayHours(&days, day: name) }
    try days.finish()
    self.week = week
    switch try fields.text("holiday") {
    case "closed": closedOnHolidays = true
    case "as_weekday": closedOnHolidays = false
    case let other: throw fields.mistake("holiday", "must be closed or as_weekday, not \"\(other)\"")
    }
    reply = try ReplyException(&fields)
  }
}

/// The names of the days in packs, Monday first.
enum Weekdays {
  static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}

extension DayHours {
  /// A list of at most two `["08:00", "21:00"]`; an empty list is a closed day.
  fileprivate init(_ days: inout Fields, day: String) throws {
    guard case .array(let stretches) = try days.required(day), stretches.count <= 2 else {
      throw days.mistake(day, "must be a list of at most two pairs of times such as [[\"08:00\", \"21:00\"]]")
    }
    self.init()
    for (index, stretch) in stretches.enumerated() {
      guard case .array(let ends) = stretch, ends.count == 2, case .string(let start) = ends[0], case .string(let end) = ends[1],
        let startMinute = MinuteOfDay.parse(start), let endMinute = MinuteOfDay.parse(end), startMinute < endMinute
      else { throw days.mistake(day, "must hold pairs of times, the earlier first, from 00:00 to 24:00") }
      let range = MinuteRange(start: startMinute, end: endMinute)
      if index == 0 { first = range } else { second = range }
      if index == 1, first.end > second.start { throw days.mistake(day, "must name the earlier stretch first, without overlap") }
    }
  }
}

/// Times of day in packs and vectors.
public enum MinuteOfDay {
  /// Minutes after midnight, 0...1440, of a text such as `08:30` or `24:00`; nil for anything else.
  public static func parse(_ text: String) -> UInt16? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isWholeNumber) }), let hour = UInt16(parts[0]),
      let minute = UInt16(parts[1]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }
}

extension ReplyException {
  init(_ fields: inout Fields) throws {
    guard var reply = try fields.fields("replies") else { return }
    repliesMax = try reply.integer("max", in: 1...1000)
    sameMediumOnly = try reply.flag("same_channel", default: true)
    try reply.finish()
  }
}

extension ContactFilter {
  init(_ fields: inout Fields, media: MediumSet) throws {
    self.init(outcomes: try fields.words("counts", of: ContactOutcome.self))
    self.media = media
    if outcomes.isEmpty { throw fields.mistake("counts", "is missing: name the outcomes that count") }
    let named = try fields.words("directions", of: ContactDirection.self)
    directions = named.isEmpty ? [.outbound] : named
    uncountedFlags = try fields.words("uncounted_flags", of: ContactFlag.self)
    onlyAddresses = try fields.words("only_address_kinds", of: AddressKind.self)
    onlyPurposes = try fields.words("only_purposes", of: ContactPurpose.self)
  }
}

extension RuleScope {
  fileprivate init(_ fields: inout Fields) throws {
    switch try fields.text("scope") {
    case "debt": self = .debt
    case "consumer": self = .consumer
    case let other: throw fields.mistake("scope", "must be debt or consumer, not \"\(other)\"")
    }
  }
}

extension CounterRule {
  init(_ fields: inout Fields, media: MediumSet) throws {
    scope = try RuleScope(&fields)
    filter = try ContactFilter(&fields, media: media)
    limit = try fields.integer("limit", in: 0...1000)
    guard var span = try fields.fields("window") else { throw fields.mistake("window", "is missing") }
    switch try span.text("kind") {
    case "rolling_days": window = .rollingDays(try span.integer("days", in: 1...366))
    case "rolling_hours": window = .rollingHours(try span.integer("hours", in: 1...8784))
    case "calendar_day": window = .calendarDay
    case "calendar_week": window = .calendarWeek
    case let other: throw span.mistake("kind", "must be rolling_days, rolling_hours, calendar_day or calendar_week, not \"\(other)\"")
    }
    try span.finish()
  }
}

extension GapRule {
  init(_ fields: inout Fields, media: MediumSet) throws {
    scope = try RuleScope(&fields)
    let triggers = try fields.words("after_channels", of: Medium.self)
    filter = try ContactFilter(&fields, media: triggers.isEmpty ? media : triggers)
    guard var span = try fields.fields("silence") else { throw fields.mistake("silence", "is missing") }
    switch (try span.optionalInteger("days", in: 1...366), try span.optionalInteger("hours", in: 1...8784)) {
    case (let days?, nil): self.span = .days(days)
    case (nil, let hours?): self.span = .hours(hours)
    default: throw span.mistake("days", "or \"hours\" is needed, and not both")
    }
    try span.finish()
  }
}
