import AsyncHTTPClient
import DispatchChannels
import DispatchCore
import Foundation
import HTTPTypes
import Hummingbird
import Models
import NIOCore
import NIOHTTP1
import Seals
import Testing

/// The sandbox stands in for WhatsApp, Twilio and Stripe: dispatch's own adapters speak to it, and read what it tells.
@Suite("The sandbox speaks the providers' own protocols") struct ProviderProtocolTests {
  private struct Told: Sendable {
    var path: String
    var body: [UInt8]
    var headers: HTTPFields

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    var query: FormBody { FormBody(reading: path.split(separator: "?").dropFirst().first ?? "") }
  }

  private static let now = Instant(seconds: 1_773_144_000)

  /// A sandbox, and where its webhooks arrive.
  private static func withSandbox(_ test: @Sendable @escaping (_ url: String, _ dispatch: String, _ told: inout AsyncStream<Told>.Iterator) async throws -> Void) async throws {
    let (webhooks, arrived) = AsyncStream.makeStream(of: Told.self)
    let router = Router()
    router.post("webhooks/**") { request, _ -> Response in
      let body = Array(try await request.body.collect(upTo: 1 << 20).readableBytesView)
      arrived.yield(Told(path: request.uri.path + (request.uri.query.map { "?\($0)" } ?? ""), body: body, headers: request.headers))
      let twiml = #"<?xml version="1.0"?><Response><Gather action="http://x/webhooks/twilio/speech?customer=c-1&amp;contact=k-1"><Say>Good day.</Say><Pause length="1"/><Say>Is that Ana &amp; Co?</Say></Gather><Say>Nothing heard.</Say></Response>"#
      return Response(status: .ok, headers: [.contentType: "application/xml"], body: ResponseBody(byteBuffer: ByteBuffer(string: twiml)))
    }
    try await PlayedSandbox.run(router, at: now) { url, dispatch in
      var told = webhooks.makeAsyncIterator()
      try await test(url, dispatch, &told)
    }
  }

