import Hosting
import Hummingbird
import Logging
import Models
import NIOCore
import SealedLog
import Seals
import Streaming

/// What the sandbox provider tells us: receipts, replies and payments, as a signed list of events.
///
/// The signature is checked before anything is read, and the answer is 200 only after every event is on Kafka; whatever comes twice keeps
/// its id and is recognised by whoever reads it.
struct SandboxWebhook: Sendable {
  let secret: Secret
  let publisher: SealingPublisher
  let logger: Logger
  /// Signatures carry the time of the world, also in a rehearsal.
  let wall = StreamClock(.wall)

  func handle(_ request: Request) async throws -> HTTPResponse.Status {
    guard let body = try await request.body.bounded(to: WebhookIntake.bodyBytesMax) else { return .contentTooLarge }
    guard isSigned(body, request) else { return .unauthorized }
    do {
      for event in try SandboxEvent.list(body) {
        let (topic, bytes) = event.published()
        try await publisher.publish(topic: topic.rawValue, key: Array(event.reference.utf8), value: bytes)
      }
      return .ok
    } catch let failure as JSONFailure {
      logger.warning("a webhook can't be read", metadata: ["reason": "\(failure)"])
      return .badRequest
    }
  }

  private func isSigned(_ body: [UInt8], _ request: Request) -> Bool {
    BodySignature.isGenuine(
      body, timestamp: request.header(BodySignature.timestampHeader), signature: request.header(BodySignature.signatureHeader), secret,
      at: Instant(milliseconds: wall.now ?? 0))
  }
}
