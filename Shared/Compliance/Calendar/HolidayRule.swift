import Models

/// One holiday, as a way to find its day in any year.
struct HolidayRule: Sendable {
  enum Day: Sendable {
    case fixed(month: Int, day: Int)
    /// ISO weekday; `occurrence` 1...5 from the start of the month, -1 for the last.
    case weekday(Int, occurrence: Int, month: Int)
    /// Days after Easter Sunday.
    case easter(offset: Int)
    /// Named days, for what no rule gives.
    case dates([CalendarDate])
  }

  var name: String
  var day: Day
  /// By how many days it moves when it falls on an ISO weekday, Monday first; 0 stays.
  var shift: [Int]
  /// Whether the day itself is kept beside the day it moved to.
  var keepsOriginal: Bool
  /// Bit 0 is Monday: only when it falls on one of these days.
  var weekdays: UInt8
  var firstYear: Int?
  var lastYear: Int?
  /// Every so many years, counted from `firstYear`.
  var everyYears: Int

  func dates(in year: Int) -> [CalendarDate] {
    if let firstYear, year < firstYear { return [] }
    if let lastYear, year > lastYear { return [] }
    if everyYears > 1, let firstYear, (year - firstYear) % everyYears != 0 { return [] }
    return days(in: year).filter { weekdays & (1 << UInt8($0.weekday - 1)) != 0 }.flatMap { date in
      let by = shift[date.weekday - 1]
      return by == 0 ? [date] : keepsOriginal ? [date, date.adding(days: by)] : [date.adding(days: by)]
    }
  }

  private func days(in year: Int) -> [CalendarDate] {
    switch day {
    case .fixed(let month, let day): [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
    case .weekday(let weekday, let occurrence, let month): [HolidayRule.nth(weekday, occurrence, month, year)].compactMap(\.self)
    case .easter(let offset): [HolidayRule.easter(year)].compactMap { $0?.adding(days: offset) }
    case .dates(let dates): dates.filter { $0.year == year }
    }
  }

  private static func nth(_ weekday: Int, _ occurrence: Int, _ month: Int, _ year: Int) -> CalendarDate? {
    let length = CalendarDate.days(inMonth: month, ofYear: year)
    if occurrence < 0 {
      guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let found = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (occurrence - 1))
    return found.month == month ? found : nil
  }

  /// Western Easter Sunday: the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
  static func easter(_ year: Int) -> CalendarDate? {
    let golden = year % 19
    let century = year / 100
    let ofCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