  private static func perform(_ call: HTTPCall) async throws -> HTTPAnswer {
    var request = HTTPClientRequest(url: call.url)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    for header in call.headers { request.headers.add(name: header.name, value: header.value) }
    if !call.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: call.body)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
    return HTTPAnswer(status: Int(response.status.code), body: Array(try await response.body.collect(upTo: 1 << 20).readableBytesView))
  }

  private static func contact(_ text: String, _ channel: Models.Channel, buttons: [MessageButton] = [], id: String = "k-1") -> OutreachRequested {
    OutreachRequested(
      contactId: id, purpose: .reminder, channel: channel, address: "+573001234567", language: "en", text: text, buttons: buttons, accountIds: ["a-1"],
      stage: .early, treatment: .bot, variant: "v", timeZone: "America/Bogota", jurisdiction: "CO", balanceAsOf: now, expiresAt: now.adding(hours: 1),
      strategyVersion: "s")
  }

  private static func act(_ event: String, at url: String) async throws {
    #expect(try await SandboxServerTests.call(.POST, "\(url)/v1/events", event).status == 202)
  }

  @Test("WhatsApp: a template first, buttons once the customer wrote; receipts, taps and pictures come back signed") func whatsApp() async throws {
    try await Self.withSandbox { url, _, told in
      let account = WhatsAppAccount(
        url: "\(url)/v23.0", phoneNumberId: "106", token: Secret("t0ken"), appSecret: Secret("s3cret"), verifyToken: Secret("v"),
        templates: [WhatsAppTemplate(name: "hello", language: "en", body: "Hello {{1}}.")])
      func heard(_ one: Told?) throws -> [ProviderEvent] {
        let one = try #require(one)
        #expect(one.path == "/webhooks/whatsapp")
        return try WhatsAppWebhook(account).events(one.body, signature: one.header("X-Hub-Signature-256"))
      }
      // Free text is refused while the customer has not written.
      let early = try await Self.perform(account.message(Self.contact("Hello Ana.", .whatsapp), customer: "c-1", isWindowOpen: true))
      #expect(WhatsAppAnswer.read(early) == ProviderAnswer(.rejected, reason: "WhatsApp answered 400 with error 131047", isPermanent: false))
      let first = WhatsAppAnswer.read(try await Self.perform(account.message(Self.contact("Hello Ana.", .whatsapp), customer: "c-1", isWindowOpen: false)))
      #expect(first.kind == .accepted)
      #expect(try heard(await told.next()).map(\.kind) == [.delivered(contactId: "k-1", messageId: first.messageId)])
      try await Self.act(#"{"type":"message.received","reference":"c-1","channel":"whatsapp","text":"yes"}"#, at: url)
      let reply = try #require(try heard(await told.next()).first)
      #expect(reply.party == .address("+573001234567"))
      let buttons = [MessageButton(id: "paid", title: "Already paid")]
      let second = WhatsAppAnswer.read(
        try await Self.perform(account.message(Self.contact("You owe 5.", .whatsapp, buttons: buttons, id: "k-2"), customer: "c-1", isWindowOpen: true)))
      #expect(second.kind == .accepted)
      _ = await told.next()
      let shown = try await SandboxServerTests.call(.GET, "\(url)/v1/messages?reference=c-1").body
      let button = try #require(shown.firstMatch(of: /"id":"(k-2~paid)"/)?.output.1)
      try await Self.act(#"{"type":"message.received","reference":"c-1","channel":"whatsapp","text":"Already paid","button":"\#(button)"}"#, at: url)
      guard case .replied(let tapped)? = try heard(await told.next()).first?.kind else { throw JSONFailure("no reply") }
      #expect(tapped.button == "paid" && tapped.inReplyTo == "k-2")
      try await Self.act(#"{"type":"message.received","reference":"c-1","channel":"whatsapp","text":"receipt","media":"image"}"#, at: url)
      guard case .replied(let picture)? = try heard(await told.next()).first?.kind else { throw JSONFailure("no reply") }
      #expect(picture.media.first?.kind == .image && picture.text == "receipt")
      // Its limits.
      let long = account.self
      let tooMany = try JSONEncoder().encode(["messaging_product": "whatsapp", "to": "573001234567", "type": "sticker"])
      let refused = try await Self.perform(
        HTTPCall(.post, "\(long.url)/106/messages", headers: [.init("Authorization", "Bearer t0ken")], body: Array(tooMany)))
      #expect(refused.status == 400)
      #expect(try await Self.perform(HTTPCall(.post, "\(long.url)/106/messages", headers: [.init("Authorization", "Bearer x")])).status == 401)
    }
  }

  @Test("Twilio: text messages, their receipts, replies and the list for look-ups") func text() async throws {
    try await Self.withSandbox { url, dispatch, told in
      let account = TwilioAccount(
        url: url, accountSid: "AC1", authToken: Secret("s3cret"), sender: "+15005550006", publicURL: dispatch, isThirdParty: false)
      let webhook = TwilioWebhook(account)
      let contact = Self.contact("Hello & good day", .sms)
      let sent = TwilioAnswer.read(try await Self.perform(account.message(contact, customer: "c/1", at: Self.now)))
      #expect(sent.kind == .accepted)
      let receipt = try #require(await told.next())
      let form = try webhook.verified(receipt.path, receipt.body, signature: receipt.header("X-Twilio-Signature"))
      #expect(try webhook.receipt(form, query: receipt.query, at: Self.now)?.kind == .delivered(contactId: "k-1", messageId: sent.messageId))
      try await Self.act(#"{"type":"message.received","reference":"c/1","channel":"sms","text":"sí, soy yo"}"#, at: url)
      let said = try #require(await told.next())
      #expect(said.path == "/webhooks/twilio/messages")
      let reply = try webhook.reply(try webhook.verified(said.path, said.body, signature: said.header("X-Twilio-Signature")), at: Self.now)
      #expect(reply.party == .address("+573001234567"))
      let lookUp = TwilioLookUp(account)
      #expect(lookUp.read(try await Self.perform(try #require(lookUp.request(contact))), contact) == ProviderAnswer(.accepted, messageId: sent.messageId))
      let other = Self.contact("Never sent", .sms, id: "k-2")
      #expect(lookUp.read(try await Self.perform(try #require(lookUp.request(other))), other).kind == .unknown)
      var forged = account
      forged.authToken = Secret("x")
      #expect(TwilioAnswer.read(try await Self.perform(forged.message(contact, customer: "c/1", at: Self.now))).kind == .unsent)
    }
  }

  @Test("Twilio: a call is picked up, says its words, hears an answer and is hung up") func voice() async throws {
    try await Self.withSandbox { url, dispatch, told in
      let account = TwilioAccount(
        url: url, accountSid: "AC1", authToken: Secret("s3cret"), sender: "+15005550006", publicURL: dispatch, isThirdParty: false)
      let voice = TwilioVoice(account: account, number: try #require(PhoneNumber("+15005550006")))
      let begun = TwilioAnswer.read(try await Self.perform(voice.begin(Self.contact("Good day.", .voice), customer: "c-1")))
      let call = try #require(begun.messageId)
      let picked = try #require(await told.next())
      let form = try TwilioWebhook(account).verified(picked.path, picked.body, signature: picked.header("X-Twilio-Signature"))
      #expect(try TwilioCallWebhook(voice).pickedUp(form, query: picked.query).contains("Good day."))
      // What stands in for dispatch says something of its own; the phone shows it, without what is only said to nobody.
      var shown = ""
      while !shown.contains("Good day") { shown = try await SandboxServerTests.call(.GET, "\(url)/v1/messages?reference=c-1").body }
      #expect(shown.contains(#""text":"Good day. Is that Ana & Co?""#))
      let more = try await Self.perform(voice.goOn(Self.contact("You owe 5.", .voice, id: "k-2"), customer: "c-1", callId: call))
      #expect(more.status == 200)
      #expect(try await SandboxServerTests.call(.GET, "\(url)/v1/messages?reference=c-1").body.contains("You owe 5."))
      try await Self.act(#"{"type":"call.ended","reference":"c-1","channel":"voice"}"#, at: url)
      let over = try #require(await told.next())
      let end = try TwilioWebhook(account).verified(over.path, over.body, signature: over.header("X-Twilio-Signature"))
      #expect(try TwilioCallWebhook(voice).ended(end, query: over.query, at: Self.now)?.kind == .delivered(contactId: "k-1", messageId: call))
      #expect(try await Self.perform(voice.goOn(Self.contact("x", .voice), customer: "c-1", callId: "CA00")).status == 404)
    }
  }

  @Test("Stripe: a link opens one page however often, and what is paid there is told once") func payment() async throws {
    try await Self.withSandbox { url, dispatch, told in
      let account = StripeAccount(url: url, key: Secret("t0ken"), webhookSecret: Secret("s3cret"), returnURL: "\(url)/")
      let link = PayLink(
        customer: "c-1", contactId: "k-1", accountId: "a-1", offer: "o-1", amount: Money(125_050, .usd), expiresAt: Self.now.adding(days: 3))
      let page = try #require(StripeAccount.page(try await Self.perform(account.checkout(link, title: "Payment"))))
      #expect(StripeAccount.page(try await Self.perform(account.checkout(link, title: "Payment"))) == page)
      #expect(try await SandboxServerTests.call(.GET, page).body.contains("Pay \(link.amount)"))
      #expect(try await SandboxServerTests.call(.POST, page).body.contains("Thank you"))
      let paid = try #require(await told.next())
      #expect(paid.path == "/webhooks/stripe")
      let event = try StripeWebhook(account).event(paid.body, signature: paid.header("Stripe-Signature"), at: Self.now)
      #expect(event?.party == .customer("c-1"))
      guard case .paid(let payment)? = event?.kind else { throw JSONFailure("no payment") }
      #expect(payment.amount == link.amount && payment.accountId == "a-1" && payment.contactId == "k-1")
      #expect(StripeAccount.page(try await Self.perform(StripeAccount(url: url, key: Secret("x"), webhookSecret: Secret(""), returnURL: "").checkout(link, title: "x"))) == nil)
      #expect(try await SandboxServerTests.call(.GET, "\(url)/checkout/cs_none").status == 404)
    }
  }
}
