import Foundation
import Models
import Seals

/// Meta's webhooks: the handshake, the signature, and what the notifications say.
public struct WhatsAppWebhook: Sendable {
  public let account: WhatsAppAccount

  public init(_ account: WhatsAppAccount) { self.account = account }

  /// The text to answer a handshake (`GET`) with; nil where the token is not ours.
  public func challenge(_ query: FormBody) -> String? {
    guard query["hub.mode"] == "subscribe", let token = query["hub.verify_token"], account.verifyToken.matches(token) else { return nil }
    return query["hub.challenge"]
  }

  /// The news of a notification; what is no business of ours (reactions, groups, receipts of messages that others sent) is left out.
  ///
  /// - Parameter signature: the header `X-Hub-Signature-256`, which is over the body as it came: it is checked before anything is read.
  public func events(_ body: [UInt8], signature: String?) throws(WebhookRefusal) -> [ProviderEvent] {
    guard let signature, signature.hasPrefix("sha256="), let code = Hexadecimal.bytes(signature.dropFirst(7)),
      account.appSecret.signs(body, sha256: code)
    else { throw .forged }
    let notification: WhatsAppNotification
    do { notification = try JSONDecoder().decode(WhatsAppNotification.self, from: Data(body)) } catch {
      throw .unreadable("a WhatsApp notification does not have the form of its specification")
    }
    let values = notification.entry.flatMap(\.changes).filter { $0.field == "messages" }.map(\.value)
      .filter { $0.metadata.map { $0.phone_number_id == account.phoneNumberId } ?? true }
    return values.flatMap { ($0.messages ?? []).compactMap(WhatsAppWebhook.reply) + ($0.statuses ?? []).compactMap(WhatsAppWebhook.receipt) }
  }

  private static func reply(_ message: WhatsAppNotification.Message) -> ProviderEvent? {
    guard let number = PhoneNumber(digits: message.from ?? ""), let time = instant(message.timestamp), let id = message.id else { return nil }
    var reply = ReplyReceived(channel: .whatsapp, text: "", providerMessageId: id)
    switch message.type {
    case "text": reply.text = message.text?.body ?? ""
    case "button":
      reply.text = message.button?.text ?? ""
      (reply.inReplyTo, reply.button) = WhatsAppButton.parts(message.button?.payload ?? "")
    case "interactive":
      guard let tapped = message.interactive?.button_reply ?? message.interactive?.list_reply else { return nil }
      reply.text = tapped.title
      (reply.inReplyTo, reply.button) = WhatsAppButton.parts(tapped.id)
    // Pictures, recordings and files: their caption counts, and otherwise the mere fact that something came.
    case "image", "video", "document", "audio", "sticker":
      reply.text = message.media?.caption ?? "[\(message.type)]"
      if let kind = ReplyMedia.Kind(rawValue: message.type), let reference = message.media?.id {
        reply.media = [ReplyMedia(kind: kind, reference: reference, mediaType: message.media?.mime_type)]
      }
    default: return nil
    }
    return ProviderEvent(id: "whatsapp.\(id)", time: time, channel: .whatsapp, party: .address(number.text), kind: .replied(reply))
  }

  private static func receipt(_ status: WhatsAppNotification.Status) -> ProviderEvent? {
    guard let time = instant(status.timestamp), let data = status.biz_opaque_callback_data, let reference = Reference(FormBody(reading: data))
    else { return nil }
    let kind: ProviderEvent.Kind
    switch status.status {
    case "delivered": kind = .delivered(contactId: reference.contactId, messageId: status.id)
    case "read": kind = .read(contactId: reference.contactId, messageId: status.id)
    case "failed":
      let code = status.errors?.first?.code ?? 0
      kind = .failed(
        contactId: reference.contactId, messageId: status.id, reason: "WhatsApp reports error \(code)",
        isPermanent: WhatsAppAnswer.meaning(code) == .unreachable)
    default: return nil  // `sent` says no more than the answer did
    }
    return ProviderEvent(
      id: "whatsapp.\(status.id).\(status.status)", time: time, channel: .whatsapp, party: .customer(reference.customer), kind: kind)
  }

  private static func instant(_ seconds: String?) -> Instant? { seconds.flatMap { Int64($0) }.map { Instant(seconds: $0) } }
}
