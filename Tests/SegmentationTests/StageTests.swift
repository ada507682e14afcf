import Models
@testable import SegmentationCore
import Testing

@Suite("A debt's stage follows the customer's own calendar")
struct StageTests {
  @Test(
    "Boundary days", arguments: [
      (-1, Stage.preventive), (0, .preventive), (1, .early), (30, .early), (31, .medium), (90, .medium), (91, .advanced), (180, .advanced),
      (181, .writtenOff), (4000, .writtenOff),
    ])
  func boundaries(daysPastDue: Int, stage: Stage) throws {
    let today = try #require(CalendarDate("2026-03-10"))
    var life = Life()
    try life.take(account(due: "\(today.adding(days: -daysPastDue))"), at: "2026-03-10T12:00:00Z")
    #expect(life.segments.map(\.stage) == [stage])
    #expect(life.segments.first?.daysPastDue == daysPastDue)
  }

  @Test(
    "The stage changes at local midnight, over changes of the clock, and nobody has to publish anything",
    arguments: [
      ("America/New_York", "2026-03-07", "2026-03-08T05:00:00Z"),  // the night before the clock goes forward
      ("America/New_York", "2026-03-08", "2026-03-09T04:00:00Z"),
      ("America/Bogota", "2026-03-10", "2026-03-11T05:00:00Z"),
      ("Europe/Madrid", "2026-10-24", "2026-10-24T22:00:00Z"),
      ("Europe/Madrid", "2026-10-25", "2026-10-25T23:00:00Z"),
      ("Asia/Kolkata", "2026-02-28", "2026-02-28T18:30:00Z"),
      ("America/Santiago", "2026-09-05", "2026-09-06T04:00:00Z"),  // midnight itself is skipped there
      ("Asia/Kolkata", "2028-02-29", "2028-02-29T18:30:00Z"),
    ])
  func midnight(zone: String, due: String, change: String) throws {
    var life = Life()
    let day = try #require(CalendarDate(due))
    try life.take(account(due: due, zone: zone), at: "\(day.adding(days: -2))T12:00:00Z")
    let moment = try instant(change)
    try life.pass(until: "\(moment.adding(milliseconds: -1))")
    #expect(life.segments.last?.stage == .preventive)
    try life.pass(until: change)
    #expect(life.segments.last?.stage == .early)
    #expect(life.segments.last?.previousStage == .preventive)
  }

  /// A local noon of the boundary day must show the stage, and the minute before and after that day's midnights the stages next to it, whatever
  /// the clock did in between.
  @Test(
    "Every boundary in five zones, over both changes of the clock, a leap day and the ends of months",
    arguments: [
      "America/New_York", "America/Santiago", "Europe/Madrid", "Asia/Kolkata", "Australia/Lord_Howe",  // half an hour of summer time
    ], ["2027-12-31", "2028-02-29", "2026-02-28", "2026-03-08", "2026-10-25", "2026-04-30"])
  func boundariesEverywhere(zone: String, due: String) throws {
    let rules = try #require(ZoneCatalog()[zone])
    let day = try #require(CalendarDate(due))
    let table: [(Int, Stage)] = [
      (0, .preventive), (1, .early), (30, .early), (31, .medium), (90, .medium), (91, .advanced), (180, .advanced), (181, .writtenOff),
    ]
    for (days, stage) in table {
      let date = day.adding(days: days)
      let moments = [
        rules.midnight(of: date), rules.instant(of: date, secondOfDay: 43_200), rules.midnight(of: date.adding(days: 1)).adding(milliseconds: -1),
      ]
      for moment in moments {
        var life = Life()
        try life.take(account(due: due, zone: zone), at: "\(moment)")
        #expect(life.segments.map(\.stage) == [stage], "\(days) days, \(moment)")
        #expect(life.segments.first?.daysPastDue == days)
      }
    }
  }

