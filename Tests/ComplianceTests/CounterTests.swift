import Compliance
import Models
import Testing

/// The kinds of counting that no standard pack uses, and the history itself.
struct CounterTests {
  private static let counts = "\"channels\": [\"sms\", \"email\"], \"counts\": [\"delivered\", \"conversation\"]"

  private func pack(_ type: String, _ fields: String) throws -> Pack {
    let rule = TemporaryPacks.rule("q.rule", type, "\(CounterTests.counts), \(fields)")
    return try TemporaryPacks.book(["q.json": TemporaryPacks.pack("Q", [rule])]).pack(for: "Q")
  }

  private func until(_ pack: Pack, _ history: [PastContact], _ at: String, zone: ZoneRules = .utc) throws -> Instant? {
    let request = ContactRequest(at: try Fixture.instant(at), medium: .sms, debts: ["D1"], zones: [zone], consents: .all)
    switch mayContact(request, history: ContactHistory(history), pack: pack) {
    case .allowed: return request.at
    case .denied(let denial): return denial.until
    }
  }

  private func sms(_ at: String, _ direction: ContactDirection = .outbound, debts: [DebtKey] = ["D1"]) throws -> PastContact {
    PastContact(at: try Fixture.instant(at), medium: .sms, direction: direction, outcome: .delivered, debts: debts)
  }

  @Test func rollingHoursCountToTheMinute() throws {
    let pack = try pack("counter", "\"scope\": \"consumer\", \"limit\": 2, \"window\": {\"kind\": \"rolling_hours\", \"hours\": 24}")
    let history = [try sms("2026-05-11T10:00:00Z"), try sms("2026-05-11T18:00:00Z")]
    #expect(try until(pack, history, "2026-05-12T09:59:00Z") == (try Fixture.instant("2026-05-12T10:00:00Z")))
    #expect(try until(pack, history, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-12T10:00:00Z")))
  }

  @Test func aCalendarWeekEndsOnSundayNight() throws {
    let pack = try pack("counter", "\"scope\": \"consumer\", \"limit\": 1, \"window\": {\"kind\": \"calendar_week\"}")
    let history = [try sms("2026-05-11T00:00:00Z")]  // a Monday
    #expect(try until(pack, history, "2026-05-17T23:59:00Z") == (try Fixture.instant("2026-05-18T00:00:00Z")))
    #expect(try until(pack, history, "2026-05-18T00:00:00Z") == (try Fixture.instant("2026-05-18T00:00:00Z")))
  }

  @Test func inboundCountsOnlyWhereTheRuleSaysSo() throws {
    let outbound = try pack("counter", "\"scope\": \"consumer\", \"limit\": 1, \"window\": {\"kind\": \"calendar_day\"}")
    let both = try pack(
      "counter",
      "\"scope\": \"consumer\", \"limit\": 1, \"window\": {\"kind\": \"calendar_day\"}, \"directions\": [\"outbound\", \"inbound\"]")
    let history = [try sms("2026-05-12T08:00:00Z", .inbound)]
    #expect(try until(outbound, history, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-12T10:00:00Z")))
    #expect(try until(both, history, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-13T00:00:00Z")))
  }

  @Test func aLimitOfZeroNeverLetsGo() throws {
    let pack = try pack("counter", "\"scope\": \"consumer\", \"limit\": 0, \"window\": {\"kind\": \"calendar_day\"}")
    #expect(try until(pack, [], "2026-05-12T10:00:00Z") == nil)
  }

  @Test func silenceInHours() throws {
    let pack = try pack("silence_after_contact", "\"scope\": \"debt\", \"silence\": {\"hours\": 48}")
    let history = [try sms("2026-05-11T10:00:00Z")]
    #expect(try until(pack, history, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-13T10:00:00Z")))
    let other = [try sms("2026-05-11T10:00:00Z", debts: ["D2"])]
    #expect(try until(pack, other, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-12T10:00:00Z")))
  }

  @Test func aContactAboutSeveralDebtsCountsForEach() throws {
    let pack = try pack("counter", "\"scope\": \"debt\", \"limit\": 2, \"window\": {\"kind\": \"rolling_days\", \"days\": 7}")
    let history = [try sms("2026-05-11T10:00:00Z", debts: ["D1", "D2"]), try sms("2026-05-10T10:00:00Z", debts: ["D1"])]
    #expect(try until(pack, history, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-17T00:00:00Z")))
    let unnamed = [try sms("2026-05-11T10:00:00Z", debts: []), try sms("2026-05-10T10:00:00Z", debts: [])]
    #expect(try until(pack, unnamed, "2026-05-12T10:00:00Z") == (try Fixture.instant("2026-05-17T00:00:00Z")))
  }

  @Test func countingWindowsFollowTheLocalDay() throws {
    let pack = try pack("counter", "\"scope\": \"consumer\", \"limit\": 1, \"window\": {\"kind\": \"calendar_day\"}")
    let bogota = try Fixture.zone("America/Bogota")
    // 19:30 on the 11th in Bogota; the 12th begins there at 05:00 UTC.
    let history = [try sms("2026-05-12T00:30:00Z")]
    #expect(try until(pack, history, "2026-05-12T04:59:00Z", zone: bogota) == (try Fixture.instant("2026-05-12T05:00:00Z")))
    #expect(try until(pack, history, "2026-05-12T05:00:00Z", zone: bogota) == (try Fixture.instant("2026-05-12T05:00:00Z")))
  }

  @Test func theHistoryIsBoundedAndKeepsTheNewest() throws {
    let start = try Fixture.instant("2026-01-01T00:00:00Z")
    var history = ContactHistory()
    for hour in 0..<600 { history.add(PastContact(at: start.adding(hours: Int64(hour)), medium: .sms, outcome: .delivered)) }
    #expect(history.count == ContactHistory.contactsMax)
    let pack = try pack("counter", "\"scope\": \"consumer\", \"limit\": 512, \"window\": {\"kind\": \"rolling_hours\", \"hours\": 513}")
    let at = start.adding(hours: 600)
    let request = ContactRequest(at: at, medium: .sms, zones: [.utc], consents: .all)
    guard case .denied(let denial) = mayContact(request, history: history, pack: pack) else {
      Issue.record("the newest 512 have to be there")
      return
    }
    #expect(denial.until == start.adding(hours: 88 + 513))
  }

  @Test func moreDebtsThanBitsAreCountedTogether() throws {
    let pack = try pack("counter", "\"scope\": \"debt\", \"limit\": 1, \"window\": {\"kind\": \"calendar_day\"}")
    let history = try (0..<70).map { try sms("2026-05-12T08:00:00Z", debts: [DebtKey("D\($0)")]) }
    let request = ContactRequest(
      at: try Fixture.instant("2026-05-12T10:00:00Z"), medium: .sms, debts: ["D69"], zones: [.utc], consents: .all)
    #expect(!mayContact(request, history: ContactHistory(history), pack: pack).isAllowed)
  }

  @Test func theOrderOfAddingMakesNoDifference() throws {
    let contacts = [try sms("2026-05-12T08:00:00Z"), try sms("2026-05-10T08:00:00Z"), try sms("2026-05-11T08:00:00Z")]
    #expect(ContactHistory(contacts) == ContactHistory(contacts.sorted { $0.at < $1.at }))
    #expect(ContactHistory(contacts).contacts.map(\.at) == contacts.map(\.at).sorted())
  }
}
