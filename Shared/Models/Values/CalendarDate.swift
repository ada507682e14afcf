/// A day of the proleptic Gregorian calendar, without a time zone: due dates are such days.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var daysSince1970: Int32

  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// Nil where the calendar has no such day (February 30th, month 13, day 0). Years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, ofYear: year)
    else { return nil }
    // Days from civil, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floorDivided(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

  /// Year, month (1-12) and day of the month (1-31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let monday = (Int(daysSince1970) + 3) % 7
    return (monday < 0 ? monday + 7 : monday) + 1
  }

  public func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + Int32(days)) }

  /// The same day `months` later, or the last day of that month where it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index.floorDivided(by: 12)
    let newMonth = index - newYear * 12 + 1
    let length = CalendarDate.days(inMonth: newMonth, ofYear: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, length)) ?? self
  }

  /// Whole days from `earlier` to this day; negative when this day comes first.
  public func days(since earlier: CalendarDate) -> Int { Int(daysSince1970) - Int(earlier.daysSince1970) }

  public static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// Reads `2026-03-10`; nil where the text is not such a date or the day does not exist.
  public init?(_ text: some StringProtocol) {
    let copy = String(text)
    guard let parsed = CalendarDate(ascii: copy.utf8Span.span) else { return nil }
    self = parsed
  }

  public init?(ascii bytes: Span<UInt8>) {
    var cursor = DigitCursor(bytes)
    guard let year = cursor.number(digits: 4), cursor.take("-"), let month = cursor.number(digits: 2), cursor.take("-"),
      let day = cursor.number(digits: 2), cursor.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2026-03-10`.
  public var description: String {
    var bytes: [UInt8] = []
    appendASCII(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  public func appendASCII(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 10) { appendASCII(to: &$0) }
  }

  func appendASCII(to output: inout OutputSpan<UInt8>) {
    let (year, month, day) = parts
    output.appendTwoDigits(year / 100)
    output.appendTwoDigits(year % 100)
    output.append(UInt8(ascii: "-"))
    output.appendTwoDigits(month)
    output.append(UInt8(ascii: "-"))
    output.appendTwoDigits(day)
  }
}
