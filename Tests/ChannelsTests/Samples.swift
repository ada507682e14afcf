@testable import DispatchChannels
import Foundation
import Models
import Seals

let noon = Instant(seconds: 1_773_144_000)

func contact(
  _ text: String = "Hola Ana", channel: Channel = .whatsapp, address: String = "+573001234567", language: String = "es-CO",
  buttons: [MessageButton] = []
) -> OutreachRequested {
  OutreachRequested(
    contactId: "k-1", purpose: .reminder, channel: channel, address: address, language: language, text: text, buttons: buttons,
    accountIds: ["a-1"], stage: .early, treatment: .bot, variant: "v", timeZone: "America/Bogota", jurisdiction: "CO", balanceAsOf: noon,
    expiresAt: noon.adding(minutes: 30), strategyVersion: "s")
}

let whatsApp = WhatsAppAccount(
  url: "https://graph.facebook.com/v23.0", phoneNumberId: "106540352242922", token: Secret("t0ken"), appSecret: Secret("app"),
  verifyToken: Secret("verify"),
  templates: [
    WhatsAppTemplate(name: "hello", language: "es", body: "Hola {{1}}, soy el asistente de {{2}}. ¿Hablo con usted?"),
    WhatsAppTemplate(name: "hello_mx", language: "es_MX", body: "Hola {{1}}, soy de {{2}}."),
    WhatsAppTemplate(name: "plain", language: "es", body: "Gracias."),
  ])

func twilio(isThirdParty: Bool = false, sender: String = "+15005550006") -> TwilioAccount {
  TwilioAccount(
    url: "https://api.twilio.com", accountSid: "AC" + String(repeating: "a", count: 32), authToken: Secret("12345"), sender: sender,
    publicURL: "https://collections.example.org", isThirdParty: isThirdParty)
}

let stripe = StripeAccount(
  url: "https://api.stripe.com", key: Secret("sk_test_1"), webhookSecret: Secret("whsec_1"), returnURL: "https://shop.example.org/thanks")

let payLink = PayLink(
  customer: "c-1", contactId: "k-1", accountId: "a-1", offer: "o-1", amount: Money(125_050, .usd), expiresAt: noon.adding(days: 3))

extension HTTPCall {
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A notification of Meta in the form of its documentation, with what the test puts in.
func notification(_ value: String) -> String {
  """
  {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{"messaging_product":"whatsapp",\
  "metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},\(value)}}]}]}
  """
}

func messages(_ message: String) -> String {
  notification(
    #""contacts":[{"profile":{"name":"Ana"},"wa_id":"573001234567"}],"messages":[{"from":"573001234567","timestamp":"1773144000",\#(message)}]"#)
}

func signed(_ body: String) -> String { "sha256=" + Hexadecimal.text(Secret("app").sha256(Array(body.utf8))) }

func stripeSignature(_ body: String, at time: Instant = noon, secret: String = "whsec_1") -> String {
  "t=\(time.seconds),v1=\(Hexadecimal.text(Secret(secret).sha256(Array("\(time.seconds).\(body)".utf8))))"
}
