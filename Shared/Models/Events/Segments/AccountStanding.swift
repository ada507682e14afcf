/// One debt inside a segment.
public struct AccountStanding: Hashable, Sendable {
  public var accountId: String
  public var stage: Stage
  /// Negative before the due date.
  public var daysPastDue: Int
  public var dueDate: CalendarDate
  public var balance: Money
  public var status: AccountStatus
  /// Why it is in that status, where somebody said so; `customer` where the customer disputes it.
  public var statusReason: String?
  public var creditor: String?
  public var product: String?

  public init(
    accountId: String, stage: Stage, daysPastDue: Int, dueDate: CalendarDate, balance: Money, status: AccountStatus,
    statusReason: String? = nil, creditor: String? = nil, product: String? = nil
  ) {
    self.accountId = accountId
    self.stage = stage
    self.daysPastDue = daysPastDue
    self.dueDate = dueDate
    self.balance = balance
    self.status = status
    self.statusReason = statusReason
    self.creditor = creditor
    self.product = product
  }
}

extension AccountStanding {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountId: String?
    var stage: Stage?
    var daysPastDue: Int?
    var dueDate: CalendarDate?
    var balance: Money?
    var status: AccountStatus?
    var statusReason: String?
    var creditor: String?
    var product: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountId": accountId = try reader.identifier()
      case "stage": stage = try reader.choice(Stage.self)
      case "daysPastDue": daysPastDue = try reader.whole(-100_000...100_000)
      case "dueDate": dueDate = try reader.dueDate()
      case "balance": balance = try reader.money()
      case "status": status = try reader.choice(AccountStatus.self)
      case "statusReason": statusReason = try reader.string()
      case "creditor": creditor = try reader.string()
      case "product": product = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      accountId: try reader.require(accountId, "accountId"), stage: try reader.require(stage, "stage"),
      daysPastDue: try reader.require(daysPastDue, "daysPastDue"), dueDate: try reader.require(dueDate, "dueDate"),
      balance: try reader.require(balance, "balance"), status: try reader.require(status, "status"), statusReason: statusReason,
      creditor: creditor, product: product)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountId", accountId)
    writer.member("stage", stage)
    writer.member("daysPastDue", daysPastDue)
    writer.member("dueDate", dueDate)
    writer.member("balance", balance)
    writer.member("status", status)
    writer.member("statusReason", statusReason)
    writer.member("creditor", creditor)
    writer.member("product", product)
    writer.endObject()
  }
}
