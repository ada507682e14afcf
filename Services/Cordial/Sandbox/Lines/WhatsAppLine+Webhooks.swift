import Models

extension WhatsAppLine {
  /// What Meta would tell of an event; nil where it has no word for it.
  func webhook(_ event: WebhookEvent, about message: SandboxMessage, dispatch: String) -> ForeignWebhook? {
    let number = String(message.request.to.dropFirst())
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("object", "whatsapp_business_account")
    writer.member("entry", [0]) { writer, _ in
      writer.beginObject()
      writer.member("id", "0")
      writer.member("changes", [0]) { writer, _ in
        writer.beginObject()
        writer.member("field", "messages")
        writer.key("value")
        value(event, message, number, &writer)
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endObject()
    guard status(event.kind) != nil || event.kind == .received else { return nil }
    return ForeignWebhook(url: "\(dispatch)/webhooks/whatsapp", body: String(decoding: writer.bytes, as: UTF8.self), signature: .meta)
  }

  private func status(_ kind: WebhookEvent.Kind) -> String? {
    switch kind {
    case .delivered: "delivered"
    case .read: "read"
    case .failed: "failed"
    case .received, .paid, .reversed, .hungUp: nil
    }
  }

  private func value(_ event: WebhookEvent, _ message: SandboxMessage, _ number: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("messaging_product", "whatsapp")
    writer.key("metadata")
    writer.beginObject()
    writer.member("display_phone_number", "15550000000")
    writer.member("phone_number_id", phoneNumberId)
    writer.endObject()
    if let status = status(event.kind) {
      writer.member("statuses", [status]) { writer, status in
        writer.beginObject()
        writer.member("id", message.messageId)
        writer.member("status", status)
        writer.member("timestamp", String(event.time.seconds))
        writer.member("recipient_id", number)
        writer.member("biz_opaque_callback_data", callback)
        if event.kind == .failed {
          writer.member("errors", [event.isPermanent == true ? Int64(131026) : 131000]) { writer, code in
            writer.beginObject()
            writer.member("code", code)
            writer.member("title", event.reason ?? "Message undeliverable")
            writer.endObject()
          }
        }
        writer.endObject()
      }
    } else {
      writer.member("contacts", [number]) { writer, number in
        writer.beginObject()
        writer.key("profile")
        writer.beginObject()
        writer.member("name", "Customer")
        writer.endObject()
        writer.member("wa_id", number)
        writer.endObject()
      }
      writer.member("messages", [event]) { writer, event in said(event, message, number, &writer) }
    }
    writer.endObject()
  }

  private func said(_ event: WebhookEvent, _ message: SandboxMessage, _ number: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("from", number)
    writer.member("id", "wamid.\(Fingerprint.hex(event.id))")
    writer.member("timestamp", String(event.time.seconds))
    if let media = event.media {
      writer.member("type", media)
      writer.key(media == "document" ? "document" : media == "audio" ? "audio" : "image")
      writer.beginObject()
      writer.member("id", Fingerprint.hex(event.id))
      writer.member("mime_type", media == "document" ? "application/pdf" : media == "audio" ? "audio/ogg" : "image/jpeg")
      writer.member("sha256", Fingerprint.hex(event.id))
      if media == "document" { writer.member("filename", "receipt.pdf") }
      if media == "audio" { writer.member("voice", true) } else if let text = event.text, !text.isEmpty { writer.member("caption", text) }
      writer.endObject()
    } else if let button = event.button {
      writer.member("type", "interactive")
      writer.key("interactive")
      writer.beginObject()
      writer.member("type", "button_reply")
      writer.key("button_reply")
      writer.beginObject()
      writer.member("id", button)
      writer.member("title", event.text)
      writer.endObject()
      writer.endObject()
      writer.key("context")
      writer.beginObject()
      writer.member("from", "15550000000")
      writer.member("id", message.messageId)
      writer.endObject()
    } else {
      writer.member("type", "text")
      writer.key("text")
      writer.beginObject()
      writer.member("body", event.text ?? "")
      writer.endObject()
    }
    writer.endObject()
  }
}
