/// Where one debt stands. Keyed by customer and account, so that the compacted topic keeps one record for each; what is decided for the customer
/// as a whole is in `customer.segmented`.
public struct AccountSegmented: EventData {
  public static var type: StaticString { "account.segmented" }

  public var customerId: String
  public var accountId: String
  public var state: AccountState
  /// Why it is in that state: the closing's reason, `disappeared`, `customer` for a dispute of the customer's, or what the business said.
  public var stateReason: String?
  public var stage: Stage
  /// Where the stage has just changed: what it was.
  public var previousStage: Stage?
  /// Why this record was written: `day` where only time has passed, else the type of the event that changed something.
  public var cause: String
  /// Of the customer, as `customer.segmented` says.
  public var treatment: Treatment
  /// The name of the rule that chose the treatment.
  public var reason: String
  /// On the day it was written; negative before the due date.
  public var daysPastDue: Int
  public var dueDate: CalendarDate
  /// With the payments that the business's own balance does not hold yet.
  public var balance: Money
  public var balanceAsOf: Instant
  public var creditor: String?
  public var product: String?
  public var strategyVersion: String

  public init(
    customerId: String, accountId: String, state: AccountState, stateReason: String? = nil, stage: Stage, previousStage: Stage? = nil,
    cause: String, treatment: Treatment, reason: String, daysPastDue: Int, dueDate: CalendarDate, balance: Money, balanceAsOf: Instant,
    creditor: String? = nil, product: String? = nil, strategyVersion: String
  ) {
    self.customerId = customerId
    self.accountId = accountId
    self.state = state
    self.stateReason = stateReason
    self.stage = stage
    self.previousStage = previousStage
    self.cause = cause
    self.treatment = treatment
    self.reason = reason
    self.daysPastDue = daysPastDue
    self.dueDate = dueDate
    self.balance = balance
    self.balanceAsOf = balanceAsOf
    self.creditor = creditor
    self.product = product
    self.strategyVersion = strategyVersion
  }

  /// The key on the topic, which is the event's subject too. It is made so that it meets no customer's id.
  public var key: String { customerId + "|account|" + accountId }
}

/// Whether a debt is still to be collected, and how.
public enum AccountState: String, CaseIterable, Hashable, Sendable {
  case open, legal, disputed, closed

  public init(_ status: AccountStatus) {
    switch status {
    case .open: self = .open
    case .legal: self = .legal
    case .disputed: self = .disputed
    }
  }
}

extension AccountSegmented {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var customerId: String?
    var accountId: String?
    var state: AccountState?
    var stateReason: String?
    var stage: Stage?
    var previousStage: Stage?
    var cause: String?
    var treatment: Treatment?
    var reason: String?
    var daysPastDue: Int?
    var dueDate: CalendarDate?
    var balance: Money?
    var balanceAsOf: Instant?
    var creditor: String?
    var product: String?
    var strategyVersion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "customerId": customerId = try reader.identifier()
      case "accountId": accountId = try reader.identifier()
      case "state": state = try reader.choice(AccountState.self)
      case "stateReason": stateReason = try reader.string()
      case "stage": stage = try reader.choice(Stage.self)
      case "previousStage": previousStage = try reader.choice(Stage.self)
      case "cause": cause = try reader.string()
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "reason": reason = try reader.string()
      case "daysPastDue": daysPastDue = try reader.whole(-100_000...100_000)
      case "dueDate": dueDate = try reader.dueDate()
      case "balance": balance = try reader.money()
      case "balanceAsOf": balanceAsOf = try reader.instant()
      case "creditor": creditor = try reader.string()
      case "product": product = try reader.string()
      case "strategyVersion": strategyVersion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      customerId: try reader.require(customerId, "customerId"), accountId: try reader.require(accountId, "accountId"),
      state: try reader.require(state, "state"), stateReason: stateReason, stage: try reader.require(stage, "stage"),
      previousStage: previousStage, cause: try reader.require(cause, "cause"), treatment: try reader.require(treatment, "treatment"),
      reason: try reader.require(reason, "reason"), daysPastDue: try reader.require(daysPastDue, "daysPastDue"),
      dueDate: try reader.require(dueDate, "dueDate"), balance: try reader.require(balance, "balance"),
      balanceAsOf: try reader.require(balanceAsOf, "balanceAsOf"), creditor: creditor, product: product,
      strategyVersion: try reader.require(strategyVersion, "strategyVersion"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("customerId", customerId)
    writer.member("accountId", accountId)
    writer.member("state", state)
    writer.member("stateReason", stateReason)
    writer.member("stage", stage)
    writer.member("previousStage", previousStage)
    writer.member("cause", cause)
    writer.member("treatment", treatment)
    writer.member("reason", reason)
    writer.member("daysPastDue", daysPastDue)
    writer.member("dueDate", dueDate)
    writer.member("balance", balance)
    writer.member("balanceAsOf", balanceAsOf)
    writer.member("creditor", creditor)
    writer.member("product", product)
    writer.member("strategyVersion", strategyVersion)
    writer.endObject()
  }
}
