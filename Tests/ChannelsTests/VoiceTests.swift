import DispatchCore
import Models
import Testing

@testable import DispatchChannels

let voice = TwilioVoice(account: twilio(), number: PhoneNumber("+15005550006") ?? { preconditionFailure("a number") }())
let spoken = contact("Hola, soy de Clara. ¿Hablo con Ana? Diga sí o no.", channel: .voice)

@Suite("Calls by Twilio")
struct VoiceTests {
  private let calls = TwilioCallWebhook(voice)
  private let callId = "CA" + String(repeating: "0f", count: 16)

  /// What Twilio will ask, from the request that began the call.
  private func asked() throws -> FormBody {
    let url = try #require(FormBody(reading: try voice.begin(spoken, customer: "c/1").body)["Url"])
    return FormBody(reading: (url.split(separator: "?").last ?? "").utf8)
  }

  @Test("A person hears one sentence after the other, is listened to, and what was said comes back with whose it is")
  func person() throws {
    let twiml = try calls.pickedUp(["AnsweredBy": "human"], query: try asked())
    #expect(twiml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Gather input=\"dtmf speech\""))
    #expect(twiml.contains("<Say language=\"es-MX\">Hola, soy de Clara.</Say><Pause length=\"1\"/><Say language=\"es-MX\">¿Hablo con Ana?</Say>"))
    #expect(twiml.contains("action=\"https://collections.example.org/webhooks/twilio/speech?customer=c%2F1&amp;contact=k-1&amp;language=es-CO\""))
    let heard = try calls.heard(["CallSid": callId, "SpeechResult": "sí, soy yo"], query: ["customer": "c/1", "contact": "k-1", "language": "es-CO"], at: noon)
    #expect(heard.event?.party == .customer("c/1"))
    #expect(heard.event?.kind == .replied(ReplyReceived(channel: .voice, text: "sí, soy yo", inReplyTo: "k-1", providerMessageId: callId)))
    #expect(heard.twiml.contains("<Pause length=\"2\"/><Say language=\"es-MX\">Un momento, por favor.</Say>"))
  }

  @Test("After the beep a message may be left that tells nobody of a debt", arguments: ["en-US", "es-MX", "pt-BR"])
  func voicemail(language: String) throws {
    var voice = voice
    voice.voicemail = Voicemail(name: "Acme", person: "Sam Gray")
    let asked = FormBody(reading: try voice.begin(contact("You owe 500", channel: .voice, language: language), customer: "c-1").text)
    #expect(asked["MachineDetection"] == "DetectMessageEnd")
    let query: FormBody = ["customer": "c-1", "contact": "k-1", "language": language, "text": "You owe 500"]
    let said = try TwilioCallWebhook(voice).pickedUp(["AnsweredBy": "machine_end_beep"], query: query)
    #expect(said.contains("Acme") && said.contains("Sam Gray") && said.contains(voice.number.digits.map(String.init).joined(separator: " ")))
    #expect(!said.contains("500") && !said.contains("Gather"))
    for other in ["machine_start", "fax"] { #expect(try !TwilioCallWebhook(voice).pickedUp(["AnsweredBy": other], query: query).contains("Say")) }
    let ended = try TwilioCallWebhook(voice).ended(
      ["CallSid": callId, "CallStatus": "completed", "AnsweredBy": "machine_end_beep"], query: query, at: noon)
    #expect(ended?.kind == .delivered(contactId: "k-1", messageId: callId))
  }

  @Test("Whoever hears a machine may be anybody: nothing is said to one", arguments: ["machine_start", "machine_end_beep", "fax"])
  func machine(_ answeredBy: String) throws {
    #expect(try calls.pickedUp(["AnsweredBy": answeredBy], query: try asked()) == TwiML.document(TwiML.hangUp))
    let event = try #require(
      try calls.ended(["CallSid": callId, "CallStatus": "completed", "AnsweredBy": answeredBy], query: ["customer": "c", "contact": "k-1"], at: noon))
    #expect(event.kind == .failed(contactId: "k-1", messageId: callId, reason: "a machine picked up", isPermanent: false))
  }

  @Test("Keys are words too; silence is no answer")
  func keys() throws {
    let query: FormBody = ["customer": "c", "contact": "k-1", "language": "pt-BR"]
    #expect(try calls.heard(["CallSid": callId, "Digits": "1"], query: query, at: noon).event?.id == "twilio.\(callId).k-1")
    let silence = try calls.heard(["CallSid": callId, "SpeechResult": ""], query: query, at: noon)
    #expect(silence.event == nil)
    #expect(silence.twiml.contains("Não ouvi você."))
  }

  @Test("What the bot says next goes into the call that is under way, and only into a call")
  func nextTurn() throws {
    let call = try voice.goOn(contact("A & B <ok>", channel: .voice, language: "en-GB"), customer: "c", callId: callId)
    #expect(call.url == "https://api.twilio.com/2010-04-01/Accounts/\(twilio().accountSid)/Calls/\(callId).json")
    #expect(FormBody(reading: call.body)["Twiml"]?.contains("<Say language=\"en-GB\">A &amp; B &lt;ok&gt;</Say>") == true)
    for strange in ["", "SM12", "CA../../x", "CA?a=b"] {
      #expect(throws: ContactRefusal.self) { try voice.goOn(spoken, customer: "c", callId: strange) }
    }
  }

  @Test("How a call ends", arguments: [("completed", true), ("busy", false), ("no-answer", false), ("failed", false), ("canceled", false)])
  func ends(_ status: String, _ isDelivered: Bool) throws {
    let event = try #require(
      try calls.ended(["CallSid": callId, "CallStatus": status], query: ["customer": "c", "contact": "k-1"], at: noon))
    #expect((event.kind == .delivered(contactId: "k-1", messageId: callId)) == isDelivered)
  }

  @Test("Steps on the way say nothing; what lacks our reference is refused")
  func strange() throws {
    #expect(try calls.ended(["CallSid": callId, "CallStatus": "ringing"], query: ["customer": "c", "contact": "k"], at: noon) == nil)
    #expect(throws: WebhookRefusal.self) { try calls.ended(["CallSid": callId, "CallStatus": "busy"], query: FormBody(), at: noon) }
    #expect(throws: WebhookRefusal.self) { try calls.heard(["SpeechResult": "x"], query: ["customer": "c", "contact": "k"], at: noon) }
    #expect(throws: WebhookRefusal.self) { try calls.pickedUp(FormBody(), query: ["customer": "c", "contact": "k"]) }
    #expect(throws: ContactRefusal.self) { try voice.begin(contact(String(repeating: "x", count: 1_201), channel: .voice), customer: "c") }
  }

  @Test("Sentences end where people breathe, and amounts stay whole")
  func sentences() {
    #expect(TwiML.sentences("You owe 1.50 today. Can you pay? Say yes!") == ["You owe 1.50 today.", "Can you pay?", "Say yes!"])
    #expect(TwiML.sentences("No end") == ["No end"])
  }
}
