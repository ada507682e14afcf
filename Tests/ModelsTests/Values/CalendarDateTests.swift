import Foundation
import Models
import Testing

@Suite("Calendar days") struct CalendarDateTests {
  @Test("agree with Foundation's calendar on every day from 1950 to 2105") func againstFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var date = try #require(CalendarDate(year: 1950, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2105, month: 12, day: 31))
    while date <= last {
      let moment = Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      let (year, month, day) = date.parts
      guard parts.year == year, parts.month == month, parts.day == day, date.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1,
        CalendarDate(year: year, month: month, day: day) == date, CalendarDate(date.description) == date
      else {
        Issue.record("\(date) against \(parts)")
        return
      }
      date = date.adding(days: 1)
    }
  }

  @Test(
    "do not exist where the calendar has none",
    arguments: [
      "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01",
      "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01 ", "", "٢٠٢٦-٠١-٠١", "+026-01-01",
    ]) func impossible(text: String)
  { #expect(CalendarDate(text) == nil) }

  @Test("know leap years", arguments: [(2000, true), (2024, true), (1900, false), (2026, false), (2100, false)])
  func leapYears(year: Int, isLeap: Bool) throws {
    #expect(CalendarDate.isLeap(year: year) == isLeap)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "move by months to the same day, or to the last of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 3, "2026-04-30"), ("2026-03-15", -3, "2025-12-15"),
      ("2026-12-01", 1, "2027-01-01"), ("2026-05-31", -12, "2025-05-31"),
    ]) func months(from: String, months: Int, to: String)
  { #expect(CalendarDate(from)?.adding(months: months) == CalendarDate(to)) }

  @Test("count days between") func distance() throws {
    let first = try #require(CalendarDate("2024-02-28"))
    let second = try #require(CalendarDate("2024-03-01"))
    #expect(second.days(since: first) == 2)
    #expect(first.days(since: second) == -2)
    #expect(first < second)
  }
}
