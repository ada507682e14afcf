/// How a message reached the sandbox, and so in whose protocol its customer's doings are told.
public enum SandboxLine: Hashable, Sendable {
  /// The sandbox's own.
  case own
  /// WhatsApp's Cloud API.
  case whatsApp(WhatsAppLine)
  /// Twilio's Messages API.
  case sms(TwilioLine)
  /// A call by Twilio.
  case call(TwilioCall)
}

/// What a client of the Cloud API said of itself and of a message.
public struct WhatsAppLine: Hashable, Sendable {
  public var phoneNumberId: String
  /// `biz_opaque_callback_data`: comes back with every status.
  public var callback: String?
}

/// What a client of Twilio said of itself and of a message.
public struct TwilioLine: Hashable, Sendable {
  public var accountSid: String
  public var sender: String
  /// Where statuses go, as it was given.
  public var statusCallback: String?
}

/// A call under way: where it is told how it ends, and where what the customer says goes.
public struct TwilioCall: Hashable, Sendable {
  public var line: TwilioLine
  public var callSid: String
  /// The address of the `Gather` that listens; nil where nothing does.
  public var action: String?
}

/// Whose message it is, where the client's callback says so as a form (`customer=…&contact=…`): so that the page can put phones in order by
/// customer, and a message that is sent twice is seen. A client that says nothing has its phones ordered by number.
struct CallbackNote {
  let customer: String?
  let contact: String?

  init(_ form: Form) {
    customer = form["customer"]
    contact = form["contact"]
  }
}
