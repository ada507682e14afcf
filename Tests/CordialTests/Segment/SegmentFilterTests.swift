import Models
import Portfolio
import SegmentFilter
import Testing

@Suite("Segmentation as a filter") struct SegmentFilterTests {
  private static let asOf = CalendarDate(daysSince1970: 20_522)

  private static func text(_ line: Span<UInt8>) -> String { String(decoding: line.indices.map { line[$0] }, as: UTF8.self) }

  private func records(_ events: [[UInt8]], order: SegmentFilter.Order, _ outcomes: inout [SegmentFilter.Outcome]) throws -> [String] {
    var filter = SegmentFilter(asOf: Self.asOf, strategy: .standard, zones: ZoneCatalog(), order: order)
    var lines: [String] = []
    for event in events { outcomes.append(try filter.take(event) { lines.append(Self.text($0)) }) }
    try filter.finish { lines.append(Self.text($0)) }
    return lines
  }

  @Test("Grouped or in any order, a portfolio gives the same records: one for each customer, one for each account") func orders() throws {
    let events = PortfolioGenerator(seed: 3, asOf: Self.asOf).events(customers: 60).map(\.bytes)
    var outcomes: [SegmentFilter.Outcome] = []
    let grouped = try records(events, order: .grouped, &outcomes)
    #expect(try records(events, order: .any, &outcomes) == grouped)
    var random = SeededRandom(seed: 5)
    #expect(try records(events.shuffled(using: &random), order: .any, &outcomes).sorted() == grouped.sorted())
    #expect(grouped.count == 60 + events.count)
    #expect(!outcomes.contains { $0 != .taken })
  }

  @Test("What happened later is left out, what is no business of segmentation is passed over, what is broken is named") func others() throws
  {
    let header = EventHeader(id: "1", source: "/t", subject: "c-1", time: Instant(seconds: 20_523 * 86_400))
    let events = [
      header.encode(AccountUpdated(accountId: "a", balance: Money(1, .usd), dueDate: Self.asOf)),
      header.encode(ClockTicked(now: header.time)),
    ]
    var outcomes: [SegmentFilter.Outcome] = []
    #expect(try records(events, order: .any, &outcomes) == [])
    #expect(outcomes == [.later, .skipped])
    #expect(throws: JSONFailure.self) { try records([Array("{}".utf8)], order: .any, &outcomes) }
  }

  @Test("A grouped file whose lines do not stand together is refused in words") func apart() throws {
    let events = PortfolioGenerator(seed: 3, asOf: Self.asOf).events(customers: 2).map(\.bytes)
    var outcomes: [SegmentFilter.Outcome] = []
    let failure = #expect(throws: JSONFailure.self) { try records(events + [events[0]], order: .grouped, &outcomes) }
    #expect(failure?.description.contains("“c-1” do not stand together") == true)
  }
}
