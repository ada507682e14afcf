public import Models

/// What a client asks the sandbox to send.
public struct SandboxRequest: Hashable, Sendable {
  /// The contact id. A second request with the same key sends nothing.
  public var idempotencyKey: String
  /// The customer id.
  public var reference: String
  public var channel: Channel
  /// A phone number or an email address.
  public var to: String
  public var subject: String?
  public var text: String
  public var buttons: [MessageButton]
  /// The client's time, which in a rehearsal is not the one on the wall.
  public var sentAt: Instant?
  /// In whose protocol it was asked for.
  public var line: SandboxLine

  public init(
    idempotencyKey: String, reference: String, channel: Channel, to: String, subject: String? = nil, text: String,
    buttons: [MessageButton] = [], sentAt: Instant? = nil, line: SandboxLine = .own
  ) {
    self.idempotencyKey = idempotencyKey
    self.reference = reference
    self.channel = channel
    self.to = to
    self.subject = subject
    self.text = text
    self.buttons = buttons
    self.sentAt = sentAt
    self.line = line
  }
}

extension SandboxRequest {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var idempotencyKey: String?
    var reference: String?
    var channel: Channel?
    var to: String?
    var subject: String?
    var text: String?
    var buttons: [MessageButton] = []
    var sentAt: Instant?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "idempotencyKey": idempotencyKey = try reader.string()
      case "reference": reference = try reader.string()
      case "channel": channel = try reader.choice(Channel.self)
      case "to": to = try reader.string()
      case "subject": subject = try reader.string()
      case "text": text = try reader.string()
      case "buttons": buttons = try reader.list { reader throws(JSONFailure) in try MessageButton(from: &reader) }
      case "sentAt": sentAt = try reader.instant()
      default: try reader.skip()
      }
    }
    try reader.end()
    self.init(
      idempotencyKey: try reader.require(idempotencyKey, "idempotencyKey"), reference: try reader.require(reference, "reference"),
      channel: try reader.require(channel, "channel"), to: try reader.require(to, "to"), subject: subject,
      text: try reader.require(text, "text"), buttons: buttons, sentAt: sentAt)
    guard !self.idempotencyKey.isEmpty, !self.reference.isEmpty else { throw JSONFailure("idempotencyKey and reference must not be empty") }
  }
}

/// A message that the sandbox took: it is on the customer's (imagined) phone.
public struct SandboxMessage: Hashable, Sendable {
  /// Follows from the idempotency key, so that a sandbox that was started anew gives the same; in the form of the provider that is stood in for.
  public var messageId: String
  public var request: SandboxRequest
  public var status: Status
  public var takenAt: Instant
  /// How often the same key came again.
  public var duplicates = 0

  public enum Status: String, Hashable, Sendable {
    case accepted, delivered, read, failed
  }
}

extension SandboxMessage {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("messageId", messageId)
    writer.member("status", status)
    writer.member("idempotencyKey", request.idempotencyKey)
    writer.member("reference", request.reference)
    writer.member("channel", request.channel)
    writer.member("to", request.to)
    writer.member("subject", request.subject)
    writer.member("text", request.text)
    writer.member("buttons", request.buttons) { $1.write(to: &$0) }
    writer.member("duplicates", duplicates)
    writer.endObject()
  }
}
