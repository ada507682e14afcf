@testable import DispatchCore
import Models
import Testing

@Suite("WhatsApp's window for free text is recorded with the call")
struct WindowTests {
  private func recorded(_ line: Line) throws -> ProviderRequest {
    var reader = JSONReader(try #require(line.calls.last).request)
    return try ProviderRequest(from: &reader)
  }

  private func line() throws -> Line {
    var line = try Line()
    line.strategy.isWhatsAppPermitted = true
    return line
  }

  @Test("Closed for whoever never wrote there")
  func closed() throws {
    var line = try line()
    try line.take(.replied(ReplyReceived(channel: .sms, text: "hello")), at: "2026-03-10T09:00:00Z")
    try line.take(outreach(channel: .whatsapp), at: "2026-03-10T10:00:00Z")
    #expect(try recorded(line).freeTextUntil == nil)
    #expect(try recorded(line).contact.contactId == "k-1")
  }

  @Test("Open for 24 hours after the last message there, less the minute that a call may be held up")
  func open() throws {
    var line = try line()
    try line.take(.replied(ReplyReceived(channel: .whatsapp, text: "hello")), at: "2026-03-10T09:00:00Z")
    try line.take(.replied(ReplyReceived(channel: .whatsapp, text: "there?")), at: "2026-03-10T09:30:00Z")
    try line.take(outreach("k-2", .reply, channel: .whatsapp), at: "2026-03-10T10:00:00Z")
    #expect(try recorded(line).freeTextUntil == Instant("2026-03-11T09:29:00Z"))
    var reader = JSONReader(try #require(line.calls.last).request)
    #expect(try OutreachRequested(from: &reader) == recorded(line).contact)
  }
}
