/// The full current picture of one debt, and of its customer where the business sends it along.
///
/// The newest by `version` wins; where versions are missing or equal, the newest by the event's time.
public struct AccountUpdated: EventData {
  public static var type: StaticString { "account.updated" }

  /// Unique within the customer.
  public var accountId: String
  /// Grows with each change of this account.
  public var version: Int64?
  /// The name the customer knows the creditor by.
  public var creditor: String?
  /// What the debt is for, in words the customer knows: “invoice 000611365”.
  public var product: String?
  /// What is owed now; zero or less means that nothing is due.
  public var balance: Money
  /// The oldest unpaid due date.
  public var dueDate: CalendarDate
  /// Missing counts as open.
  public var status: AccountStatus?
  /// Why it is in that status, in words for people: “lawsuit filed 2026-02-11”.
  public var statusReason: String?
  /// When the balance was right; the event's time where it is missing.
  public var balanceAsOf: Instant?
  /// The customer, where the sender has it at hand; the same as a `customer.updated`.
  public var customer: CustomerDetails?

  public init(
    accountId: String, version: Int64? = nil, creditor: String? = nil, product: String? = nil, balance: Money, dueDate: CalendarDate,
    status: AccountStatus? = nil, statusReason: String? = nil, balanceAsOf: Instant? = nil, customer: CustomerDetails? = nil
  ) {
    self.accountId = accountId
    self.version = version
    self.creditor = creditor
    self.product = product
    self.balance = balance
    self.dueDate = dueDate
    self.status = status
    self.statusReason = statusReason
    self.balanceAsOf = balanceAsOf
    self.customer = customer
  }
}

extension AccountUpdated {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountId: String?
    var version: Int64?
    var creditor: String?
    var product: String?
    var balance: Money?
    var dueDate: CalendarDate?
    var status: AccountStatus?
    var statusReason: String?
    var balanceAsOf: Instant?
    var customer: CustomerDetails?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountId": accountId = try reader.identifier()
      case "version": version = try reader.integer()
      case "creditor": creditor = try reader.string()
      case "product": product = try reader.string()
      case "balance": balance = try reader.money()
      case "dueDate": dueDate = try reader.dueDate()
      case "status": status = try reader.choice(AccountStatus.self)
      case "statusReason": statusReason = try reader.string()
      case "balanceAsOf": balanceAsOf = try reader.instant()
      case "customer": customer = try CustomerDetails(from: &reader)
      default: try reader.skip()
      }
    }
    self.init(
      accountId: try reader.require(accountId, "accountId"), version: version, creditor: creditor, product: product,
      balance: try reader.require(balance, "balance"), dueDate: try reader.require(dueDate, "dueDate"), status: status,
      statusReason: statusReason, balanceAsOf: balanceAsOf, customer: customer)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountId", accountId)
    writer.member("version", version)
    writer.member("creditor", creditor)
    writer.member("product", product)
    writer.member("balance", balance)
    writer.member("dueDate", dueDate)
    writer.member("status", status)
    writer.member("statusReason", statusReason)
    writer.member("balanceAsOf", balanceAsOf)
    if let customer {
      writer.key("customer")
      customer.write(to: &writer)
    }
    writer.endObject()
  }
}

/// What a debt is in, beyond its age.
public enum AccountStatus: String, CaseIterable, Sendable {
  case open, legal, disputed
}
