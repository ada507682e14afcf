import Synchronization

/// Who waits for which of a publisher's records: bounded room, single answers, and flushes.
///
///     reserve -> (send) -> delivered: answers the publisher of the record, or counts an enqueued one down; makes room for the next
///
/// A lock is taken once for a record on its way out and once for a whole batch of reports: contended, it costs more than the record itself.
final class PublisherLedger: Sendable {
  typealias Answer = CheckedContinuation<KafkaErrorCode, Never>

  fileprivate struct State {
    var records = 0
    var bytes = 0
    var waitingForRoom: [Waiting] = []
    var nextToken: UInt = 1
    var answers: [UInt: Answer] = [:]
    var enqueued = 0
    var failed: KafkaErrorCode?
    var waitingForFlush: [CheckedContinuation<KafkaErrorCode?, Never>] = []

    var hasRoom: Bool { records < recordsMax && bytes < bytesMax }
  }

  fileprivate struct Waiting {
    var bytes: Int
    var enqueued: Bool
    var continuation: CheckedContinuation<Void, Never>
  }

  private let state = Mutex(State())

  // MARK: - Room

  /// Takes the place of one record, waiting in line where there is none.
  nonisolated(nonsending) func reserve(bytes: Int, enqueued: Bool) async {
    let taken = state.withLock { state in
      guard state.hasRoom, state.waitingForRoom.isEmpty else { return false }
      state.take(bytes: bytes, enqueued: enqueued)
      return true
    }
    if taken { return }
    await withCheckedContinuation { continuation in
      let admitted = state.withLock { state in
        state.waitingForRoom.append(Waiting(bytes: bytes, enqueued: enqueued, continuation: continuation))
        return state.admit()
      }
      for waiting in admitted { waiting.continuation.resume() }
    }
  }

  // MARK: - Answers

  /// The token with which a record is produced, so that `delivered` finds who waits for it.
  func register(_ answer: Answer) -> UInt {
    state.withLock { state in
      defer { state.nextToken += 1 }
      state.answers[state.nextToken] = answer
      return state.nextToken
    }
  }

  /// A record whose answer only a flush asks for comes with the token 0.
  func delivered(_ deliveries: [ClientCallbacks.Delivery]) {
    guard !deliveries.isEmpty else { return }
    let (answered, flushed, admitted) = state.withLock { state in
      var answered: [(Answer, KafkaErrorCode)] = []
      for delivery in deliveries {
        if let answer = state.settle(delivery) { answered.append((answer, delivery.code)) }
      }
      return (answered, state.takeFlushed(), state.admit())
    }
    for (answer, code) in answered { answer.resume(returning: code) }
    for continuation in flushed.waiting { continuation.resume(returning: flushed.failed) }
    for waiting in admitted { waiting.continuation.resume() }
  }

  /// Waits until nothing enqueued is on its way; the first failure since the last time.
  nonisolated(nonsending) func flushed() async -> KafkaErrorCode? {
    await withCheckedContinuation { continuation in
      let finished = state.withLock { state in
        state.waitingForFlush.append(continuation)
        return state.takeFlushed()
      }
      for continuation in finished.waiting { continuation.resume(returning: finished.failed) }
    }
  }
}

extension PublisherLedger.State {
  mutating func take(bytes: Int, enqueued: Bool) {
    records += 1
    self.bytes += bytes
    if enqueued { self.enqueued += 1 }
  }

  /// Takes places for those in line, in order, as far as there is room.
  mutating func admit() -> [PublisherLedger.Waiting] {
    var count = 0
    while count < waitingForRoom.count, hasRoom {
      take(bytes: waitingForRoom[count].bytes, enqueued: waitingForRoom[count].enqueued)
      count += 1
    }
    defer { waitingForRoom.removeFirst(count) }
    return Array(waitingForRoom.prefix(count))
  }

  /// Gives a record's place back; returns who waits for its answer.
  mutating func settle(_ delivery: ClientCallbacks.Delivery) -> PublisherLedger.Answer? {
    records -= 1
    bytes -= delivery.bytes
    if delivery.token != 0 { return answers.removeValue(forKey: delivery.token) }
    enqueued -= 1
    if delivery.code != .none, failed == nil { failed = delivery.code }
    return nil
  }

  /// Those whose flush is over, with the failure they are told.
  mutating func takeFlushed() -> (waiting: [CheckedContinuation<KafkaErrorCode?, Never>], failed: KafkaErrorCode?) {
    guard enqueued == 0, !waitingForFlush.isEmpty else { return ([], nil) }
    defer {
      waitingForFlush = []
      failed = nil
    }
    return (waitingForFlush, failed)
  }
}

// Enough for full batches at 100,000 records a second; librdkafka's own limits are higher, so its queue is never full before ours.
private let recordsMax = 20_000
private let bytesMax = 32 << 20
