import Bytes
import Models

/// One core with one customer, run over recorded inputs: the same inputs and the same strategy always give the same bytes.
struct Replica<Core: ServiceCore> {
  private let core: Core
  private var state: Core.State?
  private(set) var timers: [Timer] = []

  init(_ core: Core) { self.core = core }

  /// When it wants to be woken next.
  var nextDue: Instant? { timers.map(\.due).min() }

  /// Takes a recorded event, where it is this core's business.
  mutating func take(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic, _ context: Context) throws(JSONFailure) -> [Emission] {
    guard Core.inputs.contains(topic), let event = try Core.read(envelope, bytes, from: topic) else { return [] }
    return step(.event(event, envelope.header), context)
  }

  /// Wakes the timer that is due first.
  mutating func wake(_ context: Context) -> [Emission] {
    guard let timer = timers.min(by: { ($0.due, $0.name) < ($1.due, $1.name) }) else { return [] }
    return step(.timer(timer), context)
  }

  private mutating func step(_ input: CoreInput<Core.Event>, _ context: Context) -> [Emission] {
    let turn = core.decide(state, input, context)
    state = turn.state
    timers = turn.timers
    return turn.emissions
  }
}
