/// Leaves an endpoint alone that fails again and again: after so many failures in a row nobody calls it for a while; then one call tries whether it
/// is back (half open), and only if that one succeeds the others may go on.
///
/// Time is an argument, in milliseconds of any clock that never goes back.
public struct CircuitBreaker: Hashable, Sendable {
  public enum State: String, Hashable, Sendable { case closed, open, halfOpen }

  public let failuresMax: Int
  public let restMilliseconds: Int64
  private var failures = 0
  private var openUntil: Int64?
  private var isTrying = false

  public init(failuresMax: Int = 5, restMilliseconds: Int64 = 30_000) {
    self.failuresMax = failuresMax
    self.restMilliseconds = restMilliseconds
  }

  public func state(at now: Int64) -> State {
    guard let openUntil else { return .closed }
    return now < openUntil || isTrying ? (isTrying ? .halfOpen : .open) : .halfOpen
  }

  /// Nil where the call may be made; else how many milliseconds to wait before asking again.
  public mutating func refusal(at now: Int64) -> Int64? {
    guard let openUntil else { return nil }
    if now < openUntil { return openUntil - now }
    guard !isTrying else { return restMilliseconds }
    isTrying = true
    return nil
  }

  /// What became of a call that was made.
  public mutating func note(isFailure: Bool, at now: Int64) {
    isTrying = false
    guard isFailure else {
      failures = 0
      openUntil = nil
      return
    }
    failures += 1
    if failures >= failuresMax { openUntil = now + restMilliseconds }
  }
}
