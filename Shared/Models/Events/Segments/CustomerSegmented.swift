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
  /// Where the treatment has just changed: what it was.
  public var previousTreatment: Treatment?
  /// The name of the rule that chose the treatment.
  public var reason: String
  /// Why this record was written: `day` where only time has passed, else the type of the event that changed something.
  public var cause: String?
  /// Larger is more urgent: what acting is expected to bring beyond what comes in anyway, in the strategy's common measure.
  public var priority: Double
  /// How likely the customer is to pay if nobody acts, with what speaks for and against it.
  public var propensity: PropensityScore?
  /// How the customer has paid and answered so far.
  public var behaviour: BehaviourSummary?
  /// Of the gravest debt on the customer's own calendar; negative before the due date.
  public var daysPastDue: Int
  /// The debts that are not closed, by id.
  public var accounts: [AccountStanding]
  /// What is owed in all, for each currency.
  public var owed: [Money]
  public var name: String?
  public var language: String
  public var timeZone: String
  public var jurisdiction: String
  /// Where the person can be reached, best first.
  public var channels: [ReachableChannel]
  /// Local hour that suits the person best, 0 to 23.
  public var hour: Int
  /// Why the first channel is first: `stated` by the person, `learned` from their own answers, usual in the `segment` or in the `portfolio`.
  public var channelReason: String
  /// The same for the hour: `stated`, `learned` or `portfolio`.
  public var hourReason: String?
  /// The oldest moment at which one of the balances was right.
  public var balanceAsOf: Instant
  public var strategyVersion: String

  public init(
    stage: Stage, previousStage: Stage? = nil, treatment: Treatment, previousTreatment: Treatment? = nil, reason: String,
    cause: String? = nil, priority: Double, propensity: PropensityScore? = nil, behaviour: BehaviourSummary? = nil, daysPastDue: Int,
    accounts: [AccountStanding] = [], owed: [Money] = [], name: String? = nil, language: String, timeZone: String, jurisdiction: String,
    channels: [ReachableChannel] = [], hour: Int, channelReason: String, hourReason: String? = nil, balanceAsOf: Instant,
    strategyVersion: String
  ) {
    self.stage = stage
    self.previousStage = previousStage
    self.treatment = treatment
    self.previousTreatment = previousTreatment
    self.reason = reason
    self.cause = cause
    self.priority = priority
    self.propensity = propensity
    self.behaviour = behaviour
    self.daysPastDue = daysPastDue
    self.accounts = accounts
    self.owed = owed
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.jurisdiction = jurisdiction
    self.channels = channels
    self.hour = hour
    self.channelReason = channelReason
    self.hourReason = hourReason
    self.balanceAsOf = balanceAsOf
    self.strategyVersion = strategyVersion
  }
}

extension CustomerSegmented {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var stage: Stage?
    var previousStage: Stage?
    var treatment: Treatment?
    var previousTreatment: Treatment?
    var reason: String?
    var cause: String?
    var priority: Double?
    var propensity: PropensityScore?
    var behaviour: BehaviourSummary?
    var daysPastDue: Int?
    var accounts: [AccountStanding] = []
    var owed: [Money] = []
    var name: String?
    var language: String?
    var timeZone: String?
    var jurisdiction: String?
    var channels: [ReachableChannel] = []
    var hour: Int?
    var channelReason: String?
    var hourReason: String?
    var balanceAsOf: Instant?
    var strategyVersion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "stage": stage = try reader.choice(Stage.self)
      case "previousStage": previousStage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "previousTreatment": previousTreatment = try reader.choice(Treatment.self)
      case "reason": reason = try reader.string()
      case "cause": cause = try reader.string()
      case "priority": priority = try reader.double()
      case "propensity": propensity = try PropensityScore(from: &reader)
      case "behaviour": behaviour = try BehaviourSummary(from: &reader)
      case "daysPastDue": daysPastDue = try reader.whole(-100_000...100_000)
      case "accounts": accounts = try reader.list { reader throws(JSONFailure) in try AccountStanding(from: &reader) }
      case "owed": owed = try reader.list { reader throws(JSONFailure) in try reader.money() }
      case "name": name = try reader.string()
      case "language": language = try reader.string()
      case "timeZone": timeZone = try reader.string()
      case "jurisdiction": jurisdiction = try reader.string()
      case "channels": channels = try reader.list { reader throws(JSONFailure) in try ReachableChannel(from: &reader) }
      case "hour": hour = try reader.hour()
      case "channelReason": channelReason = try reader.string()
      case "hourReason": hourReason = try reader.string()
      case "balanceAsOf": balanceAsOf = try reader.instant()
      case "strategyVersion": strategyVersion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      stage: try reader.require(stage, "stage"), previousStage: previousStage, treatment: try reader.require(treatment, "treatment"),
      previousTreatment: previousTreatment, reason: try reader.require(reason, "reason"), cause: cause,
      priority: try reader.require(priority, "priority"), propensity: propensity, behaviour: behaviour,
      daysPastDue: try reader.require(daysPastDue, "daysPastDue"), accounts: accounts, owed: owed, name: name,
      language: try reader.require(language, "language"), timeZone: try reader.require(timeZone, "timeZone"),
      jurisdiction: try reader.require(jurisdiction, "jurisdiction"), channels: channels, hour: try reader.require(hour, "hour"),
      channelReason: try reader.require(channelReason, "channelReason"), hourReason: hourReason,
      balanceAsOf: try reader.require(balanceAsOf, "balanceAsOf"),
      strategyVersion: try reader.require(strategyVersion, "strategyVersion"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("stage", stage)
    writer.member("previousStage", previousStage)
    writer.member("treatment", treatment)
    writer.member("previousTreatment", previousTreatment)
    writer.member("reason", reason)
    writer.member("cause", cause)
    writer.member("priority", priority)
    if let propensity {
      writer.key("propensity")
      propensity.write(to: &writer)
    }
    if let behaviour {
      writer.key("behaviour")
      behaviour.write(to: &writer)
    }
    writer.member("daysPastDue", daysPastDue)
    writer.member("accounts", accounts) { $1.write(to: &$0) }
    writer.member("owed", owed) { $0.money($1) }
    writer.member("name", name)
    writer.member("language", language)
    writer.member("timeZone", timeZone)
    writer.member("jurisdiction", jurisdiction)
    writer.member("channels", channels) { $1.write(to: &$0) }
    writer.member("hour", hour)
    writer.member("channelReason", channelReason)
    writer.member("hourReason", hourReason)
    writer.member("balanceAsOf", balanceAsOf)
    writer.member("strategyVersion", strategyVersion)
    writer.endObject()
  }
}
