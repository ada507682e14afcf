@testable import DispatchChannels
import DispatchCore
import Models
import Testing

@Suite("WhatsApp: what is sent, and what the answers say")
struct WhatsAppTests {
  @Test("Inside the window the words go out as they are; outside it only as an approved template")
  func window() throws {
    let open = try whatsApp.message(contact(), customer: "c-1", isWindowOpen: true)
    #expect(open.url == "https://graph.facebook.com/v23.0/106540352242922/messages")
    #expect(
      open.text
        == #"{"messaging_product":"whatsapp","recipient_type":"individual","to":"+573001234567","type":"text","text":{"body":"Hola Ana","preview_url":false},"biz_opaque_callback_data":"customer=c-1&contact=k-1"}"#
    )
    #expect(throws: ContactRefusal("the customer has not written for 24 hours, and no approved template says these words")) {
      try whatsApp.message(contact(), customer: "c-1", isWindowOpen: false)
    }
    let template = try whatsApp.message(
      contact("Hola Ana, soy el asistente de Banco Azul. ¿Hablo con usted?"), customer: "c-1", isWindowOpen: false)
    #expect(
      template.text.contains(
        #""template":{"name":"hello","language":{"policy":"deterministic","code":"es"},"components":[{"type":"body","parameters":[{"type":"text","text":"Ana"},{"type":"text","text":"Banco Azul"}]}]}"#
      ))
  }

  @Test(
    "A template's places are filled from the finished text, or it does not say it",
    arguments: [
      ("Hola {{1}}, soy de {{2}}.", "Hola Ana, soy de Banco Azul.", ["Ana", "Banco Azul"] as [String]?),
      ("{{1}}: {{2}}", "Ana: COP 125.000", ["Ana", "COP 125.000"]), ("Gracias.", "Gracias.", []), ("Gracias.", "Gracias!", nil),
      ("Hola {{1}}.", "Hola .", nil), ("Hola {{1}}.", "Hola Ana", nil), ("Hola {{1}}.", "Hola A\nB.", nil), ("{{1}}{{2}}", "ab", nil),
    ]) func templates(body: String, text: String, values: [String]?)
  {
    #expect(WhatsAppTemplate(name: "t", language: "es", body: body).values(in: text) == values)
  }

  @Test("A template speaks for its country, or for its language where it names none")
  func languages() {
    let (spanish, mexican) = (whatsApp.templates[2], whatsApp.templates[1])
    #expect(spanish.filled(saying: "Gracias.", in: "es-CO") != nil)
    #expect(spanish.filled(saying: "Gracias.", in: "pt-BR") == nil)
    #expect(mexican.filled(saying: "Hola Ana, soy de X.", in: "es-CO") == nil)
    #expect(mexican.filled(saying: "Hola Ana, soy de X.", in: "es-MX") != nil)
  }

  @Test("A link at the end becomes a button; one in the middle stays in the text")
  func links() throws {
    let last = try whatsApp.message(contact("Puede pagar: https://p.example/1"), customer: "c", isWindowOpen: true).text
    #expect(last.contains(#""name":"cta_url","parameters":{"display_text":"Pagar","url":"https://p.example/1"}"#))
    #expect(last.contains(#""body":{"text":"Puede pagar:"}"#))
    let middle = try whatsApp.message(contact("Pague aquí https://p.example/1 o dígame cuándo"), customer: "c", isWindowOpen: true).text
    #expect(middle.contains(#""type":"text""#))
  }

  @Test("An address that is no number is refused for good, and a title that no form takes is refused")
  func refused() {
    #expect(throws: ContactRefusal("the address is no telephone number", isPermanent: true)) {
      try whatsApp.message(contact(address: "ana@example.org"), customer: "c", isWindowOpen: true)
    }
    #expect(throws: ContactRefusal.self) {
      try whatsApp.message(
        contact(buttons: [MessageButton(id: "x", title: String(repeating: "x", count: 25))]), customer: "c", isWindowOpen: true)
    }
  }

  @Test(
    "Answers",
    arguments: [
      (200, #"{"messaging_product":"whatsapp","contacts":[],"messages":[{"id":"wamid.1"}]}"#, ProviderAnswer.Kind.accepted, nil as Bool?),
      (200, "<html>", .unknown, nil), (400, #"{"error":{"message":"x","type":"O","code":131026}}"#, .rejected, true),
      (400, #"{"error":{"message":"x","type":"O","code":131047}}"#, .rejected, false),
      (429, #"{"error":{"message":"x","type":"O","code":130429}}"#, .unsent, nil), (429, "", .unsent, nil), (503, "", .unsent, nil),
      (500, #"{"error":{"message":"x","type":"O","code":131000}}"#, .unsent, nil), (502, "<html>", .unknown, nil), (500, "", .unknown, nil),
      (401, #"{"error":{"message":"x","type":"O","code":190}}"#, .unsent, nil),
    ]) func answers(status: Int, body: String, kind: ProviderAnswer.Kind, isPermanent: Bool?)
  {
    let answer = WhatsAppAnswer.read(HTTPAnswer(status: status, retryAfter: "7", body: Array(body.utf8)))
    #expect(answer.kind == kind)
    #expect(answer.isPermanent == isPermanent)
    #expect(answer.retryAfterSeconds == (kind == .unsent ? 7 : nil))
  }

  @Test("Secrets are never shown")
  func secrets() throws {
    let call = try whatsApp.message(contact(), customer: "c-1", isWindowOpen: true)
    var writer = JSONWriter()
    call.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains("t0ken") == false)
    #expect("\(whatsApp)".contains("t0ken") == false)
    var dumped = ""
    dump(whatsApp, to: &dumped)
    #expect(dumped.contains("t0ken") == false)
  }
}