  @Test("Left alone, a debt goes through all stages, each published once with the one before; an old balance silences the bot in between")
  func wholeLife() throws {
    var life = Life()
    try life.take(account(due: "2026-01-10", zone: "America/Mexico_City"), at: "2026-01-05T12:00:00Z")
    try life.pass(until: "2026-12-31T00:00:00Z")
    // Beside these, days on which only the priority has doubled or halved are told.
    var told: [CustomerSegmented] = []
    for segment in life.segments where told.last?.stage != segment.stage || told.last?.reason != segment.reason { told.append(segment) }
    #expect(told.map(\.stage) == [.preventive, .early, .medium, .medium, .advanced, .writtenOff])
    #expect(told.map(\.previousStage) == [nil, .preventive, .early, nil, .medium, .advanced])
    #expect(told.map(\.reason) == ["standard", "standard", "standard", "staleBalance", "staleBalance", "writtenOff"])
    #expect(told.map(\.previousTreatment) == [nil, nil, nil, .bot, nil, Treatment.none])
    #expect(told.map(\.cause) == ["account.updated", "day", "day", "day", "day", "day"])
    #expect(life.accounts.map(\.stage) == told.map(\.stage))
    // The next midnight, from which a new strategy would hold.
    #expect(life.timers == [Timer(due: try instant("2026-12-31T06:00:00Z"), name: "day")])
  }

  @Test("A strategy that is published reaches a customer who keeps quiet at the next midnight of their own, not before, and once",
    arguments: ["America/Bogota", "America/New_York", "Europe/Madrid", "Asia/Kolkata", "Australia/Lord_Howe"])
  func newStrategy(zone: String) throws {
    let rules = try #require(ZoneCatalog()[zone])
    // The eve of a change of the clocks in Madrid.
    let told = try instant("2026-03-28T12:00:00Z")
    let midnight = rules.nextMidnight(after: told)
    var life = Life()
    try life.take(account(due: "2026-03-20", zone: zone), at: "\(told)")
    life.strategy.version = "by people"
    life.strategy.treatment = [TreatmentRule(name: "everybody", then: .human)]
    try life.pass(until: "\(midnight.adding(milliseconds: -1))")
    #expect(life.segments.map(\.treatment) == [.bot])
    try life.pass(until: "\(midnight)")
    #expect(life.segments.map(\.treatment) == [.bot, .human])
    #expect(life.segments.last?.reason == "everybody")
    #expect(life.segments.last?.strategyVersion == "by people")
    try life.pass(until: "\(midnight.adding(days: 2))")
    #expect(life.segments.count == 2)
  }

  @Test("An account that is over only because no snapshot told of it comes back where a new strategy expects no snapshots") func noSnapshots() throws {
    var life = Life()
    life.strategy.snapshotHours = 24
    try life.take(account(due: "2026-03-20", zone: "Asia/Kolkata"), at: "2026-03-28T12:00:00Z")
    try life.pass(until: "2026-03-29T12:00:00Z")
    #expect(life.accounts.map(\.state) == [.open, .closed])
    life.strategy.snapshotHours = 0
    try life.pass(until: "2026-03-29T18:30:00Z")
    #expect(life.accounts.map(\.state) == [.open, .closed, .open])
  }

  @Test("Where nothing is owed, nobody is woken") func nothingOwed() throws {
    var life = Life()
    try life.take(account(due: "2026-03-20", zone: "Asia/Kolkata"), at: "2026-03-28T12:00:00Z")
    try life.take(.accountClosed(AccountClosed(accountId: "a-1", reason: .paid)), at: "2026-03-28T13:00:00Z")
    #expect(life.timers.isEmpty)
  }

  @Test("Days of grace keep a debt preventive; then its stage is that of its age", arguments: [(0, 1, Stage.early), (5, 6, .early), (40, 41, .medium)])
  func grace(days: Int, change: Int, stage: Stage) throws {
    var life = Life()
    life.strategy.bounds.graceDays = days
    let due = try #require(CalendarDate("2026-01-10"))
    try life.take(account(due: "\(due)"), at: "2026-01-05T12:00:00Z")
    try life.pass(until: "\(due.adding(days: change))T00:00:00Z")
    #expect(life.segments.map(\.stage) == [.preventive, stage])
    #expect(life.segments.last?.daysPastDue == change)
  }

  @Test("The gravest of several debts sets the stage; sums stay apart by currency")
  func gravest() throws {
    var life = Life()
    try life.take(account("a-1", due: "2026-03-01"), at: "2026-03-10T12:00:00Z")
    try life.take(account("a-2", due: "2025-12-01"), at: "2026-03-10T12:00:01Z")
    try life.take(account("a-3", due: "2026-04-01"), at: "2026-03-10T12:00:02Z")
    #expect(life.segments.last?.stage == .advanced)
    #expect(life.segments.last?.accounts.map(\.stage) == [.early, .advanced, .preventive])
  }
}
