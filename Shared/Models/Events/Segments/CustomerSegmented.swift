/// Where a customer stands: the gravest debt's stage, who should act, and how to reach the person.
///
/// Written when something in it changes; the latest record of a customer is the whole truth.
public struct CustomerSegmented: EventData {
  public static var type: StaticString { "customer.segmented" }

  /// Of the gravest debt.
  public var stage: Stage
  /// Where the stage has just changed: what it was.
  public var previousStage: Stage?
  public var treatment: Treatment
  /// The name of the rule that chose the treatment.
  public var reason: String
  /// Larger is more urgent: expected value of acting, in major units.
  public var priority: Double
  /// Of the gravest debt on the customer's own calendar; negative before the due date.
  public var daysPastDue: Int
  /// The debts that are not closed, by id.
  public var accounts: [AccountStanding]
  public var name: String?
  public var language: String
  public var timeZone: String
  public var jurisdiction: String
  /// Where the person can be reached, best first.
  public var channels: [ReachableChannel]
  /// Local hour that suits the person best, 0 to 23.
  public var hour: Int
  /// Why the first channel is first: `stated`, `learned`, `portfolio`.
  public var channelReason: String
  /// The oldest moment at which one of the balances was right.
  public var balanceAsOf: Instant
  public var strategyVersion: String

  public init(
    stage: Stage, previousStage: Stage? = nil, treatment: Treatment, reason: String, priority: Double, daysPastDue: Int,
    accounts: [AccountStanding] = [], name: String? = nil, language: String, timeZone: String, jurisdiction: String,
    channels: [ReachableChannel] = [], hour: Int, channelReason: String, balanceAsOf: Instant, strategyVersion: String
  ) {
    self.stage = stage
    self.previousStage = previousStage
    self.treatment = treatment
    self.reason = reason
    self.priority = priority
    self.daysPastDue = daysPastDue
    self.accounts = accounts
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.jurisdiction = jurisdiction
    self.channels = channels
    self.hour = hour
    self.channelReason = channelReason
    self.balanceAsOf = balanceAsOf
    self.strategyVersion = strategyVersion
  }
}

extension CustomerSegmented {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var stage: Stage?
    var previousStage: Stage?
    var treatment: Treatment?
    var reason: String?
    var priority: Double?
    var daysPastDue: Int?
    var accounts: [AccountStanding] = []
    var name: String?
    var language: String?
    var timeZone: String?
    var jurisdiction: String?
    var channels: [ReachableChannel] = []
    var hour: Int?
    var channelReason: String?
    var balanceAsOf: Instant?
    var strategyVersion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "stage": stage = try reader.choice(Stage.self)
      case "previousStage": previousStage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "reason": reason = try reader.string()
      case "priority": priority = try reader.double()
      case "daysPastDue": daysPastDue = try reader.whole(-100_000...100_000)
      case "accounts": accounts = try reader.list { reader throws(JSONFailure) in try AccountStanding(from: &reader) }
      case "name": name = try reader.string()
      case "language": language = try reader.string()
      case "timeZone": timeZone = try reader.string()
      case "jurisdiction": jurisdiction = try reader.string()
      case "channels": channels = try reader.list { reader throws(JSONFailure) in try ReachableChannel(from: &reader) }
      case "hour": hour = try reader.hour()
      case "channelReason": channelReason = try reader.string()
      case "balanceAsOf": balanceAsOf = try reader.instant()
      case "strategyVersion": strategyVersion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      stage: try reader.require(stage, "stage"), previousStage: previousStage, treatment: try reader.require(treatment, "treatment"),
      reason: try reader.require(reason, "reason"), priority: try reader.require(priority, "priority"),
      daysPastDue: try reader.require(daysPastDue, "daysPastDue"), accounts: accounts, name: name,
      language: try reader.require(language, "language"), timeZone: try reader.require(timeZone, "timeZone"),
      jurisdiction: try reader.require(jurisdiction, "jurisdiction"), channels: channels, hour: try reader.require(hour, "hour"),
      channelReason: try reader.require(channelReason, "channelReason"), balanceAsOf: try reader.require(balanceAsOf, "balanceAsOf"),
      strategyVersion: try reader.require(strategyVersion, "strategyVersion"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("stage", stage)
    writer.member("previousStage", previousStage)
    writer.member("treatment", treatment)
    writer.member("reason", reason)
    writer.member("priority", priority)
    writer.member("daysPastDue", daysPastDue)
    writer.member("accounts", accounts) { $1.write(to: &$0) }
    writer.member("name", name)
    writer.member("language", language)
    writer.member("timeZone", timeZone)
    writer.member("jurisdiction", jurisdiction)
    writer.member("channels", channels) { $1.write(to: &$0) }
    writer.member("hour", hour)
    writer.member("channelReason", channelReason)
    writer.member("balanceAsOf", balanceAsOf)
    writer.member("strategyVersion", strategyVersion)
    writer.endObject()
  }
}

/// One debt inside a segment.
public struct AccountStanding: Hashable, Sendable {
  public var accountId: String
  public var stage: Stage
  /// Negative before the due date.
  public var daysPastDue: Int
  public var dueDate: CalendarDate
  public var balance: Money
  public var status: AccountStatus
  public var creditor: String?
  public var product: String?

  public init(
    accountId: String, stage: Stage, daysPastDue: Int, dueDate: CalendarDate, balance: Money, status: AccountStatus,
    creditor: String? = nil, product: String? = nil
  ) {
    self.accountId = accountId
    self.stage = stage
    self.daysPastDue = daysPastDue
    self.dueDate = dueDate
    self.balance = balance
    self.status = status
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
      case "creditor": creditor = try reader.string()
      case "product": product = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      accountId: try reader.require(accountId, "accountId"), stage: try reader.require(stage, "stage"),
      daysPastDue: try reader.require(daysPastDue, "daysPastDue"), dueDate: try reader.require(dueDate, "dueDate"),
      balance: try reader.require(balance, "balance"), status: try reader.require(status, "status"), creditor: creditor, product: product)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountId", accountId)
    writer.member("stage", stage)
    writer.member("daysPastDue", daysPastDue)
    writer.member("dueDate", dueDate)
    writer.member("balance", balance)
    writer.member("status", status)
    writer.member("creditor", creditor)
    writer.member("product", product)
    writer.endObject()
  }
}

/// An address that may be tried.
public struct ReachableChannel: Hashable, Sendable {
  public var channel: Channel
  public var address: String
  public var consent: Bool?

  public init(channel: Channel, address: String, consent: Bool? = nil) {
    self.channel = channel
    self.address = address
    self.consent = consent
  }
}

extension ReachableChannel {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var address: String?
    var consent: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "address": address = try reader.string()
      case "consent": consent = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), address: try reader.require(address, "address"), consent: consent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("address", address)
    writer.member("consent", consent)
    writer.endObject()
  }
}
