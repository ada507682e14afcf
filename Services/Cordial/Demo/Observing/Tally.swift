import Models

/// What the topics say has happened. Counts each event once, by source and id: the development broker also shows records of transactions
/// that were aborted, and those come again with the same id.
struct Tally: Sendable {
  private(set) var contacts: [Channel: Int] = [:]
  private(set) var responses = 0
  private(set) var promises: [PromiseStatus: Int] = [:]
  private(set) var deadLetters = 0
  private(set) var handoffs = 0
  /// The same one by one, in whatever order partitions are read.
  private(set) var cases: [Case] = []
  private(set) var plans: [PlanStatus: Int] = [:]
  /// By score, 1 to 5.
  private(set) var ratings: [Int: Int] = [:]
  private(set) var complaints = 0
  /// Cases that people gave back.
  private(set) var releases = 0
  /// Received less reversed.
  private(set) var recovered = MoneyBag()
  private(set) var recoveredByStage: [Stage: MoneyBag] = [:]
  private(set) var customers: Set<String> = []
  private(set) var accounts: Set<AccountKey> = []
  private(set) var fingerprints = Fingerprints()
  private(set) var purposes: [String: OutreachPurpose] = [:]
  /// Open debts by stage, of the latest segment of each customer.
  private var standings: [String: [AccountStanding]] = [:]
  private var zones: [String: String] = [:]
  private var dueDates: [AccountKey: CalendarDate] = [:]
  private var seen: Set<String> = []
  private var paymentIds: Set<String> = []
  private let zoneCatalog: ZoneCatalog
  private let bounds: StageBounds

  struct AccountKey: Hashable, Sendable {
    var customer: String
    var account: String
  }

  /// A case that a person got.
  struct Case: Hashable, Sendable {
    var customer: String
    var reason: HandoffReason
    var at: Instant
    var id: String
  }

  static let topics: [Topic] = [.portfolio, .segments, .outreach, .deliveries, .inbound, .outcomes, .handoffs, .decisions, .metrics, .deadLetters]

  init(zones: ZoneCatalog, bounds: StageBounds = Strategy.standard.bounds) {
    zoneCatalog = zones
    self.bounds = bounds
  }

  /// Takes a record of one of `topics`. One that cannot be read counts for nothing: the services report it.
  ///
  /// - Returns: whether it was seen for the first time.
  @discardableResult
  mutating func take(_ topic: Topic, _ value: [UInt8]?) -> Bool {
    guard let value, let envelope = try? EventEnvelope(reading: value),
      seen.insert("\(topic.rawValue) \(envelope.header.source) \(envelope.header.id)").inserted
    else { return false }
    fingerprints.take(topic, value)
    try? count(topic, envelope, value)
    return true
  }

  /// Open debts by stage.
  var stages: [Stage: Int] {
    var result: [Stage: Int] = [:]
    for accounts in standings.values {
      for account in accounts where account.balance.amount > 0 { result[account.stage, default: 0] += 1 }
    }
    return result
  }

  private mutating func count(_ topic: Topic, _ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    let customer = envelope.header.subject
    switch topic {
    case .portfolio: try portfolio(envelope, bytes)
    case .segments:
      guard envelope.type == "\(CustomerSegmented.type)" else { return }
      let segment = try envelope.data(CustomerSegmented.self, from: bytes)
      standings[customer] = segment.accounts
    case .outreach:
      let request = try envelope.data(OutreachRequested.self, from: bytes)
      purposes[request.contactId] = request.purpose
    case .deliveries:
      guard envelope.type == DeliveryStatus.accepted.rawValue else { return }
      contacts[try envelope.data(DeliveryReport.self, from: bytes).channel, default: 0] += 1
    case .inbound: if envelope.type == "\(ReplyReceived.type)" { responses += 1 }
    case .outcomes: try outcome(envelope, bytes)
    case .handoffs:
      guard envelope.type == "\(HandoffRequested.type)" else { return }
      handoffs += 1
      let reason = try envelope.data(HandoffRequested.self, from: bytes).reason
      cases.append(Case(customer: customer, reason: reason, at: envelope.header.time, id: envelope.header.id))
    case .metrics: fingerprints.take(try envelope.data(MetricUpdated.self, from: bytes), subject: customer)
    case .deadLetters: deadLetters += 1
    default: break
    }
  }

  private mutating func outcome(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    if let status = PromiseStatus(rawValue: envelope.type) { promises[status, default: 0] += 1 }
    if let status = PlanStatus(rawValue: envelope.type) { plans[status, default: 0] += 1 }
    switch envelope.type {
    case "\(RatingReceived.type)": ratings[try envelope.data(RatingReceived.self, from: bytes).score, default: 0] += 1
    case "\(ComplaintRecorded.type)": complaints += 1
    default: break
    }
  }

  private mutating func portfolio(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    let customer = envelope.header.subject
    switch envelope.type {
    case "\(AccountUpdated.type)":
      let update = try envelope.data(AccountUpdated.self, from: bytes)
      let key = AccountKey(customer: customer, account: update.accountId)
      customers.insert(customer)
      accounts.insert(key)
      dueDates[key] = update.dueDate
      zones[customer] = update.customer?.timeZone ?? zones[customer]
    case "\(PaymentReceived.type)":
      let payment = try envelope.data(PaymentReceived.self, from: bytes)
      guard paymentIds.insert(payment.paymentId).inserted else { return }
      add(payment.amount, payment.accountId, customer, envelope.header.time)
    case "\(AgentReleased.type)": releases += 1
    case "\(PaymentReversed.type)":
      let payment = try envelope.data(PaymentReversed.self, from: bytes)
      guard paymentIds.insert("\(payment.paymentId) reversed").inserted else { return }
      add(Money(-payment.amount.amount, payment.amount.currency), payment.accountId, customer, envelope.header.time)
    default: break
    }
  }

  /// Money counts for the stage that its debt was in on that day, so that the order in which topics are read does not matter.
  private mutating func add(_ amount: Money, _ account: String?, _ customer: String, _ time: Instant) {
    recovered.add(amount)
    guard let account, let due = dueDates[AccountKey(customer: customer, account: account)] else { return }
    let zone = zones[customer].flatMap { zoneCatalog[$0] } ?? .utc
    recoveredByStage[bounds.stage(daysPastDue: zone.date(at: time).days(since: due)), default: MoneyBag()].add(amount)
  }
}
