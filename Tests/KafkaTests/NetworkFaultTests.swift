import BrokerSupport
import DevelopmentBroker
import Kafka
import Streaming
import Testing

extension KafkaSuite {
  /// The same work with a fault on the way gives the same records, once each.
  @Suite(.enabled(if: TestBroker.isDevelopment)) struct NetworkFaultTests {
    @Test(arguments: [
      (RelayFault.cut, KafkaRequest.produce), (.loseAnswer, .produce), (.halfAnswer, .produce), (.delayAnswer(milliseconds: 300), .produce),
      (.cut, .endTransaction), (.loseAnswer, .endTransaction), (.halfAnswer, .endTransaction),
      (.delayAnswer(milliseconds: 300), .endTransaction), (.cut, .transactionOffsetCommit), (.loseAnswer, .transactionOffsetCommit),
      (.cut, .addPartitionsToTransaction), (.loseAnswer, .addPartitionsToTransaction), (.cut, .addOffsetsToTransaction),
      (.loseAnswer, .addOffsetsToTransaction),
    ])
    func aTransactionIsWrittenOnce(fault: RelayFault, request: KafkaRequest) async throws {
      let broker = try #require(try await TestBroker.development())
      let fixture = try await LogFixture(partitions: 1)
      try await fixture.publish(1, to: fixture.input)
      let input = TopicPartition(fixture.input, 0)
      let values = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        _ = try log.assignment()
        for number: UInt8 in 0..<3 {
          if number == 1 { broker.relay.faults.arm(fault, on: request) }
          try log.transact(
            [OutgoingRecord(topic: fixture.state, partition: 0, key: [1], value: [number])],
            offsets: [InputOffset(partition: input, next: Int64(number) / 2)])
        }
        return try log.reader([TopicPartition(fixture.state, 0)]).all(of: 1).map(\.value)
      }
      #expect(broker.relay.faults.waiting == 0)
      #expect(values == [[0], [1], [2]])
      let next = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        let assigned = try log.assignment()
        try log.resume(assigned)
        while true {
          switch log.poll(waitMilliseconds: 100) {
          case .endOfPartition(_, let offset): return offset
          case .record(let record): Issue.record("read \(record) again")
          case .failed(let failure): throw failure
          default: continue
          }
        }
      }
      #expect(next == 1)
    }

    @Test(arguments: [RelayFault.cut, .loseAnswer, .halfAnswer, .delayAnswer(milliseconds: 100)])
    func aRestoreReadsEverythingOnce(fault: RelayFault) async throws {
      let broker = try #require(try await TestBroker.development())
      let fixture = try await LogFixture(partitions: 1)
      try await fixture.publish(20_000, to: fixture.state)
      let offsets = try await onThread {
        let log = try fixture.open()
        defer { log.close() }
        broker.relay.faults.arm(fault, on: .fetch, times: 2)
        return try log.reader([TopicPartition(fixture.state, 0)]).all(of: 1).map(\.offset)
      }
      broker.relay.faults.clear()
      #expect(offsets == Array(0..<20_000))
    }

    @Test func everyConnectionIsMadeAgain() async throws {
      let broker = try #require(try await TestBroker.development())
      let fixture = try await LogFixture(partitions: 1)
      let log = try await onThread {
        let log = try fixture.open()
        try log.resume(try log.assignment())
        return Unchecked(log)
      }
      broker.relay.cutConnections()
      try await fixture.publish(5, to: fixture.input)
      let offsets = try await onThread {
        defer { log.value.close() }
        return try log.value.records(5).map(\.offset)
      }
      #expect(offsets == [0, 1, 2, 3, 4])
    }
  }
}
