import Crypto
import Hosting
import Hummingbird
import Kafka
import Logging
import Models
import NIOCore

/// What the sandbox provider tells us: receipts, replies and payments, as a signed list of events.
///
/// The signature is checked before anything is read, and the answer is 200 only after every event is on Kafka; whatever comes twice keeps
/// its id and is recognised by whoever reads it.
struct SandboxWebhook: Sendable {
  let secret: SymmetricKey
  let publisher: KafkaPublisher
  let logger: Logger

  init(secret: String, publisher: KafkaPublisher, logger: Logger) {
    self.secret = SymmetricKey(data: Array(secret.utf8))
    self.publisher = publisher
    self.logger = logger
  }

  func handle(_ request: Request) async throws -> HTTPResponse.Status {
    guard let body = try await request.body.bounded(to: ChannelWebhooks.bodyBytesMax) else { return .contentTooLarge }
    guard isSigned(body, request.headers) else { return .unauthorized }
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

  /// `sha256=` and the hexadecimal HMAC-SHA256 of timestamp, point and body; compared in constant time.
  private func isSigned(_ body: [UInt8], _ headers: HTTPFields) -> Bool {
    guard let timestamp = headers[.init("X-Cordial-Timestamp")!], let signature = headers[.init("X-Cordial-Signature")!],
      signature.hasPrefix("sha256="), let code = SandboxWebhook.bytes(hex: signature.dropFirst(7))
    else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(timestamp.utf8) + [UInt8(ascii: ".")] + body, using: secret)
  }

  private static func bytes(hex: Substring) -> [UInt8]? {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
