import BrokerSupport
import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite struct PublisherTests {
    @Test func anAcknowledgedRecordIsInThePartitionOfItsKey() async throws {
      let topic = try await TestBroker.createTopics(["published"], partitions: 12)[0]
      let connection = try await TestBroker.connection()
      let publisher = try KafkaPublisher(connection, clientID: "test")
      let keys = (0..<40).map { Array("customer-\($0)".utf8) }
      for key in keys { try await publisher.publish(topic: topic, key: key, value: key) }
      try await publisher.publish(topic: topic, key: keys[0], value: nil)
      try await publisher.publish(topic: topic, key: keys[1], value: [])
      await publisher.close()
      let records = try await read(topic, connection)
      #expect(records.count == 42)
      #expect(records.allSatisfy { $0.partition == Partitioner.partition(for: $0.key, count: 12) })
      #expect(records.filter { $0.key == keys[0] }.map(\.value) == [keys[0], nil])
      #expect(records.filter { $0.key == keys[1] }.map(\.value) == [keys[1], []])
      #expect(records.allSatisfy { $0.timestamp > 0 })
    }

    @Test func manyTasksPublishAtOnceAndAnImportFlushes() async throws {
      let topic = try await TestBroker.createTopics(["published"], partitions: 3)[0]
      let connection = try await TestBroker.connection()
      let publisher = try KafkaPublisher(connection, clientID: "test")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<20 {
          group.addTask {
            for number in 0..<10 { try await publisher.publish(topic: topic, key: Array("\(task)".utf8), value: [UInt8(number)]) }
          }
        }
        // More than there is room for, so that the import has to wait for acknowledgements.
        group.addTask {
          for number in 0..<50_000 { try await publisher.enqueue(topic: topic, key: Array("import".utf8), value: Array("\(number)".utf8)) }
          try await publisher.flush()
        }
        try await group.waitForAll()
      }
      await publisher.close()
      let records = try await read(topic, connection)
      #expect(records.count == 50_200)
      let imported = records.filter { $0.key == Array("import".utf8) }.map { String(decoding: $0.value ?? [], as: UTF8.self) }
      #expect(imported == (0..<50_000).map { "\($0)" })
      for task in 0..<20 {
        #expect(records.filter { $0.key == Array("\(task)".utf8) }.map(\.value) == (0..<10).map { [UInt8($0)] })
      }
    }

    @Test func aRecordThatIsTooLargeIsRefused() async throws {
      let topic = try await TestBroker.createTopics(["published"])[0]
      let publisher = try KafkaPublisher(try await TestBroker.connection(), clientID: "test")
      let large = [UInt8](repeating: 0, count: 2 << 20)
      await #expect(throws: KafkaError.self) { try await publisher.publish(topic: topic, key: [1], value: large) }
      await #expect(throws: KafkaError.self) { try await publisher.enqueue(topic: topic, key: [1], value: large) }
      try await publisher.publish(topic: topic, key: [1], value: [1])
      try await publisher.flush()
      await publisher.close()
    }

    private func read(_ topic: String, _ connection: KafkaConnection) async throws -> [KafkaTail.Record] {
      let tail = try await KafkaTail(connection, clientID: "test-tail", topics: [topic])
      var records: [KafkaTail.Record] = []
      while await !tail.isAtEnd {
        for event in try await tail.next() {
          if case .record(let record) = event { records.append(record) }
        }
      }
      await tail.close()
      return records
    }
  }
}
