@testable import DispatchCore
import Models
import Testing

@Suite("A contact is made once, or it is known that nobody knows")
struct SendTests {
  @Test("Requested, sent, accepted")
  func accepted() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    #expect(line.calls.map(\.kind) == [ProviderCall.send])
    #expect(line.calls.map(\.isRepeatable) == [false])
    try line.answer(ProviderAnswer(.accepted, messageId: "m-1"), at: "2026-03-10T10:00:01Z")
    #expect(line.reports == ["delivery.accepted"])
    #expect(line.state?.pending == [])
    #expect(line.state?.contacts.map(\.outcome) == [.sent])
  }

  @Test("The same contact under another event id is not sent again")
  func twice() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.take(outreach(), at: "2026-03-10T10:00:05Z")
    #expect(line.calls.count == 1)
    try line.answer(ProviderAnswer(.accepted), at: "2026-03-10T10:00:06Z")
    try line.take(outreach(), at: "2026-03-10T10:00:07Z")
    #expect(line.calls.isEmpty)
  }

  @Test("Where the provider took nothing, it is tried again after the pause it asks for, until the contact expires")
  func unsent() throws {
    var line = try Line()
    try line.take(outreach(expiresAt: "2026-03-10T10:10:00Z"), at: "2026-03-10T10:00:00Z")
    try line.answer(ProviderAnswer(.unsent, retryAfterSeconds: 120), at: "2026-03-10T10:00:01Z")
    #expect(line.timers == [Timer(due: try #require(Instant("2026-03-10T10:02:01Z")), name: "retry")])
    try line.wake(at: "2026-03-10T10:02:01Z")
    #expect(line.calls.map(\.kind) == [ProviderCall.send])
    try line.answer(ProviderAnswer(.unsent, reason: "busy", retryAfterSeconds: 900), at: "2026-03-10T10:02:02Z")
    #expect(line.reports == ["delivery.failed"])
    #expect(line.timers.isEmpty)
  }

  @Test("A lost result is unknown, the provider is asked, and what it has is not sent again")
  func lostAndFound() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.answer(nil, at: "2026-03-10T10:05:00Z")
    #expect(line.reports == ["delivery.unknown"])
    #expect(line.calls.map(\.kind) == [ProviderCall.lookUp])
    #expect(line.calls.map(\.isRepeatable) == [true])
    try line.answer(ProviderAnswer(.accepted, messageId: "m-1"), at: "2026-03-10T10:05:01Z")
    #expect(line.reports == ["delivery.unknown", "delivery.accepted"])
    #expect(line.calls.isEmpty)
  }

  @Test("What the provider has never seen is sent; what it can't say is asked again and keeps counting as a contact")
  func lostAndNotFound() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.answer(nil, at: "2026-03-10T10:05:00Z")
    try line.answer(ProviderAnswer(.unknown), at: "2026-03-10T10:05:01Z")
    #expect(line.calls.isEmpty)
    let retry = try #require(line.timers.first)
    try line.wake(at: "\(retry.due)")
    #expect(line.calls.map(\.kind) == [ProviderCall.lookUp])
    #expect(line.state?.contacts.map(\.outcome) == [.sent])
    try line.answer(ProviderAnswer(.notFound), at: "\(retry.due)")
    #expect(line.calls.map(\.kind) == [ProviderCall.send])
  }

  @Test("A late receipt settles what was unknown")
  func lateReceipt() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.answer(nil, at: "2026-03-10T10:05:00Z")
    try line.take(.reported(.delivered, DeliveryReport(contactId: "k-1", channel: .sms)), at: "2026-03-10T10:05:01Z")
    #expect(line.state?.pending == [])
    #expect(line.reports == ["delivery.unknown", "delivery.accepted"])
    try line.answer(ProviderAnswer(.notFound), at: "2026-03-10T10:05:02Z")
    #expect(line.calls.isEmpty)
  }

  @Test("A receipt that comes before the provider's answer is as good as the answer, and the contact is reported once")
  func earlyReceipt() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.take(.reported(.delivered, DeliveryReport(contactId: "k-1", channel: .sms, providerMessageId: "m-1")), at: "2026-03-10T10:00:01Z")
    try line.answer(ProviderAnswer(.accepted, messageId: "m-1"), at: "2026-03-10T10:00:02Z")
    #expect(line.reports == ["delivery.accepted"])
    #expect(line.state?.pending == [] && line.calls.isEmpty)
  }

  @Test("A send may begin within a minute of the last check, and no later")
  func heldUp() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    let call = try #require(line.calls.first)
    var reader = JSONReader(call.request)
    let request = try OutreachRequested(from: &reader)
    #expect(ProviderCall.refusal(of: request, at: try #require(Instant("2026-03-10T10:00:59Z"))) == nil)
    #expect(ProviderCall.refusal(of: request, at: try #require(Instant("2026-03-10T10:01:00Z")))?.kind == .unsent)
  }

  @Test("While the lost call could still be made, the provider is not asked: it would not know it yet")
  func lostCallOnItsWay() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.answer(nil, at: "2026-03-10T10:00:10Z")
    #expect(line.reports == ["delivery.unknown"])
    #expect(line.calls.isEmpty)
    #expect(line.timers.map(\.due) == [try #require(Instant("2026-03-10T10:02:00Z"))])
    try line.wake(at: "2026-03-10T10:02:00Z")
    #expect(line.calls.map(\.kind) == [ProviderCall.lookUp])
  }

  @Test("What was never sent is checked anew before it is sent after all")
  func notFoundAtNight() throws {
    var line = try Line()
    try line.take(outreach(expiresAt: "2026-03-11T10:00:00Z"), at: "2026-03-10T10:00:00Z")
    try line.answer(nil, at: "2026-03-10T23:30:00Z")
    try line.answer(ProviderAnswer(.notFound), at: "2026-03-10T23:30:01Z")
    #expect(line.calls.isEmpty)
    #expect(line.reports.count == 2)
    #expect(line.reports.last?.hasPrefix("delivery.denied gb") == true)
  }

  @Test("An answer that was held up for an hour keeps the hours of any contact, and comes in the morning")
  func lateAnswer() throws {
    var line = try Line()
    try line.take(outreach("k-1", .reply, expiresAt: "2026-03-11T22:00:00Z"), at: "2026-03-10T22:30:00Z")
    #expect(line.calls.map(\.kind) == [ProviderCall.send])
    try line.answer(nil, at: "2026-03-10T23:00:00Z")
    #expect(line.calls.map(\.kind) == [ProviderCall.lookUp])
    var soon = line
    try soon.answer(ProviderAnswer(.notFound), at: "2026-03-10T23:10:00Z")
    #expect(soon.calls.map(\.kind) == [ProviderCall.send])
    try line.answer(ProviderAnswer(.notFound), at: "2026-03-10T23:45:00Z")
    #expect(line.calls.isEmpty)
    let morning = try #require(line.timers.first).due
    let window = try #require(Instant("2026-03-11T07:00:00Z"))...(try #require(Instant("2026-03-11T10:00:00Z")))
    #expect(window.contains(morning))
    try line.wake(at: "\(morning)")
    #expect(line.calls.map(\.kind) == [ProviderCall.send])
  }
}
