import BrokerSupport
@testable import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite struct MembershipTests {
    @Test func pausedPartitionsDeliverNothingAndResumeWhereTheyStopped() async throws {
      let fixture = try await LogFixture(partitions: 1)
      try await fixture.publish(100, to: fixture.input)
      let offsets = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        var offsets: [Int64] = []
        for _ in 0..<4 {
          try log.resume(assigned)
          offsets += try log.records(25).map(\.offset)
          try log.pause(assigned)
          // The end of a paused partition may still be told, records may not.
          for _ in 0..<10 {
            if case .record(let record) = log.poll(waitMilliseconds: 20) { offsets.append(record.offset * -1) }
          }
        }
        return offsets
      }
      #expect(offsets == Array(0..<100))
    }

    @Test func resumingWhatIsNotPausedChangesNothing() async throws {
      let fixture = try await LogFixture(partitions: 1)
      try await fixture.publish(50, to: fixture.input)
      let offsets = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        try log.resume(assigned)
        var offsets = try log.records(20).map(\.offset)
        try log.resume(assigned)
        offsets += try log.records(30).map(\.offset)
        return offsets
      }
      #expect(offsets == Array(0..<50))
    }

    @Test func aSecondMemberTakesHalfAndTheFirstGetsItBack() async throws {
      let fixture = try await LogFixture(partitions: 4)
      let first = Member(try await onThread { Unchecked(try fixture.open()) })
      let alone = try await first.assigned()
      let second = Member(try await onThread { Unchecked(try fixture.open()) })
      let half = try await second.assigned()
      let other = try await first.assigned()
      await second.close()
      let again = try await first.assigned()
      let revoked = await first.revocations
      await first.close()
      #expect(alone.count == 4)
      #expect(Set(half + other) == Set(alone))
      #expect(half.count == 2 && other.count == 2)
      #expect(again == alone)
      #expect(revoked.first.map(Set.init) == Set(alone))
    }

    @Test func wakingEndsAWaitingPollFromAnotherThread() async throws {
      let fixture = try await LogFixture(partitions: 1)
      let opened = try await onThread { Unchecked(try fixture.open()) }
      let waker = opened.value.waker
      let ended = Task { try await onThread { opened.value.poll(waitMilliseconds: 600_000) } }
      waker.wake()
      #expect(try await ended.value == .nothing)
      _ = try await onThread { opened.value.close() }
      waker.wake()
    }
  }
}

/// Hands a value from one thread to another, which then alone uses it.
struct Unchecked<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}

/// A log polled on a thread of its own until it is closed, as a service's is.
actor Member {
  private let events: AsyncStream<LogEvent>
  private var iterator: AsyncStream<LogEvent>.AsyncIterator
  private let stop: @Sendable () async -> Void
  private(set) var revocations: [[TopicPartition]] = []

  init(_ log: Unchecked<KafkaLog>) {
    let (events, continuation) = AsyncStream.makeStream(of: LogEvent.self)
    let (asked, ask) = AsyncStream.makeStream(of: Void.self)
    let stopping = StopFlag()
    let waker = log.value.waker
    self.events = events
    iterator = events.makeAsyncIterator()
    stop = {
      stopping.set()
      waker.wake()
      for await _ in asked {}
    }
    startThread {
      while !stopping.isSet {
        let event = log.value.poll(waitMilliseconds: 1_000)
        if event != .nothing { continuation.yield(event) }
      }
      log.value.close()
      ask.finish()
    }
  }

  /// The next assignment.
  func assigned() async throws -> [TopicPartition] {
    while let event = await next() {
      switch event {
      case .assigned(let partitions): return partitions.map(\.partition).sorted()
      case .revoked(let partitions): revocations.append(partitions)
      case .failed(let failure): throw failure
      default: continue
      }
    }
    return []
  }

  private func next() async -> LogEvent? {
    var copy = iterator
    defer { iterator = copy }
    return await copy.next(isolation: self)
  }

  func close() async { await stop() }
}
