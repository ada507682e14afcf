public import Models

/// Something that happened at the provider, as it is told to the dispatch service.
public struct WebhookEvent: Hashable, Sendable {
  /// The same event has the same id, however often it is sent.
  public var id: String
  public var kind: Kind
  public var time: Instant
  /// The customer id.
  public var reference: String
  /// The contact that it is about.
  public var idempotencyKey: String?
  public var channel: Channel?
  public var messageId: String?
  public var text: String?
  /// The id of the button that was tapped.
  public var button: String?
  /// What was sent instead of words: `image`, `document` or `audio`. Only providers' own protocols have a word for it.
  public var media: String?
  public var reason: String?
  /// True where the address will never work.
  public var isPermanent: Bool?
  public var paymentId: String?
  public var accountId: String?
  public var amount: Money?

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case delivered = "message.delivered"
    case read = "message.read"
    case failed = "message.failed"
    case received = "message.received"
    case paid = "payment.received"
    case reversed = "payment.reversed"
    /// The customer puts the phone down: told in Twilio's protocol only.
    case hungUp = "call.ended"
  }

  public init(
    id: String, kind: Kind, time: Instant, reference: String, idempotencyKey: String? = nil, channel: Channel? = nil,
    messageId: String? = nil,
    text: String? = nil, button: String? = nil, media: String? = nil, reason: String? = nil, isPermanent: Bool? = nil, paymentId: String? = nil,
    accountId: String? = nil, amount: Money? = nil
  ) {
    self.id = id
    self.kind = kind
    self.time = time
    self.reference = reference
    self.idempotencyKey = idempotencyKey
    self.channel = channel
    self.messageId = messageId
    self.text = text
    self.button = button
    self.media = media
    self.reason = reason
    self.isPermanent = isPermanent
    self.paymentId = paymentId
    self.accountId = accountId
    self.amount = amount
  }
}

extension WebhookEvent {
  /// Reads an event; `id` and `time` may be left out and are then the ones given. The time may depend on the customer.
  init(from reader: inout JSONReader, id fallbackId: String, time fallbackTime: (String) -> Instant) throws(JSONFailure) {
    var event = WebhookEvent(id: fallbackId, kind: .received, time: Instant(milliseconds: 0), reference: "")
    var time: Instant?
    var kind: Kind?
    var reference: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "id": event.id = try reader.string()
      case "type": kind = try reader.choice(Kind.self)
      case "time": time = try reader.instant()
      case "reference": reference = try reader.string()
      case "idempotencyKey": event.idempotencyKey = try reader.string()
      case "channel": event.channel = try reader.choice(Channel.self)
      case "messageId": event.messageId = try reader.string()
      case "text": event.text = try reader.string()
      case "button": event.button = try reader.string()
      case "media": event.media = try reader.string()
      case "reason": event.reason = try reader.string()
      case "isPermanent": event.isPermanent = try reader.boolean()
      case "paymentId": event.paymentId = try reader.string()
      case "accountId": event.accountId = try reader.string()
      case "amount": event.amount = try reader.money()
      default: try reader.skip()
      }
    }
    try reader.end()
    event.kind = try reader.require(kind, "type")
    event.reference = try reader.require(reference, "reference")
    event.time = time ?? fallbackTime(event.reference)
    self = event
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("type", kind)
    writer.member("time", time)
    writer.member("reference", reference)
    writer.member("idempotencyKey", idempotencyKey)
    writer.member("channel", channel)
    writer.member("messageId", messageId)
    writer.member("text", text)
    writer.member("button", button)
    writer.member("media", media)
    writer.member("reason", reason)
    writer.member("isPermanent", isPermanent)
    writer.member("paymentId", paymentId)
    writer.member("accountId", accountId)
    writer.member("amount", amount)
    writer.endObject()
  }

  /// `{"events":[…]}`: the body of one webhook.
  static func body(_ events: [WebhookEvent]) -> [UInt8] {
    var writer = JSONWriter(reservingBytes: 256 * events.count)
    writer.beginObject()
    writer.member("events", events) { $1.write(to: &$0) }
    writer.endObject()
    return writer.bytes
  }
}
