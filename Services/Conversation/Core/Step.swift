import Compliance
import Language
import Models

/// One decision in the making: the state so far, what goes out, and what the decision may look at.
struct Step {
  var state: ConversationState
  let context: Context
  let core: Conversation
  private(set) var emissions: [Emission] = []

  init(_ state: ConversationState, _ context: Context, _ core: Conversation) {
    self.state = state
    self.context = context
    self.core = core
  }

  var now: Instant { context.now }
  var strategy: Strategy { context.strategy }
  var zone: ZoneRules { context.zone(state.segment?.timeZone ?? "UTC") }
  var today: CalendarDate { zone.date(at: now) }
  var stage: Stage { state.segment?.stage ?? .preventive }
  var pack: Pack { core.policies.pack(for: state.segment?.jurisdiction ?? "ZZ") }

  mutating func take(_ event: ConversationEvent, _ header: EventHeader) {
    switch event {
    case .segmented(let segment): take(segment)
    case .paymentReceived(let payment): take(payment, header)
    case .paymentReversed(let payment): take(payment)
    case .disputeResolved:
      if state.handedOver == .dispute { state.handedOver = nil }
    case .agentReplied(let reply): send(.agent, Message(text: reply.text), variant: "agent")
    case .agentReleased:
      state.handedOver = nil
      state.misunderstandings = 0
      state.note(.released, now)
    case .replied(let reply): take(reply, header)
    case .delivery(let status, let report): take(status, report)
    }
  }

  mutating func wake(_ timer: Timer) {
    switch timer.name {
    case TimerName.promise: judgePromise()
    case TimerName.remind: remind()
    default: break
    }
  }

  mutating func emit(_ emission: Emission) { emissions.append(emission) }
  mutating func emit<Data: EventData>(_ data: Data, to topic: Topic) { emissions.append(Emission(data, to: topic)) }

  /// The state with everything that follows; the timers are computed from the state alone, so none can be forgotten.
  func finished() -> Turn<ConversationState> {
    var timers: [Timer] = []
    if let promise = state.promise { timers.append(Timer(due: deadline(of: promise), name: TimerName.promise)) }
    if let moment = nextReminder() { timers.append(Timer(due: moment, name: TimerName.remind)) }
    return Turn(state, emissions: emissions, timers: timers)
  }

  private mutating func take(_ segment: CustomerSegmented) {
    state.segment = segment
    if segment.treatment == .human, state.handedOver == nil, !state.owed.isEmpty || segment.reason == "disputed" {
      handOver(.treatment, channel: nil, suggestion: "Contact the customer: the strategy leaves “\(segment.reason)” to people.")
    } else if segment.treatment != .human, state.handedOver == .treatment {
      state.handedOver = nil
    }
  }
}

enum TimerName {
  static let promise = "promise"
  static let remind = "remind"
}
