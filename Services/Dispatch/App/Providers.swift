import DispatchChannels
import DispatchMail
import Foundation
import Hosting
import Models
import Seals

/// Email: who we are, and the way out.
struct EmailProvider: Sendable {
  let account: EmailAccount
  let transport: MailTransport
}

/// Which providers this service speaks to. A channel without one of its own goes through the sandbox, where there is one.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_SANDBOX_URL`, `CORDIAL_SANDBOX_TOKEN`, `CORDIAL_WEBHOOK_SECRET` | the sandbox provider, its token, the secret of its webhooks | none; required where no other provider is set |
/// | `CORDIAL_WHATSAPP_PHONE_NUMBER_ID` | switches WhatsApp on (the strategy must permit it too) | none |
/// | `CORDIAL_WHATSAPP_TOKEN`, `CORDIAL_WHATSAPP_APP_SECRET`, `CORDIAL_WHATSAPP_VERIFY_TOKEN` | the account's token, the app's secret, the word of the handshake | required with it |
/// | `CORDIAL_WHATSAPP_TEMPLATES` | a JSON file of approved templates: `[{"name","language","body"}]` | none: nothing outside the 24 hours |
/// | `CORDIAL_WHATSAPP_URL` | the Cloud API | `https://graph.facebook.com/v23.0` |
/// | `CORDIAL_TWILIO_ACCOUNT_SID` | switches text messages on | none |
/// | `CORDIAL_TWILIO_AUTH_TOKEN`, `CORDIAL_TWILIO_SENDER` | the token; our number or a messaging service (`MG…`) | required with it |
/// | `CORDIAL_TWILIO_URL` | Twilio's API | `https://api.twilio.com` |
/// | `CORDIAL_TWILIO_VOICE_NUMBER` | switches calls on: our number, which the phone shows | none |
/// | `CORDIAL_VOICEMAIL_NAME`, `CORDIAL_VOICEMAIL_PERSON` | what is left on answering machines: a name that does not show that debts are collected; whom to ask for | nothing is left |
/// | `CORDIAL_PUBLIC_URL` | where providers reach this service from outside | required with Twilio |
/// | `CORDIAL_COLLECTS_FOR` | `self`, or `others` for a collector of others' debts, whom Twilio forbids the United States and Canada | required with Twilio |
/// | `CORDIAL_SMTP_URL` | switches email on: `smtps://HOST:465`, or `smtp://HOST:587`, which changes to TLS | none |
/// | `CORDIAL_SMTP_USER`, `CORDIAL_SMTP_PASSWORD` | how to log in there | none |
/// | `CORDIAL_EMAIL_SENDER`, `CORDIAL_EMAIL_NAME` | our mailbox; the name before it | required with it |
/// | `CORDIAL_EMAIL_SECRET` | seals the links to leave, and signs what a mail server hands in | required with it, as is `CORDIAL_PUBLIC_URL` |
///
/// A secret may stand in a file: `CORDIAL_TWILIO_AUTH_TOKEN_FILE` names it, and its last line break is cut off. What others sign or seal with too
/// (`CORDIAL_WEBHOOK_SECRET`, `_WHATSAPP_APP_SECRET`, `_WHATSAPP_VERIFY_TOKEN`, `_TWILIO_AUTH_TOKEN`, `_EMAIL_SECRET`, `_STRIPE_WEBHOOK_SECRET`, `_PAY_SECRET`,
/// `_OFFER_KEY`, `_CHATWOOT_WEBHOOK_SECRET`) can be changed without a gap: `…_OLD` holds the one before, which is accepted and never used. Payments: see `Payments`; CRM and desk: see `Destinations`.
struct Providers: Sendable {
  var sandbox: SandboxAccount?
  var webhookSecret: Secret?
  var whatsApp: WhatsAppAccount?
  var twilio: TwilioAccount?
  var voice: TwilioVoice?
  var payments: Payments
  var destinations: Destinations
  var email: EmailProvider?

