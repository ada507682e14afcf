@testable import DispatchCore
import Models
import Testing

@Suite("An answer on the phone goes into the call that is under way")
struct CallTests {
  private func recorded(_ line: Line) throws -> ProviderRequest {
    var reader = JSONReader(try #require(line.calls.last).request)
    return try ProviderRequest(from: &reader)
  }

  @Test("while the customer waits, and only for an answer")
  func goesIntoTheCall() throws {
    var line = try Line()
    try line.take(.replied(ReplyReceived(channel: .voice, text: "yes", providerMessageId: "CA\"1")), at: "2026-03-10T14:00:00Z")
    try line.take(outreach("k-1", .reply, channel: .voice), at: "2026-03-10T14:00:05Z")
    #expect(try recorded(line).callId == "CA\"1")
    #expect(try recorded(line).contact.contactId == "k-1")
    try line.take(outreach("k-2", .reply, channel: .voice), at: "2026-03-10T14:00:14Z")
    #expect(try recorded(line).callId == nil)
  }

  @Test("a reminder begins a call of its own")
  func beginsItsOwn() throws {
    var line = try Line()
    try line.take(outreach("k-1", channel: .voice), at: "2026-03-10T14:00:05Z")
    #expect(try recorded(line).callId == nil)
  }
}
