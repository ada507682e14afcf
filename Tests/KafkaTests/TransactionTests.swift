import BrokerSupport
import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite struct TransactionTests {
    @Test func committedWorkIsSeenByTheNextOwner() async throws {
      let fixture = try await LogFixture()
      try await fixture.publish(10, to: fixture.input)
      let first = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        try log.resume(assigned)
        let records = try log.records(10)
        let partition = assigned[0]
        let taken = records.filter { $0.partition == partition.partition }
        try log.transact(
          [OutgoingRecord(topic: fixture.state, partition: 1, key: [1], value: [2, 3])],
          offsets: [InputOffset(partition: partition, next: (taken.map(\.offset).max() ?? -1) + 1)])
        return (assigned: assigned, records: records.count, taken: taken.count)
      }
      #expect(first.assigned == [TopicPartition(fixture.input, 0), TopicPartition(fixture.input, 1)])
      let left = 10 - first.taken
      let second = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        let state = try log.reader([TopicPartition(fixture.state, 0), TopicPartition(fixture.state, 1)]).all(of: 2)
        try log.resume(assigned)
        return (state: state, rest: try log.records(left))
      }
      #expect(second.state.map(\.value) == [[2, 3]])
      #expect(second.state.map(\.partition) == [1])
      #expect(second.rest.allSatisfy { $0.partition == 1 })
    }
  }
}
