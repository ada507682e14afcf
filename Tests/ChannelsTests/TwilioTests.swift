@testable import DispatchChannels
import DispatchCore
import Models
import Testing

@Suite("Text messages by Twilio")
struct TwilioTests {
  private let sms = contact("Hola", channel: .sms)

  @Test("A message names its receipt's address, with whose it is, and ends with the contact")
  func message() throws {
    let form = FormBody(reading: try twilio().message(sms, customer: "c/1", at: noon).body)
    #expect(form["To"] == "+573001234567")
    #expect(form["From"] == "+15005550006")
    #expect(form["ValidityPeriod"] == "1800")
    #expect(form["StatusCallback"] == "https://collections.example.org/webhooks/twilio/status?customer=c%2F1&contact=k-1")
  }

  @Test("A collector of others' debts may not write to the United States and Canada; a creditor may")
  func thirdParty() throws {
    let american = contact(channel: .sms, address: "+1 (415) 555-2671")
    #expect(throws: ContactRefusal.self) { try twilio(isThirdParty: true).message(american, customer: "c", at: noon) }
    #expect(FormBody(reading: try twilio().message(american, customer: "c", at: noon).body)["To"] == "+14155552671")
    _ = try twilio(isThirdParty: true).message(sms, customer: "c", at: noon)
  }

  /// From twilio.com/docs/usage/security: the published example of the signature.
  @Test("The signature is the one of Twilio's documentation")
  func signature() throws {
    var account = twilio()
    account.publicURL = "https://mycompany.com"
    let form = "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212"
    let signature = "0/KCTR6DLpKmkAf8muzZqo1nDgQ="
    let webhook = TwilioWebhook(account)
    #expect(webhook.signature("/myapp.php?foo=1&bar=2", FormBody(reading: form)) == signature)
    #expect(try webhook.verified("/myapp.php?foo=1&bar=2", Array(form.utf8), signature: signature)["Digits"] == "1234")
    for (path, body, code) in [("/myapp.php?foo=1", form, signature), ("/myapp.php?foo=1&bar=2", form + "1", signature), ("/", "", "")] {
      #expect(throws: WebhookRefusal.forged) { try webhook.verified(path, Array(body.utf8), signature: code) }
    }
    #expect(throws: WebhookRefusal.forged) { try webhook.verified("/myapp.php", Array(form.utf8), signature: nil) }
  }

