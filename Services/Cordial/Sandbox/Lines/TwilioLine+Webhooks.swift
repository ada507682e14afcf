extension TwilioLine {
  /// What Twilio would tell of an event about a text message; nil where it has no word for it, or nobody wants to hear it.
  func webhook(_ event: WebhookEvent, about message: SandboxMessage, dispatch: String) -> ForeignWebhook? {
    switch event.kind {
    case .delivered: status("delivered", message)
    case .read: status("read", message)
    case .failed: status("undelivered", message, errorCode: event.isPermanent == true ? "30005" : "30008")
    case .received: ForeignWebhook(url: "\(dispatch)/webhooks/twilio/messages", body: said(event, message).encoded, signature: .twilio)
    case .paid, .reversed, .hungUp: nil
    }
  }

  private func said(_ event: WebhookEvent, _ message: SandboxMessage) -> Form {
    var fields = [
      ("MessageSid", "SM\(TwilioId.of(event.id))"), ("AccountSid", accountSid), ("From", message.request.to), ("To", sender), ("Body", event.text ?? ""),
      ("NumMedia", event.media == nil ? "0" : "1"),
    ]
    if let media = event.media {
      fields += [
        ("MediaContentType0", media == "document" ? "application/pdf" : "image/jpeg"),
        ("MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/\(accountSid)/Messages/MM0/Media/ME\(TwilioId.of(event.id))"),
      ]
    }
    return Form(fields)
  }

  private func status(_ status: String, _ message: SandboxMessage, errorCode: String? = nil) -> ForeignWebhook? {
    guard let statusCallback else { return nil }
    let form = Form(
      [("MessageSid", message.messageId), ("MessageStatus", status), ("AccountSid", accountSid), ("From", sender), ("To", message.request.to)]
        + (errorCode.map { [("ErrorCode", $0)] } ?? []))
    return ForeignWebhook(url: statusCallback, body: form.encoded, signature: .twilio)
  }
}

extension TwilioCall {
  /// What Twilio would tell of an event in a call; nil where it has no word for it. What it answers to speech is only there to fill the silence.
  func webhook(_ event: WebhookEvent, to number: String) -> ForeignWebhook? {
    switch event.kind {
    case .received: action.map { told($0, number, "in-progress", [("SpeechResult", event.text ?? ""), ("Confidence", "0.9")]) }
    case .hungUp: line.statusCallback.map { told($0, number, "completed") }
    case .failed: line.statusCallback.map { told($0, number, "no-answer") }
    // A call is over when somebody hangs up, and nobody reads it.
    case .delivered, .read, .paid, .reversed: nil
    }
  }

  /// What Twilio asks once the phone was picked up.
  func pickedUp(_ url: String, to number: String) -> ForeignWebhook { told(url, number, "in-progress") }

  private func told(_ url: String, _ number: String, _ status: String, _ more: [(String, String)] = []) -> ForeignWebhook {
    let form = Form(
      [
        ("CallSid", callSid), ("AccountSid", line.accountSid), ("From", line.sender), ("To", number), ("CallStatus", status), ("AnsweredBy", "human"),
      ] + more)
    return ForeignWebhook(url: url, body: form.encoded, signature: .twilio)
  }
}

/// Twilio's ids: two letters and 32 hexadecimal digits.
enum TwilioId {
  static func of(_ text: String) -> String { Fingerprint.hex(text) + Fingerprint.hex("\(text) again") }
}
