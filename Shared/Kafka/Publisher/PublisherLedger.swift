import Synchronization

/// Who waits for which of a publisher's records: bounded room, single answers, and flushes.
///
///     reserve -> (send) -> delivered: answers the publisher of the record, or counts an enqueued one down; makes room for the next
final class PublisherLedger: Sendable {
  typealias Answer = CheckedContinuation<KafkaErrorCode, Never>

  fileprivate struct State {
    var records = 0
    var bytes = 0
    var waitingForRoom: [(bytes: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var nextToken: UInt = 1
    var answers: [UInt: Answer] = [:]
    var enqueued = 0
    var failed: KafkaErrorCode?
    var waitingForFlush: [CheckedContinuation<KafkaErrorCode?, Never>] = []

    var hasRoom: Bool { records < recordsMax && bytes < bytesMax }
  }

  private let state = Mutex(State())

  // MARK: - Room

  /// Takes the place of one record, waiting in line where there is none.
  func reserve(bytes: Int) async {
    let taken = state.withLock { state in
      guard state.hasRoom, state.waitingForRoom.isEmpty else { return false }
      state.records += 1
      state.bytes += bytes
      return true
    }
    if taken { return }
    await withCheckedContinuation { continuation in
      state.withLock { $0.waitingForRoom.append((bytes, continuation)) }
      admit()
    }
  }

  /// Gives a place back and lets in who waits for it.
  func release(bytes: Int) {
    state.withLock { state in
      state.records -= 1
      state.bytes -= bytes
    }
    admit()
  }

  private func admit() {
    let admitted = state.withLock { state in
      var admitted = 0
      while admitted < state.waitingForRoom.count, state.hasRoom {
        state.records += 1
        state.bytes += state.waitingForRoom[admitted].bytes
        admitted += 1
      }
      defer { state.waitingForRoom.removeFirst(admitted) }
      return Array(state.waitingForRoom.prefix(admitted))
    }
    for waiting in admitted { waiting.continuation.resume() }
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

  /// A record whose answer only a flush asks for is produced with the token 0.
  func enqueue() { state.withLock { $0.enqueued += 1 } }

  func delivered(token: UInt, code: KafkaErrorCode, bytes: Int) {
    release(bytes: bytes)
    guard token == 0 else {
      state.withLock { $0.answers.removeValue(forKey: token) }?.resume(returning: code)
      return
    }
    let finished = state.withLock { state in
      state.enqueued -= 1
      if code != .none, state.failed == nil { state.failed = code }
      return State.takeFlushed(&state)
    }
    for continuation in finished.waiting { continuation.resume(returning: finished.failed) }
  }

  /// Waits until nothing enqueued is on its way; the first failure since the last time.
  func flushed() async -> KafkaErrorCode? {
    await withCheckedContinuation { continuation in
      let finished = state.withLock { state in
        state.waitingForFlush.append(continuation)
        return State.takeFlushed(&state)
      }
      for continuation in finished.waiting { continuation.resume(returning: finished.failed) }
    }
  }
}

extension PublisherLedger.State {
  /// Those whose flush is over, with the failure they are told.
  static func takeFlushed(
    _ state: inout Self
  ) -> (waiting: [CheckedContinuation<KafkaErrorCode?, Never>], failed: KafkaErrorCode?) {
    guard state.enqueued == 0, !state.waitingForFlush.isEmpty else { return ([], nil) }
    defer {
      state.waitingForFlush = []
      state.failed = nil
    }
    return (state.waitingForFlush, state.failed)
  }
}

// Enough for full batches at 100,000 records a second; librdkafka's own limits are higher, so its queue is never full before ours.
private let recordsMax = 20_000
private let bytesMax = 32 << 20
