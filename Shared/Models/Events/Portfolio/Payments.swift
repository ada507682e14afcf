/// Money has arrived.
public struct PaymentReceived: EventData {
  public static var type: StaticString { "payment.received" }

  /// The same id never counts twice.
  public var paymentId: String
  /// The debt it is for; missing means the oldest first.
  public var accountId: String?
  /// Positive.
  public var amount: Money
  /// The contact whose pay link was used, where one was.
  public var contactId: String?

  public init(paymentId: String, accountId: String? = nil, amount: Money, contactId: String? = nil) {
    self.paymentId = paymentId
    self.accountId = accountId
    self.amount = amount
    self.contactId = contactId
  }
}

extension PaymentReceived {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var paymentId: String?
    var accountId: String?
    var amount: Money?
    var contactId: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "paymentId": paymentId = try reader.identifier()
      case "accountId": accountId = try reader.identifier()
      case "amount": amount = try reader.positiveMoney()
      case "contactId": contactId = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      paymentId: try reader.require(paymentId, "paymentId"), accountId: accountId, amount: try reader.require(amount, "amount"),
      contactId: contactId)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("paymentId", paymentId)
    writer.member("accountId", accountId)
    writer.member("amount", amount)
    writer.member("contactId", contactId)
    writer.endObject()
  }
}

/// A payment was taken back (chargeback, bounced direct debit).
public struct PaymentReversed: EventData {
  public static var type: StaticString { "payment.reversed" }

  /// The payment that is reversed.
  public var paymentId: String
  public var accountId: String?
  /// Positive: what was taken back.
  public var amount: Money

  public init(paymentId: String, accountId: String? = nil, amount: Money) {
    self.paymentId = paymentId
    self.accountId = accountId
    self.amount = amount
  }
}

extension PaymentReversed {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var paymentId: String?
    var accountId: String?
    var amount: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "paymentId": paymentId = try reader.identifier()
      case "accountId": accountId = try reader.identifier()
      case "amount": amount = try reader.positiveMoney()
      default: try reader.skip()
      }
    }
    self.init(paymentId: try reader.require(paymentId, "paymentId"), accountId: accountId, amount: try reader.require(amount, "amount"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("paymentId", paymentId)
    writer.member("accountId", accountId)
    writer.member("amount", amount)
    writer.endObject()
  }
}
