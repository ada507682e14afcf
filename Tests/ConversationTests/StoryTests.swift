import Explain
import Models
import Replay
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Decisions can be told and decided anew") struct StoryTests {
  /// Events as they stand on the topics.
  private static func record() throws -> [[UInt8]] {
    let start = try #require(Instant("2026-03-10T09:00:00Z"))
    func event(_ id: String, _ hours: Int64, _ data: some EventData) -> [UInt8] {
      EventHeader(id: id, source: "/crm", subject: "c-1", time: start.adding(hours: hours)).encode(data)
    }
    let customer = CustomerDetails(
      name: "Ana", language: "en-GB", timeZone: "Europe/London", jurisdiction: "GB",
      contactPoints: [ContactPoint(channel: .sms, address: "+447700900123", consent: true)])
    return [
      event(
        "1", 0,
        AccountUpdated(
          accountId: "a-1", creditor: "Acme", product: "invoice 7", balance: pounds(12_000),
          dueDate: try #require(CalendarDate("2026-03-07")),
          customer: customer)),
      event("2", 8, ReplyReceived(channel: .sms, text: "yes, that's me")),
      event("3", 9, ReplyReceived(channel: .sms, text: "I'll pay on Friday")),
      event("4", 72, PaymentReceived(paymentId: "p-1", accountId: "a-1", amount: pounds(12_000))),
    ]
  }

  private static func replay(_ strategy: Strategy, from start: Instant? = nil) throws -> ReplayOutcome {
    let conversation = try Talk.shared.get()
    var replay = CustomerReplay(customer: "c-1", strategy: strategy, after: .standard, from: start, conversation: conversation, zones: ZoneCatalog())
    let events = try record().compactMap { try CustomerReplay.Recorded($0) }
    try replay.run(events, until: #require(Instant("2026-03-20T00:00:00Z")))
    return replay.outcome
  }

  @Test("from a day on: what was before still happened, and is not counted") func fromADay() throws {
    let whole = try Self.replay(.standard)
    let start = try #require(Instant("2026-03-11T00:00:00Z"))
    let late = try Self.replay(.standard, from: start)
    #expect(late.stage == whole.stage)
    #expect(late.emissions == whole.emissions.filter { $0.prefix(20) >= "2026-03-11T00:00:00Z" })
    #expect(!late.emissions.isEmpty && late.emissions.count < whole.emissions.count)
  }

  @Test("the same strategy decides the same, byte for byte; another one differs where it should") func replays() throws {
    var standard = Strategy.standard
    standard.holdOutShare = 0
    let first = try Self.replay(standard)
    #expect(first == (try Self.replay(standard)))
    #expect(first.treatments.first == .bot)
    #expect(first.promises == 1)
    var renamed = standard
    renamed.version = "a new name alone"
    #expect(first == (try Self.replay(renamed)))
    var other = standard
    other.holdOutShare = 1
    let second = try Self.replay(other)
    #expect(second.contacts < first.contacts)
    var comparison = ReplayComparison()
    comparison.add("c-1", first, first)
    comparison.add("c-2", first, second)
    #expect(comparison.rows.values.map(\.different) == [1])
    #expect(comparison.rows.values.map(\.customers) == [2])
    #expect(comparison.differentCustomers == ["c-2"])
  }

  @Test("a story holds each event once, in order of time, whatever the order in which it was read") func story() throws {
    let record = try Self.record()
    let topics: [Topic] = [.portfolio, .inbound, .inbound, .portfolio]
    var story = CustomerStory(of: "c-1")
    for (topic, bytes) in zip(topics, record) + zip(topics, record).reversed() { story.take(topic, bytes) }
    #expect(
      story.text == """
        2026-03-10
          09:00  invoice 7: GBP 120.00 is owed, due 2026-03-07
          17:00  the customer (sms): “yes, that's me”
          18:00  the customer (sms): “I'll pay on Friday”

        2026-03-13
          09:00  a payment of GBP 120.00 came in
        """)
    #expect(CustomerStory(of: "c-2").isEmpty)
  }
}
