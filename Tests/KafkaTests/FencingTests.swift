import BrokerSupport
@testable import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite struct FencingTests {
    /// A copy that was thought dead goes on after another has opened its transactional id.
    @Test(arguments: [Step.append, .commit, .abort, .begin])
    func aProducerOpenedLaterFencesTheEarlier(at step: Step) async throws {
      let fixture = try await LogFixture(partitions: 1)
      let name = TestBroker.randomName()
      let found = try await onThread {
        let zombie = try fixture.open(transactional: name)
        defer { zombie.close() }
        try zombie.begin()
        try zombie.append(OutgoingRecord(topic: fixture.state, partition: 0, key: [1], value: [1]))
        try zombie.flush()
        if step == .begin { try zombie.commit() }
        let owner = try fixture.open(transactional: name)
        defer { owner.close() }
        let failure = step.failure(of: zombie, OutgoingRecord(topic: fixture.state, partition: 0, key: [2], value: [2]))
        try owner.begin()
        try owner.append(OutgoingRecord(topic: fixture.state, partition: 0, key: [3], value: [3]))
        try owner.flush()
        try owner.commit()
        let values = try owner.reader([TopicPartition(fixture.state, 0)]).all(of: 1).map(\.value)
        return (failure: failure, values: values)
      }
      guard case .fenced = found.failure else {
        Issue.record("not fenced but \(String(describing: found.failure))")
        return
      }
      #expect(found.values.last == [3])
      #expect(!found.values.contains([2]))
    }

    /// A copy that lost its partitions in a rebalance it did not notice sends offsets in the name of its old membership.
    @Test func offsetsOfAnEarlierGenerationAreRefused() async throws {
      let fixture = try await LogFixture(partitions: 2)
      let failure = try await onThread {
        let stale = try fixture.open()
        defer { stale.close() }
        let assigned = try stale.assignment()
        let before = try stale.consumer.membership()
        let other = try fixture.open()
        defer { other.close() }
        try Self.rebalance(stale, other)
        try stale.begin()
        try stale.append(OutgoingRecord(topic: fixture.state, partition: 0, key: [1], value: [1]))
        try stale.flush()
        do throws(KafkaError) {
          let offsets = assigned.map { NamedPartition(topic: fixture.topics[$0.topic], partition: $0.partition, offset: 1) }
          try stale.producer.sendOffsets(offsets, as: before)
          return LogFailure?.none
        } catch {
          try stale.abort()
          return error.failure
        }
      }
      guard case .abort = failure else {
        Issue.record("not refused but \(String(describing: failure))")
        return
      }
    }

    /// Polls both until each has its share.
    private static func rebalance(_ first: KafkaLog, _ second: KafkaLog) throws {
      var shares = 0
      while shares < 2 {
        for log in [first, second] {
          if case .assigned(let partitions) = log.poll(waitMilliseconds: 20), partitions.count == 1 { shares += 1 }
        }
      }
    }

    enum Step {
      case append
      case commit
      case abort
      case begin

      /// What the zombie is told.
      func failure(of zombie: KafkaLog, _ record: OutgoingRecord) -> LogFailure? {
        do throws(LogFailure) {
          switch self {
          case .append:
            try zombie.append(record)
            try zombie.flush()
          case .commit: try zombie.commit()
          case .abort: try zombie.abort()
          case .begin:
            try zombie.begin()
            try zombie.append(record)
            try zombie.flush()
            try zombie.commit()
          }
          return nil
        } catch {
          guard case .abort = error else { return error }
          // A stale epoch can be mended where only the transaction timed out; the abort tells which it is.
          do throws(LogFailure) { try zombie.abort() } catch { return error }
          return nil
        }
      }
    }
  }
}
