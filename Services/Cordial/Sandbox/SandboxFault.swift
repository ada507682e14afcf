/// What can go wrong at a provider: for tests and rehearsals of bad days.
public enum SandboxFault: String, CaseIterable, Hashable, Sendable {
  /// The connection breaks before the message was taken.
  case resetBefore
  /// The message is taken, and the connection breaks before the answer.
  case resetAfter
  /// The message is taken, and the answer never comes.
  case timeout
  /// 429, nothing is taken.
  case tooMany
  /// 429 with `Retry-After: 20`, nothing is taken.
  case tooManyLater
  /// 503, nothing is taken.
  case unavailable
  /// The message is taken, the answer comes after half a second.
  case slow
  /// The message is taken, and its receipt is told before the answer.
  case receiptFirst
  /// 400: it will never be taken.
  case refused
  /// 410: nobody has that number any more.
  case gone

  /// Whether the provider takes the message all the same.
  var takes: Bool {
    switch self {
    case .resetAfter, .timeout, .slow, .receiptFirst: true
    case .resetBefore, .tooMany, .tooManyLater, .unavailable, .refused, .gone: false
    }
  }
}

/// Faults that wait for a customer's messages, each used up once, in order.
struct SandboxFaults: Sendable {
  private var armed: [String: [SandboxFault]] = [:]

  mutating func arm(_ faults: [SandboxFault], for reference: String) { armed[reference, default: []] += faults }

  mutating func next(for reference: String) -> SandboxFault? {
    guard var faults = armed[reference], !faults.isEmpty else { return nil }
    let fault = faults.removeFirst()
    armed[reference] = faults.isEmpty ? nil : faults
    return fault
  }
}
