import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Reminders follow the cadence and stop for what matters")
struct ReminderTests {
  @Test("A customer who comes into view is reminded at the next good hour, then on the days of the cadence")
  func cadence() throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment())
    #expect(talk.sent.isEmpty)
    try talk.pass(until: "2026-03-29T12:00:00Z")
    // Due on the 7th: seen on the 10th at noon, so a minute later; then days 7, 14 and 21.
    #expect(talk.contactDays == ["2026-03-10T12:01:00Z", "2026-03-14T10:00:00Z", "2026-03-21T10:00:00Z", "2026-03-28T10:00:00Z"])
    #expect(Set(talk.sent.map(\.contactId)).count == talk.sent.count)
  }

  @Test("A customer who comes into view late in the day is reminded the next morning")
  func late() throws {
    var talk = try Talk(at: "2026-03-10T18:30:00Z")
    talk.take(segment())
    try talk.pass(until: "2026-03-13T12:00:00Z")
    #expect(talk.contactDays == ["2026-03-11T10:00:00Z"])
  }

  @Test("The days of the cadence are counted anew over the change of the clock: the hour stays the local one")
  func summerTime() throws {
    var talk = try Talk(at: "2026-03-20T12:00:00Z")
    talk.take(segment(due: "2026-03-24"))
    try talk.pass(until: "2026-04-01T00:00:00Z")
    #expect(talk.contactDays == ["2026-03-21T10:00:00Z", "2026-03-24T10:00:00Z", "2026-03-27T10:00:00Z", "2026-03-31T09:00:00Z"])
  }

  @Test(
    "People, the hold-out, an empty balance and a channel that is out of bounds get none",
    arguments: [
      segment(treatment: .human, reason: "largeDebt"), segment(treatment: .none, reason: "holdOut"), segment(owes: 0),
      segment(channels: []),
    ])
  func nobody(event: ConversationEvent) throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(event)
    try talk.pass(until: "2026-06-01T12:00:00Z")
    #expect(talk.sent.isEmpty)
  }

  @Test("Where people do the contacting, the brief arrives unasked, once")
  func brief() throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment(treatment: .human, reason: "largeDebt"))
    talk.take(segment(owes: 11_000, treatment: .human, reason: "largeDebt"))
    #expect(talk.outcomes == ["handoff.requested"])
    #expect(talk.state?.handedOver == .treatment)
    talk.take(segment(owes: 5_000))
    #expect(talk.state?.handedOver == nil)
  }

  @Test("A reminder that reaches nobody goes out on the next channel a minute later; where none is left, the next day of the cadence comes")
  func fallback() throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.take(segment(channels: [.sms, .email]))
    try talk.pass(until: "2026-03-10T12:02:00Z")
    func fail() throws {
      let last = try #require(talk.sent.last)
      talk.take(.delivery(.failed, DeliveryReport(contactId: last.contactId, channel: last.channel)))
    }
    #expect(talk.sent.map(\.channel) == [.sms])
    try fail()
    try talk.pass(until: "2026-03-10T13:00:00Z")
    #expect(talk.sent.map(\.channel) == [.sms, .email])
    try fail()
    try talk.pass(until: "2026-03-13T12:00:00Z")
    #expect(talk.sent.count == 2)
    try talk.pass(until: "2026-03-14T12:00:00Z")
    #expect(talk.sent.map(\.channel) == [.sms, .email, .sms])
  }

  @Test("A balance that is too old is not spoken of")
  func stale() throws {
    var talk = try Talk(at: "2026-03-10T12:00:00Z")
    talk.strategy.balanceFreshnessHours = 24
    talk.take(segment())
    try talk.pass(until: "2026-03-13T12:00:00Z")
    #expect(talk.sent.isEmpty)
    #expect(Set(talk.decisions) == ["noContact: wait"])
  }
}

extension Talk {
  /// When reminders went out.
  var contactDays: [String] {
    (state?.contacts ?? []).filter { $0.purpose == .reminder }.map { "\($0.at)" }
  }
}
