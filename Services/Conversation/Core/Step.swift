import Compliance
import Language
import Models

/// One decision in the making: the state so far, what goes out, and what the decision may look at.
struct Step {
  var state: ConversationState
  let context: Context
  let core: Conversation
  private(set) var emissions: [Emission] = []
  /// Calls to a language model.
  var effects: [Effect] = []
  /// What the bot is about to say.
  var draft = Draft()
  /// What was decided in this step, for the record.
  var record = DecisionDraft()
  /// The variant of the reminder that is being made.
  var choice: VariantChoice?
  /// When the customer wrote what this step answers; nil where it answers nothing.
  var customerWroteAt: Instant?
  /// An offer was accepted in this step: it can't be accepted again.
  var isCommitted = false
  /// Until when the customer may wait for a language model; nil where the wait has not begun.
  var patience: Instant?

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
    case .disputeResolved(let resolution): take(resolution)
    case .agentReplied(let reply): take(reply)
    case .agentReleased: release()
    case .identityUpdated(let facts): state.identity.facts = facts
    case .replied(let reply): take(reply, header)
    case .delivery(let status, let report): take(status, report)
    }
  }

  mutating func wake(_ timer: Timer) {
    switch timer.name {
    case TimerName.promise: judgePromise()
    case TimerName.instalment: judgeInstalment()
    case TimerName.claim: judgeClaim()
    case TimerName.followUp: followUp()
    case TimerName.recall: recall()
    case TimerName.remind: remind()
    case TimerName.held: goOnAlone()
    default: break
    }
  }

  mutating func emit(_ emission: Emission) { emissions.append(emission) }
  mutating func emit<Data: EventData>(_ data: Data, to topic: Topic) { emissions.append(Emission(data, to: topic)) }

  /// The state with everything that follows; the timers are computed from the state alone, so none can be forgotten.
  mutating func finished() -> Turn<ConversationState> {
    planChoice()
    var timers: [Timer] = []
    func set(_ moment: Instant?, _ name: String) { if let moment { timers.append(Timer(due: moment, name: name)) } }
    set(state.promise.map(deadline), TimerName.promise)
    set(nextInstalmentDeadline, TimerName.instalment)
    set(claimDeadline, TimerName.claim)
    set(nextFollowUp, TimerName.followUp)
    set(nextRecall, TimerName.recall)
    set(nextReminder(), TimerName.remind)
    set(state.held?.deadline, TimerName.held)
    return Turn(state, emissions: emissions, timers: timers, effects: effects)
  }

  private mutating func take(_ segment: CustomerSegmented) {
    let owedBefore = state.owed
    state.segment = segment
    if segment.treatment == .human, state.handedOver == nil, !state.owed.isEmpty || segment.reason == "disputed" {
      handOver(.treatment, channel: nil, suggestion: "Contact the customer: the strategy leaves “\(segment.reason)” to people.")
    } else if segment.treatment != .human, state.handedOver == .treatment {
      state.handedOver = nil
    }
    if owedBefore != state.owed { dropOffers() }
    if let waived = state.waived, state.due(on: today)[waived.currency] > waived.amount { state.waived = nil }
    considerRating()
  }
}

enum TimerName {
  static let promise = "promise"
  static let instalment = "instalment"
  static let claim = "claim"
  static let followUp = "follow-up"
  static let recall = "recall"
  static let remind = "remind"
  static let held = "held"
}
