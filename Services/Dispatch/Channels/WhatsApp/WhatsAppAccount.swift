import DispatchCore
public import Models
public import Seals

/// A business number on the WhatsApp Cloud API.
public struct WhatsAppAccount: Sendable {
  /// Such as `https://graph.facebook.com/v23.0`.
  public var url: String
  public var phoneNumberId: String
  public var token: Secret
  /// What Meta signs its webhooks with.
  public var appSecret: Secret
  /// What Meta repeats when the address of the webhook is registered.
  public var verifyToken: Secret
  public var templates: [WhatsAppTemplate]

  public init(
    url: String, phoneNumberId: String, token: Secret, appSecret: Secret, verifyToken: Secret, templates: [WhatsAppTemplate] = []
  ) {
    self.url = url
    self.phoneNumberId = phoneNumberId
    self.token = token
    self.appSecret = appSecret
    self.verifyToken = verifyToken
    self.templates = templates
  }

  /// The request that makes a contact, or why it can't be made.
  ///
  /// - Parameter isWindowOpen: whether the customer wrote in the last 24 hours, so that free text is allowed.
  public func message(_ contact: OutreachRequested, customer: String, isWindowOpen: Bool) throws(ContactRefusal) -> HTTPCall {
    guard let number = PhoneNumber(contact.address) else { throw ContactRefusal("the address is no telephone number", isPermanent: true) }
    let content: WhatsAppContent
    if isWindowOpen {
      content = try WhatsAppContent(contact)
    } else {
      guard let filled = templates.lazy.compactMap({ $0.filled(saying: contact.text, in: contact.language) }).first else {
        throw ContactRefusal("the customer has not written for 24 hours, and no approved template says these words")
      }
      content = .template(filled)
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("messaging_product", "whatsapp")
    writer.member("recipient_type", "individual")
    writer.member("to", number.text)
    content.write(to: &writer)
    let reference = Reference(customer: customer, contactId: contact.contactId).form.encoded
    // The most that WhatsApp gives back; without it receipts can't be told apart, so a longer one is refused.
    guard reference.utf8.count <= 512 else { throw ContactRefusal("the customer's and the contact's ids are too long for WhatsApp") }
    writer.member("biz_opaque_callback_data", reference)
    writer.endObject()
    return .json("\(url)/\(phoneNumberId)/messages", writer.bytes, [.init("Authorization", "Bearer \(token.text)", isSecret: true)])
  }
}

/// Why a contact can't be put into a provider's form: nothing is sent.
public struct ContactRefusal: Error, Hashable, Sendable {
  public var reason: String
  /// True where the address will never work.
  public var isPermanent: Bool

  public init(_ reason: String, isPermanent: Bool = false) {
    self.reason = reason
    self.isPermanent = isPermanent
  }
}
