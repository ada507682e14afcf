import Foundation
public import Models
import Seals

/// Twilio's webhooks: the signature, receipts and replies.
public struct TwilioWebhook: Sendable {
  public let account: TwilioAccount

  public init(_ account: TwilioAccount) { self.account = account }

  /// Checks `X-Twilio-Signature`: base64 of the HMAC-SHA1 over the address as Twilio called it and, sorted by name, each parameter's name and value.
  ///
  /// - Parameter path: path and query, as they came.
  public func verified(_ path: String, _ body: [UInt8], signature: String?) throws(WebhookRefusal) -> FormBody {
    let form = FormBody(reading: body)
    guard let signature, account.authToken.accepts({ Secret.isEqual(Array(signature.utf8), Array(self.signature(path, form, $0).utf8)) }) else {
      throw .forged
    }
    return form
  }

  /// What Twilio signs a request with.
  public func signature(_ path: String, _ form: FormBody) -> String { signature(path, form, account.authToken) }

  private func signature(_ path: String, _ form: FormBody, _ token: Secret) -> String {
    // A parameter that comes twice counts twice, in the order of its values.
    let sorted = form.fields.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    let message = account.publicURL + path + sorted.map { $0.name + $0.value }.joined()
    return Data(token.sha1(Array(message.utf8))).base64EncodedString()
  }

  /// A status callback; nil for steps on the way (`queued`, `sent`).
  ///
  /// - Parameter now: when it arrived, since Twilio does not say when it happened.
  public func receipt(_ form: FormBody, query: FormBody, at now: Instant) throws(WebhookRefusal) -> ProviderEvent? {
    guard let reference = Reference(query), let id = form["MessageSid"], let status = form["MessageStatus"] else {
      throw .unreadable("a status callback of Twilio lacks its message, its status or our reference")
    }
    let kind: ProviderEvent.Kind
    switch status {
    case "delivered": kind = .delivered(contactId: reference.contactId, messageId: id)
    case "read": kind = .read(contactId: reference.contactId, messageId: id)
    case "failed", "undelivered", "canceled":
      let code = form["ErrorCode"].flatMap { Int($0) } ?? 0
      kind = .failed(
        contactId: reference.contactId, messageId: id, reason: "Twilio reports \(status) with error \(code)",
        isPermanent: TwilioAnswer.meaning(code, status: 0) == .unreachable)
    default: return nil
    }
    return ProviderEvent(id: "twilio.\(id).\(status)", time: now, channel: .sms, party: .customer(reference.customer), kind: kind)
  }

  /// A message that a customer wrote. Whether its words mean “stop” is decided where all channels meet.
  public func reply(_ form: FormBody, at now: Instant) throws(WebhookRefusal) -> ProviderEvent {
    guard let id = form["MessageSid"], let number = PhoneNumber(form["From"] ?? ""), let text = form["Body"] else {
      throw .unreadable("an incoming message of Twilio lacks its id, its sender or its text")
    }
    let media = media(form)
    return ProviderEvent(
      id: "twilio.\(id)", time: now, channel: .sms, party: .address(number.text),
      kind: .replied(ReplyReceived(channel: .sms, text: text.isEmpty && !media.isEmpty ? "[\(media[0].kind.rawValue)]" : text, providerMessageId: id, media: media)))
  }

  /// At most ten, says Twilio.
  private func media(_ form: FormBody) -> [ReplyMedia] {
    let count = form["NumMedia"].flatMap { Int($0) } ?? 0
    return (0..<min(max(0, count), 10)).compactMap { index in
      guard let address = form["MediaUrl\(index)"] else { return nil }
      let type = form["MediaContentType\(index)"]
      let kind = ReplyMedia.Kind(rawValue: String((type ?? "").prefix { $0 != "/" })) ?? .document
      return ReplyMedia(kind: kind, reference: address, mediaType: type)
    }
  }
}
