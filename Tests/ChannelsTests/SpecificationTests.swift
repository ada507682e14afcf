@testable import DispatchChannels
import DispatchCore
import Models
@testable import Sandbox
import Testing

@Suite(
  "The providers' own specifications", .enabled(if: SpecificationChecker.isReady, "needs .tools/venv with jsonschema, which deploy/test sets up"))
struct SpecificationTests {
  private typealias Case = SpecificationChecker.Case
  private static let twoButtons = [MessageButton(id: "paid", title: "Ya pagué"), MessageButton(id: "later", title: "Más tiempo")]

  /// Every form of every request that we make.
  private static func requests() throws -> [Case] {
    func message(_ contact: OutreachRequested, isOpen: Bool = true) throws -> String {
      try whatsApp.message(contact, customer: "c-1", isWindowOpen: isOpen).text
    }
    let long = String(repeating: "Hola. ", count: 200)
    let sms = contact("Hola ñandú 👋 & más", channel: .sms)
    return [
      Case(against: "whatsapp.text", json: try message(contact())),
      Case(against: "whatsapp.interactive", json: try message(contact(buttons: twoButtons))),
      Case(against: "whatsapp.text", json: try message(contact(long, buttons: twoButtons))),
      Case(against: "whatsapp.interactive", json: try message(contact(buttons: [MessageButton(id: "x", title: "Quiero hablar con ella")]))),
      Case(against: "whatsapp.interactive", json: try message(contact("Aquí puede pagar: https://pay.example/k-1"))),
      Case(
        against: "whatsapp.template",
        json: try message(contact("Hola Ana, soy el asistente de Banco Azul. ¿Hablo con usted?"), isOpen: false)),
      Case(against: "whatsapp.template", json: try message(contact("Gracias."), isOpen: false)),
      Case(against: "twilio.message", form: try twilio().message(sms, customer: "c 1/é", at: noon).text),
      Case(against: "twilio.message", form: try twilio(sender: "MG" + String(repeating: "a", count: 32)).message(sms, customer: "c", at: noon).text),
      Case(against: "twilio.call", form: try voice.begin(spoken, customer: "c 1/é").text),
      Case(against: "twilio.liveCall", form: try voice.goOn(spoken, customer: "c", callId: "CA" + String(repeating: "0f", count: 16)).text),
      Case(against: "stripe.checkout", form: stripe.checkout(payLink, title: "Payment").text),
    ]
  }

  @Test("allow every request that we make") func sent() throws {
    let cases = try Self.requests()
    let found = try SpecificationChecker.check(cases)
    #expect(found == ["\(cases.count) cases, 0 of them not as the specification says"])
  }

  @Test("allow every webhook that the other tests take") func taken() throws {
    let cases = WhatsAppWebhookTests.bodies.map { Case(against: "whatsapp.webhook", json: $0) }
    #expect(cases.count >= 9)
    let found = try SpecificationChecker.check(cases)
    #expect(found == ["\(cases.count) cases, 0 of them not as the specification says"])
  }