  init(_ environment: [String: String]) throws(ConfigurationFailure) {
    var settings = ProviderSettings(environment)
    if let id = settings.text("CORDIAL_WHATSAPP_PHONE_NUMBER_ID") {
      whatsApp = WhatsAppAccount(
        url: settings.text("CORDIAL_WHATSAPP_URL") ?? "https://graph.facebook.com/v23.0", phoneNumberId: id,
        token: settings.secret("CORDIAL_WHATSAPP_TOKEN", "the account's access token"),
        appSecret: settings.changingSecret("CORDIAL_WHATSAPP_APP_SECRET", "the secret that Meta signs webhooks with"),
        verifyToken: settings.changingSecret("CORDIAL_WHATSAPP_VERIFY_TOKEN", "the word that Meta repeats when the webhook is registered"),
        templates: settings.templates("CORDIAL_WHATSAPP_TEMPLATES"))
    }
    if let sid = settings.text("CORDIAL_TWILIO_ACCOUNT_SID") {
      twilio = TwilioAccount(
        url: settings.text("CORDIAL_TWILIO_URL") ?? "https://api.twilio.com", accountSid: sid,
        authToken: settings.changingSecret("CORDIAL_TWILIO_AUTH_TOKEN", "the account's token"),
        sender: settings.required("CORDIAL_TWILIO_SENDER", "our number (+…) or a messaging service (MG…)"),
        publicURL: settings.required("CORDIAL_PUBLIC_URL", "where Twilio reaches this service, such as https://collections.example.org"),
        isThirdParty: settings.choice("CORDIAL_COLLECTS_FOR", ["self", "others"]) == "others")
    }
    if let twilio, let number = settings.phoneNumber("CORDIAL_TWILIO_VOICE_NUMBER") {
      voice = TwilioVoice(account: twilio, number: number)
      if let name = settings.text("CORDIAL_VOICEMAIL_NAME") {
        voice?.voicemail = Voicemail(name: name, person: settings.required("CORDIAL_VOICEMAIL_PERSON", "a person whom customers can ask for"))
      }
    }
    payments = Payments(&settings)
    destinations = Destinations(&settings)
    if let url = settings.text("CORDIAL_SMTP_URL") {
      email = EmailProvider(
        account: EmailAccount(
          senderName: settings.required("CORDIAL_EMAIL_NAME", "the name that customers know us by"),
          sender: settings.mailbox("CORDIAL_EMAIL_SENDER"),
          publicURL: settings.required("CORDIAL_PUBLIC_URL", "where customers reach this service, such as https://collections.example.org"),
          secret: settings.changingSecret("CORDIAL_EMAIL_SECRET", "a long random word")),
        transport: MailTransport(
          MailServer(url: settings.mailServer(url), user: settings.text("CORDIAL_SMTP_USER"), password: settings.value("CORDIAL_SMTP_PASSWORD"))))
    }
    if settings.text("CORDIAL_SANDBOX_URL") != nil || (whatsApp == nil && twilio == nil && email == nil) {
      sandbox = SandboxAccount(
        url: settings.required("CORDIAL_SANDBOX_URL", "the address of the sandbox provider, such as http://127.0.0.1:8090"),
        token: settings.required("CORDIAL_SANDBOX_TOKEN", "the bearer token of the sandbox provider"))
      webhookSecret = settings.changingSecret("CORDIAL_WEBHOOK_SECRET", "the secret that webhooks are signed with")
    }
    try settings.finish()
  }

  /// Whether the channel has a provider of its own.
  func isReal(_ channel: Channel) -> Bool {
    switch channel {
    case .whatsapp: whatsApp != nil
    case .sms: twilio != nil
    case .email: email != nil
    case .voice: voice != nil
    }
  }

  /// Whether somebody tells us of addresses instead of customers.
  var needsAddressBook: Bool { whatsApp != nil || twilio != nil || payments.stripe != nil || payments.gateway != nil || email != nil || destinations.desk != nil }
}
