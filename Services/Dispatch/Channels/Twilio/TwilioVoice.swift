public import Models
import Seals

/// Calls by Twilio: the call that begins a talk, what is said in it, and what is said next in one that is under way.
public struct TwilioVoice: Sendable {
  public var account: TwilioAccount
  /// Our number, which the phone shows.
  public var number: PhoneNumber
  /// Seconds that it may ring.
  public var ringSeconds: Int
  /// Nil: nothing is left on answering machines.
  public var voicemail: Voicemail?

  public init(account: TwilioAccount, number: PhoneNumber, ringSeconds: Int = 25, voicemail: Voicemail? = nil) {
    self.account = account
    self.number = number
    self.ringSeconds = ringSeconds
    self.voicemail = voicemail
  }

  /// What is said travels in the address that Twilio asks once somebody has picked up, and comes back signed.
  static let textMax = 1_200

  /// The request that calls a customer, or why it can't be made.
  public func begin(_ contact: OutreachRequested, customer: String) throws(ContactRefusal) -> HTTPCall {
    guard let phone = PhoneNumber(contact.address) else { throw ContactRefusal("the address is no telephone number", isPermanent: true) }
    guard contact.text.utf8.count <= TwilioVoice.textMax else { throw ContactRefusal("the text is too long to be spoken") }
    var asked = Reference(customer: customer, contactId: contact.contactId).form
    let receipts = asked
    asked.add("language", contact.language)
    asked.add("text", contact.text)
    var form = FormBody()
    form.add("To", phone.text)
    form.add("From", number.text)
    form.add("Url", "\(account.publicURL)/webhooks/twilio/call?\(asked.encoded)")
    form.add("StatusCallback", "\(account.publicURL)/webhooks/twilio/call/status?\(receipts.encoded)")
    // Who or what picked up decides what may be said.
    // A message is left after the beep, so Twilio then waits for it.
    form.add("MachineDetection", voicemail == nil ? "Enable" : "DetectMessageEnd")
    form.add("Timeout", String(ringSeconds))
    return request("Calls.json", form)
  }

  /// The request that says the next turn of the bot in a call that is under way.
  public func goOn(_ contact: OutreachRequested, customer: String, callId: String) throws(ContactRefusal) -> HTTPCall {
    guard callId.hasPrefix("CA"), callId.utf8.allSatisfy({ Hexadecimal.value($0) != nil || $0 == UInt8(ascii: "C") }) else {
      throw ContactRefusal("the call's id is none of Twilio's")
    }
    var form = FormBody()
    form.add("Twiml", turn(contact.text, contact.language, Reference(customer: customer, contactId: contact.contactId)))
    return request("Calls/\(callId).json", form)
  }

  private func request(_ path: String, _ form: FormBody) -> HTTPCall {
    .form(
      "\(account.url)/2010-04-01/Accounts/\(account.accountSid)/\(path)", form,
      [.init("Authorization", account.authToken.basic(user: account.accountSid), isSecret: true)])
  }

  /// One turn: it is said, and speech or keys are listened to.
  func turn(_ text: String, _ language: String, _ reference: Reference) -> String {
    let voice = SpokenLanguage(language)
    var asked = reference.form
    asked.add("language", language)
    return TwiML.document(
      TwiML.listen(
        text, voice, action: "\(account.publicURL)/webhooks/twilio/speech?\(asked.encoded)") + TwiML.say(voice.nothingHeard, voice) + TwiML.hangUp)
  }
}

/// The languages in which Twilio speaks and listens, and the few words that do not come from the conversation.
struct SpokenLanguage: Hashable {
  let tag: String
  let nothingHeard: String
  let oneMoment: String
  let later: String

  init(_ language: String) {
    let region = language.split(separator: "-").last.map { $0.uppercased() } ?? ""
    switch language.prefix(2).lowercased() {
    case "es":
      tag = region == "ES" ? "es-ES" : "es-MX"
      (nothingHeard, oneMoment, later) = ("No le he oído. Probaremos en otro momento. Gracias.", "Un momento, por favor.", "Le responderemos por escrito. Gracias.")
    case "pt":
      tag = region == "PT" ? "pt-PT" : "pt-BR"
      (nothingHeard, oneMoment, later) = ("Não ouvi você. Tentaremos em outro momento. Obrigado.", "Um momento, por favor.", "Responderemos por escrito. Obrigado.")
    default:
      tag = region == "GB" ? "en-GB" : "en-US"
      (nothingHeard, oneMoment, later) = ("I did not hear you. We will try another time. Thank you.", "One moment, please.", "We will answer you in writing. Thank you.")
    }
  }
}

/// The few words of TwiML that are needed. Text is always escaped.
enum TwiML {
  static let hangUp = "<Hangup/>"

  static func document(_ verbs: String) -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>\(verbs)</Response>" }

  static func pause(_ seconds: Int) -> String { "<Pause length=\"\(seconds)\"/>" }

  /// Sentence by sentence, with a breath between: people follow short sentences.
  static func say(_ text: String, _ voice: SpokenLanguage) -> String {
    sentences(text).map { "<Say language=\"\(voice.tag)\">\(EmailPage.escaped($0))</Say>" }.joined(separator: pause(1))
  }

  static func listen(_ text: String, _ voice: SpokenLanguage, action: String) -> String {
    """
    <Gather input="dtmf speech" timeout="6" speechTimeout="auto" numDigits="1" language="\(voice.tag)" actionOnEmptyResult="false" action="\
    \(EmailPage.escaped(action))">\(say(text, voice))</Gather>
    """
  }

  /// Ends after a point, question or exclamation mark that a space follows; amounts and abbreviations keep theirs.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      current += current.isEmpty ? String(word) : " \(word)"
      if let last = word.last, ".?!".contains(last), word.count > 2 {
        sentences.append(current)
        current = ""
      }
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}
