import Bytes
import Streaming

/// One key, replayed from nothing with the processor's `decide` and nothing else.
struct KeyModel<P: Processor> {
  var state: [UInt8]?
  var timers: [StreamTimer] = []
  var effects: [StreamEffect] = []
  private var firedTimers: Set<StreamTimer> = []

  /// What one decision gave, or what is wrong with it.
  struct Step {
    var answer: Answer
    var violations: [Violation] = []
  }

  mutating func replay(_ decision: Decision<P.Input>, by processor: P) -> Step {
    var processor = processor
    var violations: [Violation] = []
    let now = decision.context.now
    switch decision.input {
    case .event: break
    case .timer(let timer):
      if timer.due > now { violations.append(Violation(.timerNeverEarly, "\(timer.name) due \(timer.due) fired at \(now)")) }
      if let index = timers.firstIndex(of: timer) {
        timers.remove(at: index)
        firedTimers.insert(timer)
      } else {
        violations.append(Violation(.timerOnce, "\(timer.name) due \(timer.due) fired, but it is not set"))
      }
    case .effect(let effect, let result):
      if let index = effects.firstIndex(where: { $0.id == effect.id }) {
        effects.remove(at: index)
      } else {
        violations.append(Violation(.effectSettledOnce, "\(effect.kind) \(effect.id.text) got a result that nobody waits for"))
      }
      if result == nil, effect.isRepeatable {
        violations.append(Violation(.effectSettledOnce, "\(effect.kind) can be repeated and was given up"))
      }
    }
    let answer: Answer
    do { answer = try processor.decide(state: state, input: decision.input, context: decision.context) } catch {
      violations.append(Violation(.stateEqualsReplay, "the model can't read its own state: \(error.reason)"))
      return Step(answer: Answer(state: state), violations: violations)
    }
    state = answer.state
    timers = answer.timers.filter { $0.due > now || !firedTimers.contains($0) }
    effects += answer.effects
    return Step(answer: answer, violations: violations)
  }

  /// True where the stored cell says the same; the engine's own timer has no name.
  func agrees(with cell: Cell) -> Bool {
    cell.state == state && cell.timers.filter { !$0.name.isEmpty } == timers && cell.effects == effects
  }

  var isEmpty: Bool { state == nil && timers.isEmpty && effects.isEmpty }

  mutating func forget() { self = KeyModel() }
}
