import Foundation
import Models
import Testing

@Suite("Time zones") struct ZoneTests {
  static let names = [
    "UTC", "America/New_York", "America/Bogota", "America/Sao_Paulo", "Europe/Madrid", "Asia/Kolkata", "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia", "Africa/Casablanca", "America/Santiago", "Asia/Gaza", "Pacific/Kiritimati",
  ]

  /// Steps of 35 hours and 49 minutes meet each hour of the day; the hours round each change are gone through minute by minute.
  @Test("show the same wall clock as Foundation's calendar", arguments: names) func wallClock(name: String) throws {
    let rules = try #require(ZoneCatalog()[name])
    let zone = try #require(TimeZone(identifier: name))
    var moment: Int64 = 946_684_800  // 2000
    while moment < 2_208_988_800 {  // 2040
      #expect(rules.offset(at: Instant(seconds: moment)) == zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))))
      moment += 128_940
    }
    for change in Self.changes(zone) {
      for minute in -90...90 {
        let moment = change + Int64(minute) * 60
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
        #expect(rules.offset(at: Instant(seconds: moment)) == offset, "\(name) at \(Instant(seconds: moment))")
      }
      #expect(rules.offset(at: Instant(seconds: change - 1)) != rules.offset(at: Instant(seconds: change)))
    }
  }

  @Test("start each day when Foundation's calendar does", arguments: names) func midnights(name: String) throws {
    let rules = try #require(ZoneCatalog()[name])
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    for day in stride(from: 10_957, to: 24_000, by: 11) {
      let date = CalendarDate(daysSince1970: Int32(day))
      let midnight = rules.midnight(of: date)
      let (year, month, dayOfMonth) = date.parts
      let noon = try #require(calendar.date(from: DateComponents(year: year, month: month, day: dayOfMonth, hour: 12)))
      // Samoa had no 30 December 2011: both give some moment, and not the same.
      guard rules.date(at: midnight) == date else { continue }
      #expect(Double(midnight.seconds) == calendar.startOfDay(for: noon).timeIntervalSince1970, "\(name) \(date)")
      #expect(rules.nextMidnight(after: midnight) > midnight)
      #expect(rules.date(at: midnight.adding(milliseconds: -1)) < date)
    }
  }

  @Test("take the jump for a time that the clock skips, and the first of a time that comes twice") func jumps() throws {
    let madrid = try #require(ZoneCatalog()["Europe/Madrid"])
    let spring = try #require(CalendarDate("2026-03-29"))
    let autumn = try #require(CalendarDate("2026-10-25"))
    #expect(madrid.instant(of: spring, secondOfDay: 2 * 3600 + 1800).description == "2026-03-29T01:00:00Z")
    #expect(madrid.instant(of: autumn, secondOfDay: 2 * 3600 + 1800).description == "2026-10-25T00:30:00Z")
    #expect(
      madrid.nextMidnight(after: madrid.midnight(of: spring)).milliseconds - madrid.midnight(of: spring).milliseconds == 23 * 3_600_000)
    #expect(
      madrid.nextMidnight(after: madrid.midnight(of: autumn)).milliseconds - madrid.midnight(of: autumn).milliseconds == 25 * 3_600_000)
  }

  @Test("keep their first offset for the time before the year 2000") func earlier() throws {
    let bogota = try #require(ZoneCatalog()["America/Bogota"])
    let day = try #require(CalendarDate("1987-06-05"))
    #expect(bogota.midnight(of: day).description == "1987-06-05T05:00:00Z")
    #expect(bogota.date(at: bogota.midnight(of: day)) == day)
  }

  @Test("start a day after a jump over midnight") func skippedMidnight() throws {
    let saoPaulo = try #require(ZoneCatalog()["America/Sao_Paulo"])
    let day = try #require(CalendarDate("2018-11-04"))
    #expect(saoPaulo.midnight(of: day).description == "2018-11-04T03:00:00Z")
    #expect(saoPaulo.local(at: saoPaulo.midnight(of: day)).secondOfDay == 3600)
  }

  @Test(
    "are unknown under names that stand for several, or for none",
    arguments: ["EST", "Mars/Olympus", "", "america/bogota", "../etc/passwd", "/"])
  func unknown(name: String) {
    #expect(ZoneCatalog()[name] == nil)
    #expect(!ZoneCatalog.isKnown(name))
  }

  @Test("are all there on this machine") func missing() { #expect(ZoneCatalog.missingZones() == []) }

  private static func changes(_ zone: TimeZone) -> [Int64] {
    var changes: [Int64] = []
    var moment = Date(timeIntervalSince1970: 1_700_000_000)
    while changes.count < 8, let next = zone.nextDaylightSavingTimeTransition(after: moment), next.timeIntervalSince1970 < 2_208_988_800 {
      if zone.secondsFromGMT(for: next.addingTimeInterval(-1)) != zone.secondsFromGMT(for: next) {
        changes.append(Int64(next.timeIntervalSince1970))
      }
      moment = next
    }
    return changes
  }
}
