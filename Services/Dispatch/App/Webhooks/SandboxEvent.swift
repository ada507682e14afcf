import Models

/// One event of the sandbox provider's webhook.
struct SandboxEvent {
  enum Kind: String, CaseIterable {
    case delivered = "message.delivered"
    case read = "message.read"
    case failed = "message.failed"
    case received = "message.received"
    case paymentReceived = "payment.received"
    case paymentReversed = "payment.reversed"
  }

  var id = ""
  var kind: Kind?
  var time: Instant?
  /// The customer id that was given with the message.
  var reference = ""
  var idempotencyKey: String?
  var channel: Channel?
  var messageId: String?
  var text: String?
  var button: String?
  var reason: String?
  var isPermanent: Bool?
  var paymentId: String?
  var accountId: String?
  var amount: Money?

  static func list(_ body: [UInt8]) throws(JSONFailure) -> [SandboxEvent] {
    var reader = JSONReader(body)
    var events: [SandboxEvent] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "events": events = try reader.list { reader throws(JSONFailure) in try SandboxEvent(from: &reader) }
      default: try reader.skip()
      }
    }
    return events
  }

  init(from reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "id": id = try reader.string()
      case "type": kind = try reader.choice(Kind.self)
      case "time": time = try reader.instant()
      case "reference": reference = try reader.string()
      case "idempotencyKey": idempotencyKey = try reader.string()
      case "channel": channel = try reader.choice(Channel.self)
      case "messageId": messageId = try reader.string()
      case "text": text = try reader.string()
      case "button": button = try reader.string()
      case "reason": reason = try reader.string()
      case "isPermanent": isPermanent = try reader.boolean()
      case "paymentId": paymentId = try reader.string()
      case "accountId": accountId = try reader.string()
      case "amount": amount = try reader.money()
      default: try reader.skip()
      }
    }
    guard !id.isEmpty, !reference.isEmpty, kind != nil, time != nil else { throw reader.failure("needs id, type, time and reference") }
    switch kind {
    case .delivered, .read, .failed:
      _ = try reader.require(idempotencyKey, "idempotencyKey")
      _ = try reader.require(channel, "channel")
    case .received:
      _ = try reader.require(channel, "channel")
      _ = try reader.require(text, "text")
    case .paymentReceived, .paymentReversed:
      _ = try reader.require(paymentId, "paymentId")
      _ = try reader.require(amount, "amount")
    case nil: break
    }
  }

  /// The topic and the event that it becomes.
  func published() -> (topic: Topic, bytes: [UInt8]) {
    let header = EventHeader(id: id, source: "/cordial/dispatch/sandbox", subject: reference, time: time ?? Instant(milliseconds: 0))
    let report = DeliveryReport(
      contactId: idempotencyKey ?? "", channel: channel ?? .sms, providerMessageId: messageId, reason: reason, isPermanent: isPermanent)
    let money = amount ?? Money(0, .usd)
    switch kind {
    case .delivered: return (.deliveries, header.encode(report, type: DeliveryStatus.delivered.rawValue))
    case .read: return (.deliveries, header.encode(report, type: DeliveryStatus.read.rawValue))
    case .failed: return (.deliveries, header.encode(report, type: DeliveryStatus.failed.rawValue))
    case .received, nil:
      let reply = ReplyReceived(
        channel: channel ?? .sms, text: text ?? "", button: button, inReplyTo: idempotencyKey, providerMessageId: messageId)
      return (.inbound, header.encode(reply))
    case .paymentReceived:
      return (
        .portfolio, header.encode(PaymentReceived(paymentId: paymentId ?? id, accountId: accountId, amount: money, contactId: idempotencyKey))
      )
    case .paymentReversed:
      return (.portfolio, header.encode(PaymentReversed(paymentId: paymentId ?? id, accountId: accountId, amount: money)))
    }
  }
}
