public import Models
public import Seals

/// The mailbox that customers are written from, and where they can leave.
public struct EmailAccount: Sendable {
  /// What stands before the address, such as `Acme`.
  public var senderName: String
  public var sender: Mailbox
  /// Where customers reach us from outside, without a slash at the end.
  public var publicURL: String
  /// Seals the links to leave, and signs what the mail server hands in.
  public var secret: Secret

  public init(senderName: String, sender: Mailbox, publicURL: String, secret: Secret) {
    self.senderName = senderName
    self.sender = sender
    self.publicURL = publicURL
    self.secret = secret
  }

  /// The message, ready for a mail server, or why it can't be made.
  ///
  /// - Parameter now: stands in its `Date`.
  public func message(_ contact: OutreachRequested, customer: String, at now: Instant) throws(ContactRefusal) -> EmailMessage {
    guard let recipient = Mailbox(contact.address) else { throw ContactRefusal("the address is no mailbox", isPermanent: true) }
    let leave = UnsubscribeLink(customer: customer, language: contact.language)
    return EmailMessage(
      account: self, recipient: recipient, subject: contact.subject ?? senderName, text: contact.text, language: contact.language,
      reference: MessageReference(customer: customer, contactId: contact.contactId), date: now, leave: "\(publicURL)/unsubscribe/\(leave.token(secret))",
      // Law lets nobody leave what they asked for themselves; a machine should not answer any of it.
      isUnasked: contact.purpose == .reminder)
  }
}

/// An address such as `ana@example.org`: what a mail server can be given without doubt.
public struct Mailbox: Hashable, Sendable {
  public let text: String
  public var domain: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

  /// Local parts of letters, digits and the usual signs (RFC 5321's dot-strings), domains with at least one dot; nil for anything else: quoted
  /// local parts and addresses of machines are nobody's mailbox.
  public init?(_ text: String) {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, text.utf8.count <= 254, (1...64).contains(sides[0].utf8.count), !sides[0].hasPrefix("."), !sides[0].hasSuffix("."),
      !sides[0].contains(".."), sides[0].utf8.allSatisfy(Mailbox.isLocal)
    else { return nil }
    let labels = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(Mailbox.isLabel), labels.last?.utf8.contains(where: { !Mailbox.isDigit($0) }) == true else { return nil }
    self.text = "\(sides[0])@\(sides[1].lowercased())"
  }

  /// A mailbox that cannot exist (RFC 2606), for where none was given.
  public static let nobody = Mailbox(checked: "nobody@nowhere.invalid")

  private init(checked text: String) { self.text = text }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32) }
  private static func isLocal(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }
  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }
}

/// What a message's `Message-ID` says: whose message it is. Answers and bounces bring it back.
public struct MessageReference: Hashable, Sendable {
  public var customer: String
  public var contactId: String

  public init(customer: String, contactId: String) {
    self.customer = customer
    self.contactId = contactId
  }

  /// `<contact.CONTACT.CUSTOMER@domain>`, both in hexadecimal, since ids may hold anything.
  func messageId(_ domain: some StringProtocol) -> String {
    "<contact.\(Hexadecimal.text(contactId.utf8)).\(Hexadecimal.text(customer.utf8))@\(domain)>"
  }

  /// The same for all messages to a customer, so that mail programs show them as one conversation.
  func threadId(_ domain: some StringProtocol) -> String { "<customer.\(Hexadecimal.text(customer.utf8))@\(domain)>" }

  /// The first id in the text that is one of ours.
  init?(in text: String) {
    for part in text.split(whereSeparator: { $0 == "<" || $0 == ">" || $0.isWhitespace }) {
      let names = part.split(separator: "@").first?.split(separator: ".") ?? []
      guard names.count == 3, names[0] == "contact", let contact = Hexadecimal.bytes(names[1]), let customer = Hexadecimal.bytes(names[2]),
        !contact.isEmpty, !customer.isEmpty
      else { continue }
      self.init(customer: String(decoding: customer, as: UTF8.self), contactId: String(decoding: contact, as: UTF8.self))
      return
    }
    return nil
  }
}
