import Models
import Sandbox

/// The way from a chat to a system: one that was started for it, or the services that run already.
protocol ChatLink: Sendable {
  var now: Instant { get }
  /// Puts an event on collections.portfolio.
  mutating func publish(_ event: [UInt8], key: String) async throws
  /// Tells dispatch, signed, what happened at the provider.
  mutating func post(_ event: WebhookEvent) async throws
  /// Waits until what was said is answered; gives the new messages to the customer.
  mutating func settle() async throws -> [ChatMessage]
  /// Lets time pass until a message comes, and at most so long.
  mutating func wait(days: Int, untilMessage: Bool) async throws -> [ChatMessage]
  func close() async
}
