import Compliance
import Models
import Testing

/// The wall clock: minutes, midnights, changes of the clock, several zones.
struct WindowTests {
  private func verdict(_ place: String, _ at: Instant, _ zones: [ZoneRules], _ medium: Medium = .voice) throws -> Verdict {
    let request = ContactRequest(at: at, medium: medium, debts: ["D1"], zones: zones, consents: .all, platformTerms: .confirmed)
    return mayContact(request, history: ContactHistory(), pack: try Fixture.book().pack(for: place))
  }

  @Test(arguments: [
    // The millisecond before and at the opening and closing minute in New York, summer and winter.
    ("US", "America/New_York", "2026-05-12T11:59:59.999Z", false), ("US", "America/New_York", "2026-05-12T12:00:00Z", true),
    ("US", "America/New_York", "2026-05-13T00:59:59.999Z", true), ("US", "America/New_York", "2026-05-13T01:00:00Z", false),
    ("US", "America/New_York", "2026-12-01T12:59:00Z", false), ("US", "America/New_York", "2026-12-01T13:00:00Z", true),
    // The days of the change: 8 March and 1 November 2026.
    ("US", "America/New_York", "2026-03-08T11:59:00Z", false), ("US", "America/New_York", "2026-03-08T12:00:00Z", true),
    ("US", "America/New_York", "2026-11-01T12:59:00Z", false), ("US", "America/New_York", "2026-11-01T13:00:00Z", true),
    // Midnight in UTC is an ordinary moment elsewhere.
    ("CO", "America/Bogota", "2026-03-09T23:59:59Z", true), ("CO", "America/Bogota", "2026-03-10T00:00:00Z", false),
    ("US", "America/Los_Angeles", "2026-05-12T23:59:59Z", true), ("US", "America/Los_Angeles", "2026-05-13T00:00:00Z", true),
    ("IN", "Asia/Kolkata", "2026-06-10T02:29:00Z", false), ("IN", "Asia/Kolkata", "2026-06-10T02:30:00Z", true),
    // A holiday is a day of the person's calendar: Christmas Eve evening in UTC is already Christmas in Madrid.
    ("ES", "Europe/Madrid", "2026-12-24T10:00:00Z", true), ("ES", "Europe/Madrid", "2026-12-25T10:00:00Z", false),
  ])
  func boundary(place: String, zone: String, at: String, allowed: Bool) throws {
    #expect(try verdict(place, try Fixture.instant(at), [try Fixture.zone(zone)]).isAllowed == allowed)
  }

  @Test func untilIsTheNextOpening() throws {
    let zone = try Fixture.zone("America/Bogota")
    // Saturday 15:00, then a Sunday, then Monday 12 January 2026, a holiday: Tuesday 07:00.
    guard case .denied(let denial) = try verdict("CO", try Fixture.local("2026-01-10", "15:00", zone), [zone]) else {
      Issue.record("Saturday 15:00 is closed in Colombia")
      return
    }
    #expect(denial.rule.id == "co.hours")
    #expect(denial.until == (try Fixture.local("2026-01-13", "07:00", zone)))
  }

  @Test func everyPlausibleZoneHasToAllow() throws {
    let east = try Fixture.zone("America/New_York")
    let west = try Fixture.zone("America/Los_Angeles")
    let morning = try Fixture.local("2026-05-12", "10:30", east)
    #expect(try verdict("US", morning, [east]).isAllowed)
    guard case .denied(let denial) = try verdict("US", morning, [east, west]) else {
      Issue.record("it is 07:30 in the west")
      return
    }
    #expect(denial.until == (try Fixture.local("2026-05-12", "08:00", west)))
  }

  @Test func aPersonWhoCouldBeAnywhereIsNotCalledAtNightAnywhere() throws {
    guard case .denied(let denial) = try verdict("ZZ", try Fixture.instant("2026-06-10T12:00:00Z"), []) else {
      Issue.record("noon in London is night elsewhere")
      return
    }
    #expect(denial.until == nil)
  }

  @Test func unsharedHoursOfTwoZonesGiveNoUntil() throws {
    let spain = try Fixture.zone("Europe/Madrid")
    let east = try Fixture.zone("Pacific/Auckland")
    guard case .denied(let denial) = try verdict("ZZ", try Fixture.instant("2026-06-10T12:00:00Z"), [spain, east]) else {
      Issue.record("Madrid and Auckland never share office hours")
      return
    }
    #expect(denial.until == nil)
  }

  /// A window that opens and closes in the hour that is skipped or comes twice: every minute of the day is asked.
  @Test(arguments: [("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"), ("America/Havana", "2026-11-01")])
  func untilIsRightRoundAChangeOfTheClock(zoneName: String, day: String) throws {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "\"\($0)\": [[\"01:15\", \"01:45\"], [\"02:20\", \"03:10\"]]" }
    let rule = TemporaryPacks.rule(
      "q.hours", "contact_window", "\"channels\": [\"sms\"], \"days\": {\(days.joined(separator: ", "))}, \"holiday\": \"as_weekday\"")
    let pack = try TemporaryPacks.book(["q.json": TemporaryPacks.pack("Q", [rule])]).pack(for: "Q")
    let zone = try Fixture.zone(zoneName)
    let start = zone.midnight(of: try Fixture.date(day)).adding(hours: -2)
    let moments = (0..<Int64(600)).map { start.adding(minutes: $0) }
    let verdicts = moments.map { at in
      mayContact(ContactRequest(at: at, medium: .sms, zones: [zone], consents: .all), history: ContactHistory(), pack: pack)
    }
    #expect(verdicts.contains(.allowed))
    for index in moments.indices {
      guard case .denied(let denial) = verdicts[index],
        let first = verdicts[index...].firstIndex(of: .allowed)
      else { continue }
      #expect(denial.until == moments[first], "\(moments[index])")
    }
  }

  @Test func aTimeThatEndsBeforeItStartsGoesOnIntoTheMorning() throws {
    let zone = try Fixture.zone("America/New_York")
    var request = ContactRequest(
      at: try Fixture.local("2026-05-12", "20:30", zone), medium: .sms, zones: [zone], consents: .all,
      preferences: [InconvenientTime(weekdays: 0b10, startMinute: 20 * 60, endMinute: 10 * 60)])
    let pack = try Fixture.book().pack(for: "US")
    guard case .denied(let denial) = mayContact(request, history: ContactHistory(), pack: pack) else {
      Issue.record("Tuesday evening was called inconvenient")
      return
    }
    #expect(denial.rule.id == "global.preference.inconvenient")
    #expect(denial.until == (try Fixture.local("2026-05-13", "10:00", zone)))
    request.at = try Fixture.local("2026-05-13", "20:30", zone)
    #expect(mayContact(request, history: ContactHistory(), pack: pack).isAllowed)
  }
}
