import BrokerSupport
import Kafka
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
