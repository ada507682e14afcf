import Bytes
import Compliance
@testable import ConversationCore
import Language
import Models
import Testing

/// One customer's talk with the bot, as a transcript.
struct Talk {
  var state: ConversationState?
  var timers: [Timer] = []
  /// What went out, oldest first.
  var sent: [OutreachRequested] = []
  /// Outcomes and hand-overs by type.
  var outcomes: [String] = []
  /// Decisions as "kind: chosen".
  var decisions: [String] = []
  /// Everything that was emitted by the last input.
  var emitted: [Emission] = []
  var now: Instant
  var strategy = Strategy.standard
  private let core: Conversation
  private let zones = ZoneCatalog()
  private var inputs = 0

  /// Loading the model takes seconds: once for all tests.
  static let shared = Result {
    Conversation(understander: try Understander.standard(), policies: try PolicyBook.standard(), answers: try TestAnswers.book())
  }

  init(at time: String) throws {
    now = try #require(Instant(time))
    core = try Talk.shared.get()
  }

  mutating func take(_ event: ConversationEvent) {
    step(.event(event, EventHeader(id: "e-\(inputs)", source: "/t", subject: "c-1", time: now)))
  }

  /// The customer writes on a channel.
  mutating func say(_ text: String, on channel: Channel = .sms) { take(.replied(ReplyReceived(channel: channel, text: text))) }

  mutating func tap(_ button: String, on channel: Channel = .whatsapp) {
    take(.replied(ReplyReceived(channel: channel, text: button, button: button)))
  }

  /// Lets time pass, waking every timer that comes due.
  mutating func pass(until end: String) throws { wake(until: try #require(Instant(end))) { _ in } }

  mutating func wake(until end: Instant, _ each: (inout Talk) -> Void) {
    while let next = timers.map(\.due).min(), next <= end {
      wakeNext()
      each(&self)
    }
    now = max(now, end)
  }

  /// Wakes the timer that is due first.
  mutating func wakeNext() {
    guard let next = timers.min(by: { ($0.due, $0.name) < ($1.due, $1.name) }) else { return }
    now = max(now, next.due)
    step(.timer(next))
  }

  private mutating func step(_ input: CoreInput<ConversationEvent>) {
    inputs += 1
    let turn = core.decide(
      state, input, Context(customer: "c-1", now: now, identity: Identity(of: "\(inputs)"), strategy: strategy, zones: zones))
    state = turn.state
    timers = turn.timers
    emitted = turn.emissions
    for emission in turn.emissions {
      var reader = JSONReader(emission.data)
      switch emission.topic {
      case Topic.outreach.rawValue: if let request = try? OutreachRequested(from: &reader) { sent.append(request) }
      case Topic.decisions.rawValue:
        if let decision = try? DecisionRecorded(from: &reader) { decisions.append("\(decision.kind.rawValue): \(decision.chosen)") }
      default: outcomes.append(emission.type)
      }
    }
  }
}

/// A customer in London who owes 120.00 on one invoice.
func segment(
  due: String = "2026-03-07", owes: Int64 = 12_000, treatment: Treatment = .bot, reason: String = "standard", language: String = "en-GB",
  stage: Stage = .early, channels: [Channel] = [.sms]
) -> ConversationEvent {
  let dueDate = CalendarDate(due) ?? CalendarDate(daysSince1970: 0)
  return .segmented(
    CustomerSegmented(
      stage: stage, treatment: treatment, reason: reason, priority: 1, daysPastDue: 3,
      accounts: [
        AccountStanding(
          accountId: "a-1", stage: stage, daysPastDue: 3, dueDate: dueDate, balance: Money(owes, Currency("GBP") ?? .usd), status: .open,
          creditor: "Acme", product: "invoice 7")
      ], name: "Ana", language: language, timeZone: "Europe/London", jurisdiction: "GB",
      channels: channels.map { ReachableChannel(channel: $0, address: $0 == .email ? "ana@example.org" : "+447700900123", consent: true) },
      hour: 10, channelReason: "portfolio", balanceAsOf: Instant("2026-03-09T00:00:00Z") ?? Instant(milliseconds: 0), strategyVersion: "s"))
}

func pounds(_ minor: Int64) -> Money { Money(minor, Currency("GBP") ?? .usd) }

func copy<State: StateCoding>(_ state: State) throws -> State {
  var writer = ByteWriter()
  state.write(to: &writer)
  var reader = ByteReader(writer.bytes)
  return try State(from: &reader)
}
