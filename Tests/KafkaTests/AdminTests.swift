import BrokerSupport
import Kafka
import Testing

extension KafkaSuite {
  @Suite struct AdminTests {
    @Test func createdTopicsHaveTheirPartitionsAndAreNotCreatedTwice() async throws {
      let admin = try KafkaAdmin(try await TestBroker.connection(), clientID: "test")
      try await admin.waitUntilReachable()
      let name = TestBroker.randomName()
      let topics = [
        KafkaAdmin.NewTopic(name: name + ".events", partitions: 12),
        KafkaAdmin.NewTopic(name: name + ".state", partitions: 5, settings: ["cleanup.policy": "compact"]),
      ]
      #expect(try await admin.create(topics) == [])
      #expect(try await admin.create(topics).sorted() == [name + ".events", name + ".state"])
      let counts = try await admin.partitionCounts()
      #expect(counts[name + ".events"] == 12)
      #expect(counts[name + ".state"] == 5)
      await admin.close()
    }

    @Test func endsCountTheRecords() async throws {
      let connection = try await TestBroker.connection()
      let topics = try await TestBroker.createTopics(["one", "two"], partitions: 2)
      let publisher = try KafkaPublisher(connection, clientID: "test")
      for _ in 0..<3 { try await publisher.publish(topic: topics[1], key: Array("customer-1".utf8), value: [1]) }
      await publisher.close()
      let admin = try KafkaAdmin(connection, clientID: "test")
      let ends = try await admin.endOffsets(topics)
      #expect(ends[topics[0]] == [0, 0])
      #expect(ends[topics[1]]?.sorted() == [0, 3])
      await #expect(throws: KafkaError.self) { try await admin.endOffsets(["no-such-topic"]) }
      await admin.close()
    }

    @Test func anImpossibleTopicIsRefusedByName() async throws {
      let admin = try KafkaAdmin(try await TestBroker.connection(), clientID: "test")
      await #expect {
        try await admin.create([KafkaAdmin.NewTopic(name: "bad", partitions: 0)])
      } throws: { error in
        (error as? KafkaError)?.reason.contains("bad") ?? false
      }
      await admin.close()
    }

    @Test func aBrokerThatIsNotThereIsReportedInTime() async throws {
      let admin = try KafkaAdmin(KafkaConnection(bootstrapServers: "127.0.0.1:1"), clientID: "test")
      await #expect {
        try await admin.waitUntilReachable(timeoutSeconds: 1)
      } throws: { error in
        (error as? KafkaError)?.isRetriable ?? false
      }
      await admin.close()
    }
  }
}
