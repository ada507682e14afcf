public import Models

/// All messages that were sent, by key and by customer.
public struct SandboxLedger: Sendable {
  /// In the order in which they came.
  public private(set) var messages: [SandboxMessage] = []
  private var byKey: [String: Int] = [:]
  private var byReference: [String: [Int]] = [:]
  /// What went to customers and what they did, in the order in which it came: an index of `messages`, or an event.
  public private(set) var timeline: [Entry] = []
  /// Requests that repeated a key: each would have been a second contact.
  public private(set) var repeated: [SandboxRequest] = []

  public enum Entry: Hashable, Sendable {
    case message(Int)
    case event(WebhookEvent)
  }

  public init() {}

  /// Takes a request; a repeated key gives the message that was sent for it, and sends nothing.
  public mutating func take(_ request: SandboxRequest, at now: Instant) -> (message: SandboxMessage, isDuplicate: Bool) {
    if let index = byKey[request.idempotencyKey] {
      messages[index].duplicates += 1
      repeated.append(request)
      return (messages[index], true)
    }
    let message = SandboxMessage(messageId: request.messageId, request: request, status: .accepted, takenAt: now)
    byKey[request.idempotencyKey] = messages.count
    byReference[request.reference, default: []].append(messages.count)
    timeline.append(.message(messages.count))
    messages.append(message)
    return (message, false)
  }

  /// What a customer said or paid.
  public mutating func note(_ event: WebhookEvent) { timeline.append(.event(event)) }

  /// The last message to a customer on a channel, which says in whose protocol an answer goes back.
  func last(to reference: String, on channel: Channel?) -> SandboxMessage? {
    byReference[reference]?.last { channel == nil || messages[$0].request.channel == channel }.map { messages[$0] }
  }

  public func message(key: String) -> SandboxMessage? { byKey[key].map { messages[$0] } }

  /// A customer's messages, oldest first.
  public func messages(reference: String) -> [SandboxMessage] { byReference[reference, default: []].map { messages[$0] } }

  /// What became of a message; nothing happens where the key is not known.
  public mutating func set(_ status: SandboxMessage.Status, key: String) {
    if let index = byKey[key] { messages[index].status = status }
  }
}

extension SandboxRequest {
  fileprivate var messageId: String {
    switch line {
    case .own: "sandbox-\(Fingerprint.hex(idempotencyKey))"
    case .whatsApp: "wamid.\(Fingerprint.hex(idempotencyKey))"
    case .sms: "SM\(TwilioId.of(idempotencyKey))"
    case .call(let call): call.callSid
    }
  }
}

/// Short names that follow from long ones.
enum Fingerprint {
  /// FNV-1a in 64 bits, as 16 hexadecimal digits.
  static func hex(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
