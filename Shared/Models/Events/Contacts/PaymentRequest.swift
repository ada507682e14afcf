/// What the pay link of a message asks for, for whoever opens a page for it.
public struct PaymentRequest: Hashable, Sendable {
  /// The last part of the link: everything below, the customer and the contact, sealed.
  public var token: String
  /// Positive.
  public var amount: Money
  /// The debt it is for; missing means the oldest first.
  public var accountId: String?
  /// The link can't be used from this moment on.
  public var expiresAt: Instant

  public init(token: String, amount: Money, accountId: String? = nil, expiresAt: Instant) {
    self.token = token
    self.amount = amount
    self.accountId = accountId
    self.expiresAt = expiresAt
  }
}

extension PaymentRequest {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var token: String?
    var amount: Money?
    var accountId: String?
    var expiresAt: Instant?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "token": token = try reader.identifier()
      case "amount": amount = try reader.positiveMoney()
      case "accountId": accountId = try reader.identifier()
      case "expiresAt": expiresAt = try reader.instant()
      default: try reader.skip()
      }
    }
    self.init(
      token: try reader.require(token, "token"), amount: try reader.require(amount, "amount"), accountId: accountId,
      expiresAt: try reader.require(expiresAt, "expiresAt"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("token", token)
    writer.member("amount", amount)
    writer.member("accountId", accountId)
    writer.member("expiresAt", expiresAt)
    writer.endObject()
  }
}
