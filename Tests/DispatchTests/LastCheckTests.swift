@testable import DispatchCore
import Models
import Testing

@Suite("The last check before a contact")
struct LastCheckTests {
  @Test("Outside the hours of the place it is denied, with the rule and the next moment")
  func hours() throws {
    var line = try Line()
    try line.take(outreach(expiresAt: "2026-03-11T22:00:00Z"), at: "2026-03-10T03:00:00Z")
    #expect(line.calls.isEmpty)
    #expect(line.reports.count == 1)
    #expect(line.reports.first?.hasPrefix("delivery.denied gb") == true)
  }

  @Test("An address in New York with a number of Los Angeles: the hours of both, and where neither is far, those of one")
  func numberFromElsewhere() throws {
    // 9:30 in New York is 6:30 in Los Angeles.
    let early = "2026-03-10T13:30:00Z"
    var line = try Line()
    try line.take(outreach(address: "+12135550100", jurisdiction: "US", zone: "America/New_York"), at: early)
    #expect(line.calls.isEmpty)
    #expect(line.reports.first?.hasPrefix("delivery.denied us") == true)
    try line.take(outreach("k-2", address: "+12125550100", jurisdiction: "US", zone: "America/New_York"), at: early)
    #expect(line.calls.count == 1)
  }

  @Test("Stop words act in three languages before anything else reads the reply", arguments: ["STOP", "baja", "SAIR", "please stop"])
  func stop(words: String) throws {
    var line = try Line()
    try line.take(.replied(ReplyReceived(channel: .sms, text: words)), at: "2026-03-10T09:00:00Z")
    try line.take(outreach("k-2"), at: "2026-03-10T10:00:00Z")
    #expect(line.calls.isEmpty)
    #expect(line.reports == ["delivery.denied global.optout.honour"])
    try line.take(outreach("k-3", channel: .email), at: "2026-03-10T10:00:00Z")
    #expect(line.calls.count == 1)
  }

  @Test("A window that closes before the send must have begun is closed already")
  func endOfHours() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T20:59:30Z")
    #expect(line.calls.isEmpty)
    #expect(line.reports.first?.hasPrefix("delivery.denied gb") == true)
  }

  @Test("A consent that lies between two stops does not lift the second, in whatever order they are told")
  func stopTwice() throws {
    var line = try Line()
    try line.take(.replied(ReplyReceived(channel: .sms, text: "STOP")), at: "2026-03-08T09:00:00Z")
    try line.take(.replied(ReplyReceived(channel: .sms, text: "STOP")), at: "2026-03-10T09:00:00Z")
    try line.take(.consentChanged(ConsentChanged(channel: .sms, granted: true)), at: "2026-03-09T09:00:00Z")
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    #expect(line.calls.isEmpty)
  }

  @Test("A payment after the balance was taken holds a reminder back")
  func paid() throws {
    var line = try Line()
    try line.take(.paid, at: "2026-03-10T09:00:00Z")
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    #expect(line.reports == ["delivery.denied"])
    try line.take(outreach("k-2", .receipt), at: "2026-03-10T10:00:00Z")
    #expect(line.calls.count == 1)
  }

  @Test("What is asked for more than an hour after the customer wrote is no answer any more, and keeps the hours")
  func lateOnTheWay() throws {
    for (wrote, isSent) in [("2026-03-10T20:30:00Z", true), ("2026-03-10T20:15:00Z", false)] {
      var line = try Line()
      try line.take(outreach("k-1", .reply, customerWroteAt: wrote), at: "2026-03-10T21:30:00Z")
      #expect(line.calls.isEmpty != isSent)
    }
  }

  @Test("What has expired is not sent")
  func expired() throws {
    var line = try Line()
    try line.take(outreach(expiresAt: "2026-03-10T10:00:00Z"), at: "2026-03-10T10:00:00Z")
    #expect(line.reports == ["delivery.denied"])
  }

  @Test("State survives being written and read")
  func roundTrip() throws {
    var line = try Line()
    try line.take(outreach(), at: "2026-03-10T10:00:00Z")
    try line.take(.optedOut(OptOutRecorded(channel: .email)), at: "2026-03-10T10:00:00Z")
    try line.take(.paid, at: "2026-03-10T10:00:00Z")
    let state = try #require(line.state)
    #expect(try copy(state) == state)
  }
}
