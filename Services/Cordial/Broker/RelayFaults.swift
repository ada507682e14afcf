import Synchronization

/// What can go wrong between a client and the broker.
public enum RelayFault: Hashable, Sendable {
  /// The connection ends and the broker never sees the request.
  case cut
  /// The broker carries the request out, but its answer is dropped and the connection ends.
  case loseAnswer
  /// Half of the answer arrives, then the connection ends.
  case halfAnswer
  /// The answer, and all after it on its connection, come so much later.
  case delayAnswer(milliseconds: Int64)
}

/// Faults that wait for the request that they strike.
public final class RelayFaults: Sendable {
  private struct Armed {
    var fault: RelayFault
    var request: KafkaRequest
    var times: Int
  }

  private let armed = Mutex<[Armed]>([])

  init() {}

  /// Strikes the next `times` requests of a kind, on whatever connection.
  public func arm(_ fault: RelayFault, on request: KafkaRequest, times: Int = 1) {
    armed.withLock { $0.append(Armed(fault: fault, request: request, times: times)) }
  }

  /// How many faults have not struck yet.
  public var waiting: Int { armed.withLock { $0.reduce(0) { $0 + $1.times } } }

  public func clear() { armed.withLock { $0 = [] } }

  /// The fault that strikes this request, used up once.
  func next(for request: KafkaRequest) -> RelayFault? {
    armed.withLock { armed in
      guard let index = armed.firstIndex(where: { $0.request == request }) else { return nil }
      armed[index].times -= 1
      defer { if armed[index].times == 0 { armed.remove(at: index) } }
      return armed[index].fault
    }
  }
}
