import Bytes
public import Models

/// What a pay link stands for. It travels in the link itself, sealed, so that nobody can change the amount or the customer, and it ends.
public struct PayLink: Hashable, Sendable {
  public var customer: String
  public var contactId: String
  /// The debt it is for; nil means the oldest first.
  public var accountId: String?
  /// The seal of the offer that is paid, where one is.
  public var offer: String?
  /// Positive.
  public var amount: Money
  /// Whole seconds.
  public var expiresAt: Instant

  public init(
    customer: String, contactId: String, accountId: String? = nil, offer: String? = nil, amount: Money, expiresAt: Instant
  ) {
    self.customer = customer
    self.contactId = contactId
    self.accountId = accountId
    self.offer = offer
    self.amount = amount
    self.expiresAt = expiresAt
  }

  /// Seals and opens. 96 bits of an HMAC-SHA-256: who wants to forge one link has to ask us 2^95 times.
  private static let sealBytes = 12
  private static let layout: UInt8 = 1
  // Keeps a pay link from being taken for something else that is sealed with the same secret.
  private static let purpose = Array("pay ".utf8)

  /// About a hundred letters: messages of 160 characters are short enough as it is.
  public func token(_ secret: Secret) -> String {
    let words = written
    return LinkText.text(words + PayLink.seal(words, secret))
  }

  /// Opens a token. One that has ended is opened too: money that comes late is money all the same.
  ///
  /// - Returns: nil where it is not ours.
  public init?(token: some StringProtocol, _ secret: Secret) {
    guard let bytes = LinkText.bytes(token), bytes.count > PayLink.sealBytes else { return nil }
    let words = Array(bytes.dropLast(PayLink.sealBytes))
    let seal = bytes.suffix(PayLink.sealBytes)
    guard secret.accepts({ ConstantTime.isEqual(seal, PayLink.seal(words, $0)) }), let link = try? PayLink(reading: words) else { return nil }
    self = link
  }

  public func isOver(at now: Instant) -> Bool { now >= expiresAt }

  /// A name for this link that gives away nothing of it: the same link has the same one.
  public func digest(_ secret: Secret) -> String { "pay-" + Hexadecimal.text(PayLink.seal(written, secret)) }

  /// What is handed to a payment provider and comes back with the payment.
  public var metadata: [(name: String, value: String)] {
    [("customer", customer), ("contact", contactId), ("account", accountId ?? ""), ("offer", offer ?? "")].filter { !$0.1.isEmpty }
      .map { (name: $0.0, value: $0.1) }
  }

  private static func seal(_ words: [UInt8], _ secret: Secret) -> [UInt8] { Array(secret.sha256(purpose + words).prefix(sealBytes)) }

  private var written: [UInt8] {
    var writer = ByteWriter()
    writer.byte(PayLink.layout)
    writer.text(customer)
    PayLink.write(contactId, to: &writer)
    writer.optional(accountId) { $0.text($1) }
    writer.optional(offer) { PayLink.write($1, to: &$0) }
    writer.money(amount)
    writer.signed(expiresAt.seconds)
    return writer.bytes
  }

  private init(reading words: [UInt8]) throws(ByteReader.Broken) {
    var reader = ByteReader(words)
    guard try reader.byte() == PayLink.layout else { throw ByteReader.Broken() }
    customer = try reader.text()
    contactId = try PayLink.identifier(&reader)
    accountId = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    offer = try reader.optional { reader throws(ByteReader.Broken) in try PayLink.identifier(&reader) }
    amount = try reader.money()
    expiresAt = Instant(seconds: try reader.signed())
  }

  /// Our own ids are hexadecimal digits, which take half the room as bytes.
  private static func write(_ identifier: String, to writer: inout ByteWriter) {
    let bytes = Hexadecimal.bytes(identifier).flatMap { Hexadecimal.text($0) == identifier ? $0 : nil }
    writer.flag(bytes != nil)
    writer.blob(bytes ?? Array(identifier.utf8))
  }

  private static func identifier(_ reader: inout ByteReader) throws(ByteReader.Broken) -> String {
    let isHexadecimal = try reader.flag()
    let bytes = try reader.blob()
    return isHexadecimal ? Hexadecimal.text(bytes) : String(decoding: bytes, as: UTF8.self)
  }
}