  @Test("allow every webhook of WhatsApp that the sandbox sends in its place") func playedByTheSandbox() throws {
    let line = WhatsAppLine(phoneNumberId: "106540352242922", callback: "customer=c-1&contact=k-1")
    let message = SandboxMessage(
      messageId: "wamid.1", request: SandboxRequest(idempotencyKey: "k-1", reference: "c-1", channel: .whatsapp, to: "+573001234567", text: "Hola"),
      status: .accepted, takenAt: noon)
    func event(_ kind: WebhookEvent.Kind, text: String? = nil, button: String? = nil, media: String? = nil) -> WebhookEvent {
      WebhookEvent(
        id: "e-1", kind: kind, time: noon, reference: "c-1", idempotencyKey: "k-1", channel: .whatsapp, text: text, button: button, media: media,
        reason: kind == .failed ? "nobody" : nil, isPermanent: kind == .failed ? true : nil)
    }
    let events = [
      event(.delivered), event(.read), event(.failed), event(.received, text: "sí"), event(.received, text: "Sí", button: "k-1~yes"),
      event(.received, text: "el recibo", media: "image"), event(.received, media: "document"), event(.received, media: "audio"),
    ]
    let cases = try events.map { Case(against: "whatsapp.webhook", json: try #require(line.webhook($0, about: message, dispatch: "http://d")).body) }
    let found = try SpecificationChecker.check(cases)
    #expect(found == ["\(cases.count) cases, 0 of them not as the specification says"])
    #expect(line.webhook(event(.hungUp), about: message, dispatch: "http://d") == nil)
  }

  @Test("refuse what breaks their limits: the alarm rings") func refused() throws {
    let good = try whatsApp.message(contact(buttons: Self.twoButtons), customer: "c", isWindowOpen: true).text
    let sms = try twilio().message(contact(channel: .sms), customer: "c", at: noon).text
    let cases = [
      Case(against: "whatsapp.interactive", json: good.replacing("Ya pagué", with: "Un título de más de veinte")),
      Case(against: "whatsapp.interactive", json: good.replacing(#""type":"interactive""#, with: #""type":"interactiv""#)),
      Case(against: "whatsapp.webhook", json: WhatsAppWebhookTests.receipt("delivered").replacing("delivered", with: "seen")),
      Case(against: "twilio.message", form: sms.replacing("Body=", with: "Text=")),
      Case(against: "twilio.message", form: sms.replacing("ValidityPeriod=", with: "ValidityPeriod=x")),
      Case(against: "twilio.call", form: try voice.begin(spoken, customer: "c").text.replacing("Timeout=", with: "Timeout=x")),
      Case(against: "stripe.checkout", form: stripe.checkout(payLink, title: "x").text.replacing("unit_amount%5D", with: "units%5D")),
    ]
    #expect(try SpecificationChecker.check(cases).last == "\(cases.count) cases, \(cases.count) of them not as the specification says")
  }

  @Test("give examples of answers that we read") func answers() throws {
    let answers = try SpecificationChecker.examples().filter { $0.of == "twilio.answer" }
    #expect(answers.count == 7)
    for answer in answers {
      let read = TwilioAnswer.read(HTTPAnswer(status: 201, body: answer.json))
      #expect(read.kind == .accepted)
      #expect(read.messageId?.count == 34)
    }
  }

  @Test("give examples of resources that become payments and reversals") func payments() throws {
    let examples = Dictionary(try SpecificationChecker.examples().map { ($0.of, String(decoding: $0.json, as: UTF8.self)) }) { $1 }
    func event(_ type: String, _ object: String, _ changes: [(String, String)]) throws -> (ProviderEvent?, String) {
      let filled = changes.reduce(object) { $0.replacing($1.0, with: $1.1) }
      let body = #"{"id":"evt_1","object":"event","api_version":null,"pending_webhooks":0,"request":null,"livemode":false,"created":1773144000,"#
        + #""type":"\#(type)","data":{"object":\#(filled)}}"#
      return (try StripeWebhook(stripe).event(Array(body.utf8), signature: stripeSignature(body), at: noon), body)
    }
    let metadata = (#""metadata": {}"#, #""metadata": {"customer":"c-1","account":"a-1","contact":"k-1"}"#)
    let (paid, paidBody) = try event(
      "checkout.session.completed", try #require(examples["stripe.session"]),
      [
        metadata, (#""amount_total": null"#, #""amount_total": 125050"#), (#""currency": null"#, #""currency": "usd""#),
        (#""payment_status": "unpaid""#, #""payment_status": "paid""#), ("pi_1PgafyB7WZ01zgkWSjxsAJo3", "pi_1"),
      ])
    #expect(
      paid?.kind == .paid(PaymentReceived(paymentId: "pi_1", accountId: "a-1", amount: Money(125_050, .usd), contactId: "k-1")))
    let (reversed, reversedBody) = try event(
      "charge.refunded", try #require(examples["stripe.charge"]),
      [metadata, (#""amount_refunded": 0"#, #""amount_refunded": 100"#), (#""payment_intent": null"#, #""payment_intent": "pi_1""#)])
    #expect(reversed?.kind == .reversed(PaymentReversed(paymentId: "pi_1", accountId: "a-1", amount: Money(100, .usd))))
    let cases = [paidBody, reversedBody].map { Case(against: "stripe.event", json: $0) }
    #expect(try SpecificationChecker.check(cases).last == "2 cases, 0 of them not as the specification says")
  }
}
