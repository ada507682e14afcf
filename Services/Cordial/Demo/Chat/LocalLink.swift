import Models
import Sandbox
import SealedLog

/// A system of the chat's own, in virtual time: it moves on by a minute with every line, and as far as one likes when asked.
struct LocalLink: ChatLink {
  private(set) var now: Instant
  private let customer: String
  private let provider: SandboxProvider
  private let publisher: SealingPublisher
  private var quiet: QuietWait
  private var messagesSeen = 0

  init(_ parts: LocalSystem.Parts, _ quiet: QuietWait, customer: String, now: Instant) async throws {
    provider = parts.provider
    publisher = try await SealingPublisher.open(parts.connection, clientID: "chat", keys: parts.keys)
    self.quiet = quiet
    self.customer = customer
    self.now = now
    try await tick(now)
  }

  mutating func publish(_ event: [UInt8], key: String) async throws {
    try await publisher.publish(topic: Topic.portfolio.rawValue, key: Array(key.utf8), value: event)
    quiet.published += 1
  }

  mutating func post(_ event: WebhookEvent) async throws { await provider.post([event]) }

  mutating func settle() async throws -> [ChatMessage] {
    try await quiet.wait(for: now)
    let messages = try await arrivals()
    try await tick(now.adding(minutes: 1))
    return messages + (try await arrivals())
  }

  mutating func wait(days: Int, untilMessage: Bool) async throws -> [ChatMessage] {
    let end = now.adding(days: Int64(days))
    var messages: [ChatMessage] = []
    while now < end, messages.isEmpty || !untilMessage {
      try await tick(max(now.adding(minutes: 1), min(quiet.nextTimer ?? end, end)))
      messages += try await arrivals()
    }
    return messages
  }

  private mutating func tick(_ moment: Instant) async throws {
    now = moment
    let header = EventHeader(id: "tick-\(moment)", source: "/cordial/chat", subject: "clock", time: moment)
    try await publisher.publish(topic: Topic.clock.rawValue, key: Array("clock".utf8), value: header.encode(ClockTicked(now: moment)))
    try await quiet.wait(for: moment)
  }

  /// New messages; each is reported as delivered at once.
  private mutating func arrivals() async throws -> [ChatMessage] {
    let messages = await provider.messages(from: messagesSeen)
    guard !messages.isEmpty else { return [] }
    messagesSeen += messages.count
    await provider.post(
      messages.map { message in
        WebhookEvent(
          id: "\(message.messageId).delivered", kind: .delivered, time: now, reference: message.request.reference,
          idempotencyKey: message.request.idempotencyKey, channel: message.request.channel, messageId: message.messageId)
      })
    try await quiet.wait(for: now)
    return messages.filter { $0.request.reference == customer }.map(ChatMessage.init)
  }

  func close() async {
    await quiet.close()
    await publisher.close()
  }
}
