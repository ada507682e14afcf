import Compliance
import Models
import Testing

/// What `strategy check` asks.
struct CadenceWalkTests {
  private func reports(_ contacts: [PlannedContact], _ place: String, _ zoneName: String) throws -> [PlannedContactReport] {
    let zone = try Fixture.zone(zoneName)
    let person = ContactRequest(
      at: Instant(seconds: 0), medium: .sms, debts: ["D1"], zones: [zone], consents: .all, platformTerms: .confirmed)
    return CadenceWalk(contacts, person: person, pack: try Fixture.book().pack(for: place))
      .reports(from: try Fixture.date("2026-01-01"), days: 28)
  }

  @Test func aStepAtNightCouldNeverBeSent() throws {
    let contacts = [PlannedContact(name: "night", day: 0, medium: .sms, minutes: 22 * 60..<23 * 60)]
    let report = try #require(try reports(contacts, "CO", "America/Bogota").first)
    #expect(report.couldNeverBeSent)
    #expect(report.couldBreakRule)
    #expect(report.deniedBy.map(\.id) == ["co.hours"])
  }

  @Test func sundaysAndHolidaysAreCounted() throws {
    let contacts = [PlannedContact(name: "noon", day: 0, medium: .sms, minutes: 12 * 60..<13 * 60)]
    let report = try #require(try reports(contacts, "CO", "America/Bogota").first)
    // Of 28 days from 1 January 2026: four Sundays, New Year and 12 January.
    #expect(report.sendableDays == 22)
    #expect(report.blockedDays == 6)
    #expect(report.example == (try Fixture.local("2026-01-01", "12:00", try Fixture.zone("America/Bogota"))))
  }

  @Test func laterStepsMeetTheCountersOfEarlierOnes() throws {
    let contacts = (0..<4).map { PlannedContact(name: "call \($0)", day: $0, medium: .voice, minutes: 600..<660, mode: .human) }
    let found = try reports(contacts, "US-MA", "America/New_York")
    #expect(found.map(\.couldNeverBeSent) == [false, false, true, true])
    #expect(found[2].deniedBy.map(\.id) == ["us-ma.two-per-seven", "us-ma.whatsapp-as-text"])
    #expect(!found[0].couldBreakRule)
  }

  @Test func aVisitIsNeverMadeInColombia() throws {
    let report = try #require(
      try reports([PlannedContact(name: "visit", day: 1, medium: .visit, minutes: 600..<660)], "CO", "America/Bogota").first)
    #expect(report.couldNeverBeSent)
    #expect(report.deniedBy.map(\.id).contains("co.no-visits"))
  }
}
