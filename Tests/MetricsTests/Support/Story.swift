import Bytes
import Models
import Testing

@testable import MetricsCore

/// One event on its way to the metrics service.
struct Told: Hashable, Sendable {
  var customer: String
  var id: String
  var time: Instant
  var event: StoryEvent

  var header: EventHeader { EventHeader(id: id, source: "/test", subject: customer, time: time) }
  var identity: Identity { Identity(of: header.source, header.id) }
}

/// Short words for the events that the tests tell. Moments are hours after the start of 2026-03-02, UTC.
enum Story {
  static let start = Instant(seconds: 1_772_409_600)

  static func at(_ hours: Double) -> Instant { start.adding(milliseconds: Int64((hours * 3_600_000).rounded())) }

  static func told(_ hours: Double, _ id: String, _ event: StoryEvent, of customer: String = "c-1") -> Told {
    Told(customer: customer, id: id, time: at(hours), event: event)
  }

  /// Accounts as (id, stage, minor units in US dollars).
  static func segment(
    _ stage: Stage, _ treatment: Treatment = .bot, reason: String = "standard", accounts: [(String, Stage, Int64)], language: String = "en",
    strategy: String = "test"
  ) -> StoryEvent {
    .segmented(
      CustomerSegmented(
        stage: stage, treatment: treatment, reason: reason, priority: 1, daysPastDue: 5,
        accounts: accounts.map { id, stage, balance in
          AccountStanding(
            accountId: id, stage: stage, daysPastDue: 5, dueDate: CalendarDate(daysSince1970: 20_500), balance: Money(balance, .usd),
            status: .open)
        },
        language: language, timeZone: "UTC", jurisdiction: "US", hour: 10, channelReason: "portfolio", balanceAsOf: start,
        strategyVersion: strategy))
  }

  static func request(
    _ id: String, _ channel: Channel = .whatsapp, purpose: OutreachPurpose = .reminder, stage: Stage = .early, variant: String = "kind",
    language: String = "en", strategy: String = "test", perThousand: Money? = nil
  )
    -> StoryEvent
  {
    .requested(
      OutreachRequested(
        contactId: id, purpose: purpose, channel: channel, address: "+573001112233", language: language, text: "…", stage: stage,
        treatment: .bot,
        variant: variant, timeZone: "UTC", jurisdiction: "US", balanceAsOf: start, expiresAt: start.adding(days: 100),
        strategyVersion: strategy, costPerThousand: perThousand))
  }

  static func handover(_ reason: HandoffReason = .customerAsked, perThousand: Money? = nil) -> StoryEvent {
    .handedOver(
      HandoffRequested(reason: reason, stage: .early, channel: .sms, brief: AgentBrief(suggestion: "call"), costPerThousand: perThousand))
  }

  static func report(_ id: String, _ status: DeliveryStatus, _ channel: Channel = .whatsapp) -> StoryEvent {
    .reported(DeliveryReport(contactId: id, channel: channel), status)
  }

  static func reply(_ channel: Channel = .whatsapp, to contact: String? = nil) -> StoryEvent {
    .replied(ReplyReceived(channel: channel, text: "…", inReplyTo: contact))
  }

  static func payment(_ id: String, _ amount: Int64, account: String? = nil, contact: String? = nil, _ currency: Currency = .usd)
    -> StoryEvent
  {
    .paid(PaymentReceived(paymentId: id, accountId: account, amount: Money(amount, currency), contactId: contact))
  }

  static func reversal(_ payment: String, _ amount: Int64, _ currency: Currency = .usd) -> StoryEvent {
    .reversed(PaymentReversed(paymentId: payment, amount: Money(amount, currency)))
  }

  static func plan(_ id: String, _ status: PlanStatus, _ amounts: [Int64], by taker: PromiseTaker = .bot) -> StoryEvent {
    .plan(
      PlanOutcome(
        planId: id, offerId: "o-\(id)",
        instalments: amounts.map { PlannedPayment(dueDate: CalendarDate(daysSince1970: 20_520), amount: Money($0, .usd)) },
        stage: .medium, channel: .sms, takenBy: taker),
      status)
  }

  /// With the channel and the stage that such an event names.
  static func incident(_ kind: IncidentFact.Kind) -> StoryEvent {
    switch kind {
    case .optOut, .release: .incident(kind, nil, nil)
    case .handover, .misunderstanding, .consultation: .incident(kind, .sms, .medium)
    case .dispute, .wrongParty, .paymentClaim, .complaint, .rating: .incident(kind, .sms, nil)
    }
  }

  static func promise(_ id: String, _ status: PromiseStatus, _ amount: Int64, by taker: PromiseTaker = .bot, stage: Stage = .early)
    -> StoryEvent
  {
    .promise(
      PromiseOutcome(
        promiseId: id, amount: Money(amount, .usd), dueDate: CalendarDate(daysSince1970: 20_520), stage: stage, channel: .whatsapp,
        takenBy: taker),
      status)
  }
}

/// The customer core over one customer's events, with its state written and read between any two of them.
struct CustomerRun {
  private(set) var state: CustomerHistory?
  /// What was emitted, one array for each event.
  private(set) var deltas: [[MetricRecord]] = []
  var core = CustomerMetrics()

  init() {}
  init(_ story: [Told]) throws { for told in story { try take(told) } }

  mutating func take(_ told: Told, now: Instant? = nil) throws {
    let before = try state.map { try recoded($0) }
    let event = try #require(try told.read())
    let turn = core.decide(
      before, .event(event, told.header), Tests.context(told.customer, now ?? told.time.adding(seconds: 1), told.identity))
    state = turn.state
    deltas.append(try turn.emissions.map { try MetricDelta(reading: $0).record })
  }

  /// What happened alone, one array for each event.
  var flows: [[MetricRecord]] { deltas.map { $0.filter { $0.series == .flow } } }

  /// The sums of everything emitted, one line for each key, sorted.
  var sums: [String] { Tests.lines(deltas.flatMap(\.self)) }
}

/// A state as it comes back from the changelog.
func recoded<State: StateCoding>(_ state: State) throws -> State {
  var writer = ByteWriter()
  state.write(to: &writer)
  var reader = ByteReader(writer.bytes)
  return try State(from: &reader)
}

enum Tests {
  static let zones = ZoneCatalog()

  static func context(_ key: String, _ now: Instant, _ identity: Identity) -> Context {
    Context(customer: key, now: now, identity: identity, strategy: .standard, zones: zones)
  }

  /// Records summed by key, as `KEY contacts=1 recovered=USD 12.50`; sorted, and without keys that come to nothing.
  static func lines(_ records: [MetricRecord]) -> [String] {
    var sums: [String: MetricAmounts] = [:]
    for record in records { sums[record.key, default: MetricAmounts()].add(record.amounts) }
    return sums.filter { !$0.value.isEmpty }.map { line($0.key, $0.value) }.sorted()
  }

  static func line(_ record: MetricRecord) -> String { line(record.key, record.amounts) }

  private static func line(_ key: String, _ amounts: MetricAmounts) -> String {
    ([key]
      + amounts.entries.map { entry in
        "\(entry.measure.name)=\(entry.currency.map { Money(entry.value, $0).description } ?? String(entry.value))"
      }).joined(separator: " ")
  }
}

extension MetricDelta {
  init(reading emission: Emission) throws {
    var reader = JSONReader(emission.data)
    try self.init(from: &reader)
  }
}
