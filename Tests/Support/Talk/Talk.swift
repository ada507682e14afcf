import Bytes
import Compliance
import ConversationCore
import Language
import LanguageModel
import Models

/// One customer's talk with the bot, as a transcript.
package struct Talk {
  package var state: ConversationState?
  package var timers: [Timer] = []
  /// What went out, oldest first.
  package var sent: [OutreachRequested] = []
  /// Outcomes and hand-overs by type.
  package var outcomes: [String] = []
  /// Offers that were made, oldest first.
  package var offers: [OfferMade] = []
  /// Decisions as "kind: chosen".
  package var decisions: [String] = []
  /// Everything that was emitted by the last input.
  package var emitted: [Emission] = []
  /// What a language model was asked and what became of it, oldest first.
  package var consulted: [ModelConsulted] = []
  /// What colleagues were told in a model's words.
  package var narrated: [String] = []
  /// Calls to a language model that have no answer yet.
  package private(set) var calls: [Effect] = []
  /// Answers at once; nil leaves the call open.
  package var model: (ModelRequest) -> ModelAnswer? = { _ in nil }
  package var now: Instant
  package var strategy = Strategy.standard
  private let core: Conversation
  private let zones = ZoneCatalog()
  private var inputs = 0

  /// Loading the model takes seconds: once for all tests.
  private static let parts = Result { (understander: try Understander.standard(), policies: try PolicyBook.standard(), answers: try TestAnswers.book()) }

  package static let shared = parts.map { Conversation(understander: $0.understander, policies: $0.policies, answers: $0.answers) }

  /// The same with a language model at hand.
  package static let assisted = parts.map { Conversation(understander: $0.understander, policies: $0.policies, answers: $0.answers, hasModel: true) }

  package init(at time: String, hasModel: Bool = false) throws {
    guard let now = Instant(time) else { throw JSONFailure("“\(time)” is no moment") }
    self.now = now
    core = try (hasModel ? Talk.assisted : Talk.shared).get()
  }

  /// A call that was left open comes back.
  package mutating func answer(_ call: Effect, _ answer: ModelAnswer) {
    calls.removeAll { $0 == call }
    step(.effect(call, result: answer.json))
  }

  package mutating func take(_ event: ConversationEvent) {
    step(.event(event, EventHeader(id: "e-\(inputs)", source: "/t", subject: "c-1", time: now)))
  }

  /// The customer writes on a channel.
  package mutating func say(_ text: String, on channel: Channel = .sms) { take(.replied(ReplyReceived(channel: channel, text: text))) }

  package mutating func tap(_ button: String, on channel: Channel = .whatsapp) {
    take(.replied(ReplyReceived(channel: channel, text: button, button: button)))
  }

  /// Lets time pass, waking every timer that comes due.
  package mutating func pass(until end: String) throws { wake(until: try moment(end)) { _ in } }

  private func moment(_ text: String) throws -> Instant {
    guard let moment = Instant(text) else { throw JSONFailure("“\(text)” is no moment") }
    return moment
  }

  package mutating func wake(until end: Instant, _ each: (inout Talk) -> Void) {
    while let next = timers.map(\.due).min(), next <= end {
      wakeNext()
      each(&self)
    }
    now = max(now, end)
  }

  /// Wakes the timer that is due first.
  package mutating func wakeNext() {
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
      if emission.type == "\(OfferMade.type)", let offer = emission.decoded(OfferMade.self) { offers.append(offer) }
      if emission.type == "\(HandoffNarrated.type)", let one = emission.decoded(HandoffNarrated.self) { narrated.append(one.narrative) }
      if emission.type == "\(ModelConsulted.type)", let one = emission.decoded(ModelConsulted.self) { consulted.append(one) }
    }
    for call in turn.effects {
      calls.append(call)
      if let request = call.modelRequest, let answer = model(request) { self.answer(call, answer) }
    }
  }
}

/// The state as it comes back from its bytes.
package func copy<State: StateCoding>(_ state: State) throws -> State {
  var writer = ByteWriter()
  state.write(to: &writer)
  var reader = ByteReader(writer.bytes)
  return try State(from: &reader)
}

extension Emission {
  package func decoded<Data: EventData>(_: Data.Type) -> Data? {
    var reader = JSONReader(data)
    return try? Data(from: &reader)
  }
}

extension Effect {
  /// What is sent of it.
  package var modelRequest: ModelRequest? { ModelErrand(request)?.request }
}
