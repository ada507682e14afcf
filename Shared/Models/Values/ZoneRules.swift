/// The offsets from UTC of one IANA time zone over the years that debts live in, as plain data.
///
/// Looking up an offset is a binary search over a few dozen numbers, so nothing on a hot path asks a calendar.
public struct ZoneRules: Hashable, Sendable {
  /// The IANA name, such as `America/Bogota`.
  public let name: String
  /// Moments (seconds since 1970, ascending) from which on the offset at the same index holds.
  private let starts: [Int64]
  /// Seconds east of UTC.
  private let offsets: [Int32]

  /// `starts` ascending and as long as `offsets`; the first offset also holds for all time before it.
  public init(name: String, starts: [Int64], offsets: [Int32]) {
    precondition(!starts.isEmpty && starts.count == offsets.count, "a zone needs as many offsets as starts, and at least one")
    self.name = name
    self.starts = [.min] + starts.dropFirst()
    self.offsets = offsets
  }

  /// A zone with one offset for ever.
  public init(name: String, offsetSeconds: Int32) { self.init(name: name, starts: [.min], offsets: [offsetSeconds]) }

  public static let utc = ZoneRules(name: "UTC", offsetSeconds: 0)

  /// Seconds east of UTC at that moment.
  public func offset(at instant: Instant) -> Int { Int(offsets[index(at: instant.seconds)]) }

  private func index(at seconds: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }

  /// The calendar day and the second of the day (0 to 86,399) on the wall clock.
  public func local(at instant: Instant) -> (date: CalendarDate, secondOfDay: Int) {
    let shifted = instant.seconds + Int64(offset(at: instant))
    let day = shifted.floorDivided(by: 86_400)
    return (CalendarDate(daysSince1970: Int32(truncatingIfNeeded: day)), Int(shifted - day * 86_400))
  }

  public func date(at instant: Instant) -> CalendarDate { local(at: instant).date }

  /// The moment at which the wall clock shows that time of that day. A time that the clock skips gives the moment of the jump;
  /// a time that comes twice gives the first.
  public func instant(of date: CalendarDate, secondOfDay: Int = 0) -> Instant {
    let wall = Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay)
    // Offsets lie within a day of UTC, so only the transitions from a day before to a day after can matter.
    let first = index(at: wall - 86_400)
    let last = index(at: wall + 86_400)
    for position in first...last {
      let candidate = wall - Int64(offsets[position])
      let start = starts[position]
      let end = position + 1 < starts.count ? starts[position + 1] : Int64.max
      if candidate < start { return Instant(seconds: start) }  // the clock jumped over it
      if candidate < end { return Instant(seconds: candidate) }
    }
    return Instant(seconds: wall - Int64(offsets[last]))
  }

  /// The start of that day (00:00, or the first moment after a jump over midnight).
  public func midnight(of date: CalendarDate) -> Instant { instant(of: date) }

  /// The first midnight after the moment.
  public func nextMidnight(after instant: Instant) -> Instant { midnight(of: date(at: instant).adding(days: 1)) }
}
