import Models
import Sandbox

/// A message on the customer's (imagined) phone.
struct ChatMessage: Hashable, Sendable {
  var id: String
  /// The contact id.
  var key: String
  var channel: Channel
  var subject: String?
  var text: String
  var buttons: [MessageButton] = []

  init(_ message: SandboxMessage) {
    let request = message.request
    (id, key, channel, subject) = (message.messageId, request.idempotencyKey, request.channel, request.subject)
    (text, buttons) = (request.text, request.buttons)
  }
}

extension ChatMessage {
  /// From the list that a sandbox of its own gives.
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var id: String?
    var key: String?
    var channel: Channel?
    var subject: String?
    var text: String?
    var buttons: [MessageButton] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "messageId": id = try reader.string()
      case "idempotencyKey": key = try reader.string()
      case "channel": channel = try reader.choice(Channel.self)
      case "subject": subject = try reader.string()
      case "text": text = try reader.string()
      case "buttons": buttons = try reader.list { reader throws(JSONFailure) in try MessageButton(from: &reader) }
      default: try reader.skip()
      }
    }
    self.id = try reader.require(id, "messageId")
    self.key = try reader.require(key, "idempotencyKey")
    self.channel = try reader.require(channel, "channel")
    self.subject = subject
    self.text = try reader.require(text, "text")
    self.buttons = buttons
  }
}
