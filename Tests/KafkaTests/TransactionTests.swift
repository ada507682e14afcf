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

    @Test("The end that a fetch has told is where reading comes to, markers of transactions included") func knownEnd() async throws {
      let fixture = try await LogFixture(partitions: 1)
      let partition = TopicPartition(fixture.input, 0)
      try await fixture.publish(10, to: fixture.input)
      let (before, behind, ended) = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        let before = log.knownEnd(of: partition)
        try log.resume(assigned)
        let first = try log.records(1)[0]
        let behind = log.knownEnd(of: partition).map { $0 - first.offset - 1 }
        try log.transact(
          [OutgoingRecord(topic: fixture.input, partition: 0, key: [1], value: [2])], offsets: [InputOffset(partition: partition, next: first.offset + 1)])
        var end: Int64 = 0
        while end < 12 {
          if case .endOfPartition(partition, let offset) = log.poll(waitMilliseconds: 100) { end = offset }
        }
        return (before, behind, log.knownEnd(of: partition) == end)
      }
      #expect(before == nil)
      #expect(behind == 9)
      #expect(ended)
    }
  }
}
