public import Models

/// What Twilio asks and tells during a call. The signature was checked before (`TwilioWebhook.verified`).
public struct TwilioCallWebhook: Sendable {
  private let voice: TwilioVoice

  public init(_ voice: TwilioVoice) { self.voice = voice }

  /// Somebody or something picked up: what to say. A machine gets no word of the matter, since whoever hears it may not be the customer.
  public func pickedUp(_ form: FormBody, query: FormBody) throws(WebhookRefusal) -> String {
    guard let reference = Reference(query), let text = query["text"], let language = query["language"] else {
      throw .unreadable("a call of Twilio lacks our reference or what is to be said")
    }
    guard isMachine(form) else { return voice.turn(text, language, reference) }
    guard let voicemail = voice.voicemail, takesMessage(form) else { return TwiML.document(TwiML.hangUp) }
    return TwiML.document(TwiML.say(voicemail.text(language, number: voice.number), SpokenLanguage(language)) + TwiML.hangUp)
  }

  /// What the customer said or pressed, and what they hear until the answer is there. Nil where nothing was heard.
  public func heard(_ form: FormBody, query: FormBody, at now: Instant) throws(WebhookRefusal) -> (event: ProviderEvent?, twiml: String) {
    guard let reference = Reference(query), let call = form["CallSid"] else {
      throw .unreadable("speech of Twilio lacks its call or our reference")
    }
    let language = SpokenLanguage(query["language"] ?? "en")
    let words = [form["SpeechResult"], form["Digits"]].compactMap(\.self).first { !$0.isEmpty }
    let waiting = TwiML.document(
      TwiML.pause(2) + TwiML.say(language.oneMoment, language) + TwiML.pause(12) + TwiML.say(language.later, language) + TwiML.hangUp)
    guard let words else { return (nil, TwiML.document(TwiML.say(language.nothingHeard, language) + TwiML.hangUp)) }
    let event = ProviderEvent(
      // One answer to each turn of the bot, and each turn is a contact of its own.
      id: "twilio.\(call).\(reference.contactId)", time: now, channel: .voice, party: .customer(reference.customer),
      kind: .replied(ReplyReceived(channel: .voice, text: words, inReplyTo: reference.contactId, providerMessageId: call)))
    return (event, waiting)
  }

  /// How a call ended; nil for steps on the way.
  public func ended(_ form: FormBody, query: FormBody, at now: Instant) throws(WebhookRefusal) -> ProviderEvent? {
    guard let reference = Reference(query), let call = form["CallSid"], let status = form["CallStatus"] else {
      throw .unreadable("a status of a call lacks the call, the status or our reference")
    }
    let kind: ProviderEvent.Kind
    switch status {
    case "completed" where !isMachine(form) || (voice.voicemail != nil && takesMessage(form)): kind = .delivered(contactId: reference.contactId, messageId: call)
    case "completed": kind = failed(reference, call, "a machine picked up")
    case "busy", "no-answer", "canceled": kind = failed(reference, call, "the call was not taken: \(status)")
    case "failed": kind = failed(reference, call, "the call could not be made")
    default: return nil
    }
    return ProviderEvent(id: "twilio.\(call).\(status)", time: now, channel: .voice, party: .customer(reference.customer), kind: kind)
  }

  private func isMachine(_ form: FormBody) -> Bool { form["AnsweredBy"].map { $0.hasPrefix("machine") || $0 == "fax" } ?? false }

  /// Whether the machine's greeting is over.
  private func takesMessage(_ form: FormBody) -> Bool { form["AnsweredBy"]?.hasPrefix("machine_end") ?? false }

  private func failed(_ reference: Reference, _ call: String, _ reason: String) -> ProviderEvent.Kind {
    .failed(contactId: reference.contactId, messageId: call, reason: reason, isPermanent: false)
  }
}
