public import Models

/// The calls that dispatch makes to a provider. They are effects: recorded before they are made.
public enum ProviderCall {
  /// Sends one message. Never repeated blindly; its request is an `OutreachRequested`.
  public static let send = "send"
  /// Asks whether the provider has taken the contact with that id; its request is the same. Harmless to repeat.
  public static let lookUp = "lookUp"

  /// To be asked by whoever performs a send, at the moment of sending: the last check holds only until the recorded request expires. A call
  /// that was held up longer (a queue, a process that stood still) is not made.
  public static func refusal(of request: OutreachRequested, at now: Instant) -> ProviderAnswer? {
    now < request.expiresAt ? nil : ProviderAnswer(.unsent, reason: "the call was held up beyond \(request.expiresAt)")
  }
}

/// What a provider answered.
public struct ProviderAnswer: EventBody {
  public enum Kind: String, CaseIterable, Sendable {
    /// It took the message.
    case accepted
    /// It will never take it.
    case rejected
    /// It took nothing, and may later: too many requests, a refused connection, an error before acceptance.
    case unsent
    /// It may or may not have taken it: a time-out or a broken connection after the request had left.
    case unknown
    /// It has never heard of that contact (look-ups only).
    case notFound
  }

  public var kind: Kind
  public var messageId: String?
  public var reason: String?
  /// True where the address will never work.
  public var isPermanent: Bool?
  /// Seconds that the provider asks to wait.
  public var retryAfterSeconds: Int?

  public init(_ kind: Kind, messageId: String? = nil, reason: String? = nil, isPermanent: Bool? = nil, retryAfterSeconds: Int? = nil) {
    self.kind = kind
    self.messageId = messageId
    self.reason = reason
    self.isPermanent = isPermanent
    self.retryAfterSeconds = retryAfterSeconds
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var kind: Kind?
    var messageId: String?
    var reason: String?
    var isPermanent: Bool?
    var retryAfterSeconds: Int?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "kind": kind = try reader.choice(Kind.self)
      case "messageId": messageId = try reader.string()
      case "reason": reason = try reader.string()
      case "isPermanent": isPermanent = try reader.boolean()
      case "retryAfterSeconds": retryAfterSeconds = try reader.whole(0...86_400)
      default: try reader.skip()
      }
    }
    self.init(
      try reader.require(kind, "kind"), messageId: messageId, reason: reason, isPermanent: isPermanent, retryAfterSeconds: retryAfterSeconds)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("messageId", messageId)
    writer.member("reason", reason)
    writer.member("isPermanent", isPermanent)
    writer.member("retryAfterSeconds", retryAfterSeconds)
    writer.endObject()
  }
}