  @Test("Receipts and replies become events")
  func webhooks() throws {
    let webhook = TwilioWebhook(twilio())
    let query = FormBody(reading: "customer=c%2F1&contact=k-1")
    func receipt(_ status: String, _ code: String = "") throws -> ProviderEvent? {
      try webhook.receipt(FormBody(reading: "MessageSid=SM1&MessageStatus=\(status)&ErrorCode=\(code)"), query: query, at: noon)
    }
    #expect(try receipt("queued") == nil)
    #expect(try receipt("sent") == nil)
    #expect(
      try receipt("delivered")
        == ProviderEvent(
          id: "twilio.SM1.delivered", time: noon, channel: .sms, party: .customer("c/1"), kind: .delivered(contactId: "k-1", messageId: "SM1")))
    #expect(
      try receipt("undelivered", "30005")?.kind
        == .failed(contactId: "k-1", messageId: "SM1", reason: "Twilio reports undelivered with error 30005", isPermanent: true))
    #expect(try receipt("failed", "30003")?.kind == .failed(contactId: "k-1", messageId: "SM1", reason: "Twilio reports failed with error 30003", isPermanent: false))
    let reply = try webhook.reply(FormBody(reading: "MessageSid=SM2&From=%2B573001234567&To=%2B15005550006&Body=Ya+pagu%C3%A9"), at: noon)
    #expect(reply.party == .address("+573001234567"))
    #expect(reply.kind == .replied(ReplyReceived(channel: .sms, text: "Ya pagué", providerMessageId: "SM2")))
    #expect(throws: WebhookRefusal.self) { try webhook.reply(FormBody(reading: "MessageSid=SM2"), at: noon) }
  }

  @Test(
    "Answers",
    arguments: [
      (400, #"{"code":21211,"message":"x","status":400}"#, ProviderAnswer.Kind.rejected, true as Bool?),
      (400, #"{"code":21610}"#, .rejected, true), (400, #"{"code":21408}"#, .rejected, false), (429, #"{"code":20429}"#, .unsent, nil),
      (401, #"{"code":20003}"#, .unsent, nil), (503, "", .unsent, nil), (500, #"{"code":20500}"#, .unsent, nil), (504, "", .unknown, nil),
      (201, "{}", .unknown, nil), (404, "", .rejected, false),
    ]) func answers(status: Int, body: String, kind: ProviderAnswer.Kind, isPermanent: Bool?)
  {
    let answer = TwilioAnswer.read(HTTPAnswer(status: status, body: Array(body.utf8)))
    #expect(answer.kind == kind)
    #expect(answer.isPermanent == isPermanent)
  }

  @Test(
    "Parts are counted as the networks count them",
    arguments: [
      ("", SMSText.Alphabet.gsm7, 1), (String(repeating: "a", count: 160), .gsm7, 1), (String(repeating: "a", count: 161), .gsm7, 2),
      (String(repeating: "ñ", count: 160), .gsm7, 1), (String(repeating: "€", count: 80), .gsm7, 1),
      (String(repeating: "€", count: 81), .gsm7, 2), (String(repeating: "a", count: 306), .gsm7, 2),
      (String(repeating: "€", count: 153), .gsm7, 3), (String(repeating: "a", count: 69) + "á", .ucs2, 1),
      (String(repeating: "a", count: 70) + "á", .ucs2, 2), (String(repeating: "👋", count: 35), .ucs2, 1),
      (String(repeating: "👋", count: 66), .ucs2, 2), (String(repeating: "👋", count: 67), .ucs2, 3),
    ]) func segments(text: String, alphabet: SMSText.Alphabet, count: Int)
  {
    #expect(SMSText(text).alphabet == alphabet)
    #expect(SMSText(text).segments == count)
  }

  @Test(
    "Numbers are written the one way that every provider takes",
    arguments: [
      ("+57 300 123-4567", "+573001234567" as String?), ("0057 (300) 1234567", "+573001234567"), ("300 1234567", nil), ("+0300123456", nil),
      ("+57300", nil), ("+1234567890123456", nil), ("ana@example.org", nil), ("", nil), ("++573001234567", nil),
    ]) func numbers(written: String, number: String?) { #expect(PhoneNumber(written)?.text == number) }

  @Test("A picture is told with where Twilio keeps it, and stands for words where there are none") func media() throws {
    let form = "MessageSid=SM2&From=%2B573001234567&Body=&NumMedia=1&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm&MediaContentType0=image%2Fpng"
    #expect(
      try TwilioWebhook(twilio()).reply(FormBody(reading: form), at: noon).kind
        == .replied(
          ReplyReceived(
            channel: .sms, text: "[image]", providerMessageId: "SM2",
            media: [ReplyMedia(kind: .image, reference: "https://api.twilio.com/m", mediaType: "image/png")])))
  }

  @Test("A contact whose answer was lost is looked for in Twilio's list: by number, words and time") func lookUp() throws {
    let lookUp = TwilioLookUp(twilio())
    let call = try #require(lookUp.request(sms))
    #expect(call.method == .get)
    #expect(call.url.hasSuffix("/Messages.json?To=%2B573001234567&DateSent%3E=2026-03-09&PageSize=1000"))
    func read(_ entries: String..., status: Int = 200) -> ProviderAnswer {
      lookUp.read(HTTPAnswer(status: status, body: Array(#"{"messages":[\#(entries.joined(separator: ","))]}"#.utf8)), sms)
    }
    func entry(_ sid: String, body: String = "Hola", at date: String = "Tue, 10 Mar 2026 12:00:05 +0000", direction: String = "outbound-api") -> String {
      #"{"sid":"\#(sid)","body":"\#(body)","date_created":"\#(date)","direction":"\#(direction)"}"#
    }
    #expect(read(entry("SM1")) == ProviderAnswer(.accepted, messageId: "SM1"))
    // It may be listed later: it is never taken for unsent.
    #expect(read().kind == .unknown)
    let others = [entry("SM1", body: "Otra"), entry("SM2", at: "Sun, 08 Mar 2026 12:00:05 +0000"), entry("SM3", direction: "inbound"), entry("SM4", at: "soon")]
    #expect(read(others[0], others[1], others[2], others[3]).kind == .unknown)
    #expect(read(others[0], entry("SM5")).messageId == "SM5")
    // The same words twice: nobody can tell which it was.
    #expect(read(entry("SM1"), entry("SM2")).kind == .unknown)
    #expect(read(status: 503).kind == .unknown)
    #expect(lookUp.read(HTTPAnswer(status: 200, body: Array("{".utf8)), sms).kind == .unknown)
    #expect(lookUp.request(contact(channel: .whatsapp)) == nil)
    let spoken = contact(channel: .voice)
    #expect(lookUp.request(spoken)?.url.contains("/Calls.json?To=%2B573001234567&StartTime%3E=2026-03-09") == true)
    let listed = Array(#"{"calls":[{"sid":"CA1","date_created":"Tue, 10 Mar 2026 12:00:05 +0000","direction":"outbound-api"}]}"#.utf8)
    #expect(lookUp.read(HTTPAnswer(status: 200, body: listed), spoken) == ProviderAnswer(.accepted, messageId: "CA1"))
  }
}
