import Models
import Testing

@testable import MetricsCore

/// When sums are published, corrected and forgotten.
@Suite struct TotalsTests {
  static let early = MetricDimensions(stage: .early, treatment: .bot)

  static func flow(_ hours: Double, _ contacts: Int64) -> MetricRecord {
    MetricRecord(
      series: .flow, window: Story.at(hours), width: .minute, dimensions: early,
      amounts: MetricAmounts([MetricAmounts.Entry(.contacts, nil, contacts)]))
  }

  static func stock(_ hours: Double, _ balance: Int64) -> MetricRecord {
    MetricRecord(
      series: .stock, window: Story.at(hours).floored(to: 86_400_000), width: .day, dimensions: early,
      amounts: MetricAmounts([MetricAmounts.Entry(.balance, .usd, balance)]))
  }

  /// A flow's day comes with those of its language and of its strategy version.
  static let parts = ["language", "strategy"].map { "\($0)|P1D|2026-03-02T00:00:00Z|stage=early|treatment=bot" }
  static let minute = "flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot"
  static let day = "flow|P1D|2026-03-02T00:00:00Z|stage=early|treatment=bot"

  @Test func aMinuteIsPublishedOnceItHasPassedAndItsDayWithIt() throws {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    for _ in 0..<10 { try run.take(TotalsTests.flow(1, 2)) }
    try run.advance(to: Story.at(1).adding(seconds: 64))
    #expect(run.publications == 0)
    try run.advance(to: Story.at(1).adding(seconds: 65))
    #expect(run.lines(.minute) == ["\(TotalsTests.minute) contacts=20"])
    #expect(run.lines(.day) == ["\(TotalsTests.day) contacts=20"])
    #expect(run.publications == 2)
  }

  @Test func theWholeStateOfAWindow() throws {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    try run.take(TotalsTests.flow(1, 2))
    var identity = TotalsTests.flow(1, 0)
    identity.amounts = MetricAmounts()
    var window = WindowTotals(close: Story.at(7).adding(minutes: 1))
    window.amounts = MetricAmounts([MetricAmounts.Entry(.contacts, nil, 2)])
    window.parts = [
      WindowPart(series: .language, value: nil, amounts: window.amounts), WindowPart(series: .strategy, value: nil, amounts: window.amounts),
    ]
    window.flush = Story.at(1).adding(seconds: 65)
    #expect(run.cells == [TotalsTests.minute: MetricTotal(identity: identity, sums: .window(window))])
    #expect(
      run.cells[TotalsTests.minute]?.timers == [
        Timer(due: Story.at(1).adding(seconds: 65), name: "flush"), Timer(due: window.close, name: "close"),
      ])
  }

  @Test func aLateDeltaCorrectsBoth() throws {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    try run.take(TotalsTests.flow(1, 3))
    try run.advance(to: Story.at(5))
    try run.take(TotalsTests.flow(1, -1))
    try run.take(TotalsTests.flow(1, 1))
    try run.take(TotalsTests.flow(1, 4))
    try run.advance(to: Story.at(5.25))
    #expect(run.lines(.minute) == ["\(TotalsTests.minute) contacts=7"])
    #expect(run.lines(.day) == ["\(TotalsTests.day) contacts=7"])
    // Minute and day twice, language and strategy once: these wait for more of a minute's changes.
    #expect(run.publications == 6)
  }

  @Test func whatComesAfterTheMinuteIsClosedGoesToItsDay() throws {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    try run.take(TotalsTests.flow(1, 3))
    try run.advance(to: Story.at(8))
    try run.advance(to: Story.at(9))
    #expect(run.cells.keys.sorted() == [TotalsTests.day] + TotalsTests.parts)
    try run.take(TotalsTests.flow(1, 4))
    try run.advance(to: Story.at(10))
    #expect(run.lines(.minute) == ["\(TotalsTests.minute) contacts=3"])
    #expect(run.lines(.day) == ["\(TotalsTests.day) contacts=7"])
  }

  @Test func whatComesAfterTheDayIsClosedIsBookedToday() throws {
    var run = TotalsRun()
    try run.take(TotalsTests.flow(1, 3))
    for day in [1.0, 70, 70.1] { try run.advance(to: Story.at(day * 24)) }
    #expect(run.cells.isEmpty)
    try run.take(TotalsTests.flow(1, 4))
    try run.advance(to: Story.at(70.2 * 24))
    #expect(run.lines(.day) == ["\(TotalsTests.day) contacts=3", "flow|P1D|2026-05-11T00:00:00Z|stage=early|treatment=bot contacts=4"])
  }

  @Test func stocksRunOnFromDayToDayAndLateChangesMoveEveryDaySince() throws {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    try run.take(TotalsTests.stock(1, 10_000))
    for hours in stride(from: 1.5, through: 73, by: 0.5) {
      try run.advance(to: Story.at(hours))
      if hours == 30 { try run.take(TotalsTests.stock(30, -2_500)) }
    }
    func line(_ day: Int, _ figures: String) -> String { "stock|P1D|2026-03-0\(day)T00:00:00Z|stage=early|treatment=bot \(figures)" }
    #expect(
      run.lines(.day) == [
        line(2, "balance=USD 100.00"), line(3, "balance=USD 75.00 openingBalance=USD 100.00"),
        line(4, "balance=USD 75.00 openingBalance=USD 75.00"),
        line(5, "balance=USD 75.00 openingBalance=USD 75.00"),
      ])
    try run.take(TotalsTests.stock(50, 100))
    try run.advance(to: Story.at(74))
    #expect(
      run.lines(.day) == [
        line(2, "balance=USD 100.00"), line(3, "balance=USD 75.00 openingBalance=USD 100.00"),
        line(4, "balance=USD 76.00 openingBalance=USD 75.00"),
        line(5, "balance=USD 76.00 openingBalance=USD 76.00"),
      ])
  }

  @Test func stateStaysBoundedOverAYear() throws {
    var run = TotalsRun()
    for hours in stride(from: 0.0, to: 365 * 24, by: 6) {
      try run.take(TotalsTests.flow(hours, 1))
      try run.take(TotalsTests.stock(hours, 1))
      try run.advance(to: Story.at(hours + 1))
    }
    // 62 days and today, thrice, a few minutes, and one stock.
    #expect(run.cells.count <= 3 * 63 + 3 + 1)
    var contacts: Int64 = 0
    for record in run.published.values.map(\.record) where record.series == .flow && record.width == .day {
      contacts += record.amounts[.contacts]
    }
    #expect(contacts == 365 * 4)
  }
}
