import Models
@testable import SegmentationCore
import Testing

@Suite("Where and when a person is best reached, and why")
struct ChannelTests {
  private func channels(_ life: Life) -> [Channel] { life.segments.last?.channels.map(\.channel) ?? [] }

  /// Reminders every day at one hour, answered or not.
  private func contact(_ life: inout Life, _ channel: Channel, days: ClosedRange<Int>, hour: String = "15", isAnswered: Bool) throws {
    for day in days {
      let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
      try life.take(report(.accepted, "m-\(channel.rawValue)-\(day)", channel), at: "\(date)T\(hour):00:00Z")
      if isAnswered { try life.take(reply(channel, to: "m-\(channel.rawValue)-\(day)"), at: "\(date)T\(hour):30:00Z") }
    }
  }

  @Test("Without anything known the strategy's order holds; one lucky answer does not change it, several do")
  func learning() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    #expect(channels(life) == [.sms, .email])
    #expect(life.segments.last?.channelReason == "portfolio")
    try contact(&life, .sms, days: 3...4, isAnswered: true)
    try contact(&life, .email, days: 5...5, isAnswered: true)
    #expect(channels(life) == [.sms, .email])
    try contact(&life, .sms, days: 6...9, isAnswered: false)
    try contact(&life, .email, days: 10...13, isAnswered: true)
    #expect(channels(life) == [.email, .sms])
    #expect(life.segments.last?.channelReason == "learned")
  }

  @Test("What the person states comes before everything; a channel that fails is out, whatever was stated")
  func stated() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    try contact(&life, .email, days: 3...9, isAnswered: true)
    try life.take(
      .customerUpdated(CustomerUpdated(details: CustomerDetails(preferredChannel: .sms, preferredHour: 19))), at: "2026-03-10T14:00:00Z")
    #expect(channels(life) == [.sms, .email])
    #expect(life.segments.last?.channelReason == "stated")
    #expect(life.segments.last?.hour == 19 && life.segments.last?.hourReason == "stated")
    try life.take(report(.failed, "m-9", .sms, isPermanent: true), at: "2026-03-10T15:00:00Z")
    #expect(channels(life) == [.email])
    #expect(life.segments.last?.channelReason == "learned")
  }

  @Test("A share that the team knows for a stage is the prior there, and says so")
  func stagePrior() throws {
    var life = Life()
    life.strategy.preferences.stageResponse = [.early: [.email: 0.5, .sms: 0.1]]
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    #expect(channels(life) == [.email, .sms])
    #expect(life.segments.last?.channelReason == "segment")
  }

  @Test("A new address is not blamed for the failure of the old one")
  func newAddress() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    try life.take(report(.failed, "m-1", .email, isPermanent: true), at: "2026-03-03T12:00:00Z")
    #expect(channels(life) == [.sms])
    try life.take(account(due: "2026-03-01"), at: "2026-03-04T12:00:00Z")
    #expect(channels(life) == [.sms])
    let points = [
      ContactPoint(channel: .sms, address: "+573001234567", consent: true), ContactPoint(channel: .email, address: "new@example.org", consent: true),
    ]
    try life.take(.customerUpdated(CustomerUpdated(details: CustomerDetails(contactPoints: points))), at: "2026-03-05T12:00:00Z")
    #expect(channels(life) == [.sms, .email])
  }

  @Test("An opt-out closes a channel, or all of them; a later consent opens one again")
  func optOut() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    try life.take(.optedOut(.sms), at: "2026-03-03T12:00:00Z")
    #expect(channels(life) == [.email])
    try life.take(.optedOut(nil), at: "2026-03-04T12:00:00Z")
    #expect(channels(life) == [] && life.segments.last?.reason == "unreachable")
    try life.take(.consentChanged(ConsentChanged(channel: .sms, granted: true)), at: "2026-03-05T12:00:00Z")
    #expect(channels(life) == [.sms] && life.segments.last?.reason == "standard")
  }

  @Test("Whoever answers in the evening is written to in the evening, on their own clock")
  func hour() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01", zone: "America/Bogota"), at: "2026-03-02T12:00:00Z")
    #expect(life.segments.last?.hour == 10 && life.segments.last?.hourReason == "portfolio")
    for day in 3...6 {
      try life.take(report(.accepted, "m-\(day)", .sms), at: "2026-03-0\(day)T15:00:00Z")
      try life.take(reply(.sms), at: "2026-03-0\(day)T23:10:00Z")  // ten past six in Bogotá
    }
    #expect(life.segments.last?.hour == 18 && life.segments.last?.hourReason == "learned")
  }

  @Test("A stage has only its own channels")
  func stageChannels() throws {
    var life = Life()
    life.strategy.stageChannels = [.medium: [.email]]
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    #expect(channels(life) == [.sms, .email])
    try life.pass(until: "2026-04-02T12:00:00Z")
    #expect(channels(life) == [.email])
  }
}
