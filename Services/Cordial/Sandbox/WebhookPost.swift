import AsyncHTTPClient
import Logging
import Models
import NIOCore
import NIOHTTP1
import Seals

/// Posts webhooks, signed in their protocol's way.
struct WebhookPost: Sendable {
  let configuration: SandboxConfiguration
  let client: HTTPClient
  let logger: Logger
  /// The clock on the wall, which dates signatures.
  let now: @Sendable () -> Instant

  /// False where it did not arrive or was refused.
  func send(_ post: SandboxPost) async -> Bool {
    let secret = Secret(configuration.secret)
    let request =
      switch post {
      case .own(let events): own(events, secret)
      case .foreign(let webhook): webhook.request(secret, seconds: now().seconds)
      }
    do {
      let response = try await client.execute(request, timeout: .seconds(10))
      if (200..<300).contains(response.status.code) { return true }
      logger.warning("dispatch refused a webhook", metadata: ["status": "\(response.status.code)"])
    } catch {
      logger.debug("dispatch cannot be reached", metadata: ["error": "\(error)"])
    }
    return false
  }

  private func own(_ events: [WebhookEvent], _ secret: Secret) -> HTTPClientRequest {
    let body = WebhookEvent.body(events)
    let seconds = String(now().seconds)
    var request = HTTPClientRequest(url: "\(configuration.dispatch)/webhooks/sandbox")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: BodySignature.timestampHeader, value: seconds)
    request.headers.add(name: BodySignature.signatureHeader, value: BodySignature.of(body, timestamp: seconds, secret))
    request.body = .bytes(ByteBuffer(bytes: body))
    return request
  }
}
