import BrokerSupport
import Kafka
import Testing

extension KafkaSuite {
  @Suite struct TailTests {
    @Test func followsSeveralTopicsFromTheirEnd() async throws {
      let connection = try await TestBroker.connection()
      let topics = try await TestBroker.createTopics(["one", "two"], partitions: 2)
      let publisher = try KafkaPublisher(connection, clientID: "test")
      for topic in topics { try await publisher.publish(topic: topic, key: [1], value: Array("before".utf8)) }
      let tail = try await KafkaTail(connection, clientID: "test-tail", topics: topics, from: .end)
      while await !tail.isAtEnd { _ = try await tail.next() }
      for topic in topics { try await publisher.publish(topic: topic, key: [1], value: Array("after".utf8)) }
      var found: [KafkaTail.Record] = []
      while found.count < 2 {
        for event in try await tail.next() {
          if case .record(let record) = event { found.append(record) }
        }
      }
      #expect(found.map(\.value) == [Array("after".utf8), Array("after".utf8)])
      #expect(Set(found.map(\.topic)) == Set(topics))
      await tail.close()
      await publisher.close()
    }

    @Test func aTopicThatDoesNotExistIsNamed() async throws {
      let connection = try await TestBroker.connection()
      await #expect {
        _ = try await KafkaTail(connection, clientID: "test-tail", topics: ["no-such-topic"])
      } throws: { error in
        (error as? KafkaError)?.reason.contains("no-such-topic") ?? false
      }
    }
  }
}
