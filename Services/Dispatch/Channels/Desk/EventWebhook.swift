public import DispatchCore
public import Models
public import Seals

/// A system that takes events by HTTP, one a request, signed as `BodySignature` says.
public struct EventWebhook: Sendable {
  public var url: String
  public var secret: Secret

  public init(url: String, secret: Secret) {
    self.url = url
    self.secret = secret
  }

  /// The event as it stands on its topic (CloudEvents, structured). `Idempotency-Key` is its id: a second one with the same is the same event.
  public func call(_ event: [UInt8], id: String, at now: Instant) -> HTTPCall {
    let timestamp = String(now.seconds)
    return HTTPCall(
      .post, url,
      headers: [
        .init("Content-Type", "application/cloudevents+json; charset=utf-8"), .init("Idempotency-Key", id),
        .init(BodySignature.timestampHeader, timestamp),
        .init(BodySignature.signatureHeader, BodySignature.of(event, timestamp: timestamp, secret)),
      ], body: event)
  }

  /// Taken (2xx, or 409 for one that is there already); later (408, 425, 429, 5xx); or never.
  public static func read(_ answer: HTTPAnswer) -> ProviderAnswer {
    let reason = "it answered \(answer.status)"
    return switch answer.status {
    case 200...299, 409: ProviderAnswer(.accepted)
    case 408, 425, 429, 500...599: ProviderAnswer(.unsent, reason: reason, retryAfterSeconds: answer.retryAfterSeconds)
    default: ProviderAnswer(.rejected, reason: reason)
    }
  }
}
