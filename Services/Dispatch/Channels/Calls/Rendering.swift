public import Models

/// What a contact would be sent as, without sending it.
public struct Rendering: Sendable {
  public var whatsApp: WhatsAppAccount
  public var twilio: TwilioAccount
  public var voice: TwilioVoice
  public var email: EmailAccount
  /// Whether customers are taken to have written on WhatsApp in the last 24 hours.
  public var isWindowOpen: Bool

  public init(whatsApp: WhatsAppAccount, twilio: TwilioAccount, voice: TwilioVoice, email: EmailAccount, isWindowOpen: Bool) {
    self.whatsApp = whatsApp
    self.twilio = twilio
    self.voice = voice
    self.email = email
    self.isWindowOpen = isWindowOpen
  }

  /// Nil for email, which is no call.
  func call(_ contact: OutreachRequested, customer: String) throws(ContactRefusal) -> HTTPCall? {
    switch contact.channel {
    case .whatsapp: try whatsApp.message(contact, customer: customer, isWindowOpen: isWindowOpen)
    // As if it were sent an hour before it ends.
    case .sms: try twilio.message(contact, customer: customer, at: contact.expiresAt.adding(hours: -1))
    case .voice: try voice.begin(contact, customer: customer)
    case .email: nil
    }
  }

  /// Turns one `outreach.requested` into one line of JSON: the request, or why there is none. Credentials are left out.
  public func line(_ event: [UInt8]) throws(JSONFailure) -> [UInt8] {
    let envelope = try EventEnvelope(reading: event)
    let contact = try envelope.data(OutreachRequested.self, from: event)
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("contactId", contact.contactId)
    writer.member("channel", contact.channel)
    do throws(ContactRefusal) {
      if contact.channel == .email {
        let message = try email.message(contact, customer: envelope.header.subject, at: envelope.header.time)
        writer.member("mail", String(decoding: message.bytes, as: UTF8.self))
      } else if let call = try call(contact, customer: envelope.header.subject) {
        writer.key("request")
        call.write(to: &writer)
      }
    } catch { writer.member("refused", error.reason) }
    if contact.channel == .sms {
      let text = SMSText(contact.text)
      writer.member("alphabet", text.alphabet)
      writer.member("segments", text.segments)
    }
    writer.endObject()
    return writer.bytes
  }
}
