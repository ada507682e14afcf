import DispatchChannels
import DispatchCore
import Streaming

/// Stands before one provider: not more calls a second than it takes, and none while it fails.
actor ProviderGate {
  private let name: String
  private let clock: StreamClock
  private var bucket: TokenBucket
  private var breaker: CircuitBreaker

  init(_ name: String, perSecond: Double, clock: StreamClock, breaker: CircuitBreaker = CircuitBreaker()) {
    self.name = name
    self.clock = clock
    bucket = TokenBucket(perSecond: perSecond, burst: max(1, perSecond))
    self.breaker = breaker
  }

  /// Waits for the call's turn and makes it. A call that is not made was not sent.
  ///
  /// - Parameter refusal: asked when the turn has come: an answer of our own, which says nothing of the provider.
  func pass(unless refusal: @Sendable () -> ProviderAnswer?, _ call: @Sendable () async -> ProviderAnswer) async -> ProviderAnswer {
    if breaker.state(at: clock.steady) == .open { return leftAlone(breaker.restMilliseconds) }
    let wait = bucket.take(at: clock.steady)
    if wait > 0 { try? await Task.sleep(for: .milliseconds(wait)) }
    if let refusal = refusal() { return refusal }
    if let rest = breaker.refusal(at: clock.steady) { return leftAlone(rest) }
    let answer = await call()
    breaker.note(isFailure: answer.isFailure, at: clock.steady)
    return answer
  }

  private func leftAlone(_ milliseconds: Int64) -> ProviderAnswer {
    ProviderAnswer(.unsent, reason: "\(name) failed again and again and is left alone", retryAfterSeconds: Int(milliseconds / 1000) + 1)
  }
}

extension ProviderAnswer {
  /// Whether it speaks against the provider itself. A pause that it asks for and a refusal of one contact do not.
  fileprivate var isFailure: Bool {
    switch kind {
    case .unsent: retryAfterSeconds == nil
    case .unknown: true
    case .accepted, .rejected, .notFound: false
    }
  }
}
