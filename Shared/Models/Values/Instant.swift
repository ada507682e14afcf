/// A moment in time: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Written as RFC 3339 in UTC (`2026-03-10T14:05:00Z`, with `.123` only when the milliseconds are not zero).
public struct Instant: Hashable, Comparable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 { milliseconds.floorDivided(by: 1000) }

  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  public func adding(milliseconds more: Int64) -> Instant { Instant(milliseconds: milliseconds + more) }
  public func adding(seconds more: Int64) -> Instant { adding(milliseconds: more * 1000) }
  public func adding(minutes more: Int64) -> Instant { adding(seconds: more * 60) }
  public func adding(hours more: Int64) -> Instant { adding(minutes: more * 60) }
  public func adding(days more: Int64) -> Instant { adding(hours: more * 24) }

  /// The start of the window of `width` milliseconds that holds this moment, counted from 1970.
  public func floored(to width: Int64) -> Instant {
    Instant(milliseconds: milliseconds.floorDivided(by: width) * width)
  }
}

extension Instant {
  /// Reads an RFC 3339 date-time with `Z` or a numeric offset; nil where the text is not one or names a day that does not exist.
  /// Fractions finer than a millisecond are cut off.
  public init?(_ text: some StringProtocol) {
    let copy = String(text)
    guard let parsed = Instant(ascii: copy.utf8Span.span) else { return nil }
    self = parsed
  }

  /// The same from ASCII bytes, without making a string.
  public init?(ascii bytes: Span<UInt8>) {
    var cursor = DigitCursor(bytes)
    guard
      let year = cursor.number(digits: 4), cursor.take("-"), let month = cursor.number(digits: 2), cursor.take("-"),
      let day = cursor.number(digits: 2), cursor.take("T") || cursor.take("t") || cursor.take(" "),
      let hour = cursor.number(digits: 2), hour < 24, cursor.take(":"), let minute = cursor.number(digits: 2), minute < 60,
      cursor.take(":"), let second = cursor.number(digits: 2), second <= 60,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var fraction = 0
    if cursor.take(".") {
      var scale = 100
      var digits = 0
      while let digit = cursor.digit() {
        fraction += digit * scale
        scale /= 10
        digits += 1
      }
      guard digits > 0 else { return nil }
    }
    var offsetMinutes = 0
    if !(cursor.take("Z") || cursor.take("z")) {
      let sign: Int
      if cursor.take("+") { sign = 1 } else if cursor.take("-") { sign = -1 } else { return nil }
      guard let offsetHour = cursor.number(digits: 2), offsetHour < 24, cursor.take(":"),
        let offsetMinute = cursor.number(digits: 2), offsetMinute < 60
      else { return nil }
      offsetMinutes = sign * (offsetHour * 60 + offsetMinute)
    }
    guard cursor.isAtEnd else { return nil }
    let secondOfDay = hour * 3600 + minute * 60 + second
    let seconds = Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay - offsetMinutes * 60)
    self.init(milliseconds: seconds * 1000 + Int64(fraction))
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    appendASCII(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the RFC 3339 form to a buffer of bytes.
  public func appendASCII(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 24) { appendASCII(to: &$0) }
  }

  func appendASCII(to output: inout OutputSpan<UInt8>) {
    let day = milliseconds.floorDivided(by: 86_400_000)
    let rest = Int(milliseconds - day * 86_400_000)
    CalendarDate(daysSince1970: Int32(truncatingIfNeeded: day)).appendASCII(to: &output)
    output.append(UInt8(ascii: "T"))
    output.appendTwoDigits(rest / 3_600_000)
    output.append(UInt8(ascii: ":"))
    output.appendTwoDigits(rest / 60_000 % 60)
    output.append(UInt8(ascii: ":"))
    output.appendTwoDigits(rest / 1000 % 60)
    let millisecond = rest % 1000
    if millisecond != 0 {
      output.append(UInt8(ascii: "."))
      output.append(UInt8(ascii: "0") + UInt8(millisecond / 100))
      output.appendTwoDigits(millisecond % 100)
    }
    output.append(UInt8(ascii: "Z"))
  }
}

extension FixedWidthInteger {
  /// Division that rounds towards minus infinity, so that moments before 1970 fall into the right day.
  @inlinable public func floorDivided(by divisor: Self) -> Self {
    let quotient = self / divisor
    return (self % divisor != 0 && (self < 0) != (divisor < 0)) ? quotient - 1 : quotient
  }
}
