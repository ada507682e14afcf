import Streaming
import Synchronization

/// Stands before the endpoint: not more calls a day or at once than allowed, and none while it fails.
///
/// Nobody waits here: a call that can't be made now is not made, since without a model everything goes on as well.
final class ModelGate: Sendable {
  enum Refusal: String, Sendable {
    case budget = "budget spent"
    case busy = "too many calls"
    case resting = "endpoint failed again and again"
  }

  private struct State {
    var budget: ModelBudget
    var breaker = CircuitBreaker(failuresMax: 5, restMilliseconds: 30_000)
    var out = 0
  }

  private let state: Mutex<State>
  private let callsMax: Int
  private let clock: StreamClock

  init(callsPerDay: Int, callsMax: Int, clock: StreamClock) {
    state = Mutex(State(budget: ModelBudget(callsPerDay: callsPerDay)))
    self.callsMax = callsMax
    self.clock = clock
  }

  /// Nil where the call may be made; then `leave` must follow.
  func enter() -> Refusal? {
    let (today, now) = (today, clock.steady)
    return state.withLock { state in
      guard state.out < callsMax else { return .busy }
      guard !state.budget.isSpent(on: today) else { return .budget }
      // Last, since with a nil it has let its one trial go.
      guard state.breaker.refusal(at: now) == nil else { return .resting }
      _ = state.budget.take(on: today)
      state.out += 1
      return nil
    }
  }

  func leave(isFailure: Bool) {
    let now = clock.steady
    state.withLock { state in
      state.out -= 1
      state.breaker.note(isFailure: isFailure, at: now)
    }
  }

  /// Another try of a call that is out already.
  func takeAgain() -> Bool {
    let today = today
    return state.withLock { $0.budget.take(on: today) }
  }

  /// Days since 1970 in UTC, by the time that decisions see.
  private var today: Int64 { (clock.now ?? 0) / 86_400_000 }
}
