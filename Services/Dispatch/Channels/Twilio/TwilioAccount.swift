public import Models
public import Seals

/// An account with Twilio: text messages.
public struct TwilioAccount: Sendable {
  /// Such as `https://api.twilio.com`.
  public var url: String
  public var accountSid: String
  public var authToken: Secret
  /// The sender: a number of ours (`+…`), or the id of a messaging service (`MG…`).
  public var sender: String
  /// Where Twilio reaches us, such as `https://collections.example.org`.
  public var publicURL: String
  /// Whether debts of others are collected: Twilio's terms forbid that by text message in the United States and Canada (error 30863).
  public var isThirdParty: Bool

  public init(url: String, accountSid: String, authToken: Secret, sender: String, publicURL: String, isThirdParty: Bool) {
    self.url = url
    self.accountSid = accountSid
    self.authToken = authToken
    self.sender = sender
    self.publicURL = publicURL
    self.isThirdParty = isThirdParty
  }

  static let textMax = 1600

  /// The request that sends a text message, or why it can't be made. The call must be made before the contact expires; Twilio itself is told to
  /// drop it then.
  public func message(_ contact: OutreachRequested, customer: String, at now: Instant) throws(ContactRefusal) -> HTTPCall {
    guard let number = PhoneNumber(contact.address) else { throw ContactRefusal("the address is no telephone number", isPermanent: true) }
    guard !(isThirdParty && number.isNorthAmerican) else {
      throw ContactRefusal("Twilio's terms forbid third-party collection by text message in the United States and Canada")
    }
    guard contact.text.utf16.count <= TwilioAccount.textMax else { throw ContactRefusal("the text is longer than Twilio takes") }
    var form = FormBody()
    form.add("To", number.text)
    form.add(sender.hasPrefix("MG") ? "MessagingServiceSid" : "From", sender)
    form.add("Body", contact.text)
    form.add("ValidityPeriod", String(min(36_000, max(1, contact.expiresAt.seconds - now.seconds))))
    form.add(
      "StatusCallback",
      "\(publicURL)/webhooks/twilio/status?\(Reference(customer: customer, contactId: contact.contactId).form.encoded)")
    return .form(
      "\(url)/2010-04-01/Accounts/\(accountSid)/Messages.json", form,
      [.init("Authorization", authToken.basic(user: accountSid), isSecret: true)])
  }
}
