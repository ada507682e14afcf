import Streaming
import Testing

@testable import Kafka

extension KafkaSuite {
  @Suite("Least rights at the broker") struct DeniedTopicTests {
    @Test("A log works although the broker denies it topics that it knows of and does not use") func unused() async throws {
      let taken = try await onThread {
        let cluster = try #require(MockCluster(topics: ["input", "state", "others"]))
        cluster.deny("others")
        let log = try KafkaLog(
          KafkaLog.Configuration(
            connection: cluster.connection, group: "group", transactionalID: "producer", clientID: "test",
            topics: LogTopics(["input", "state", "others"]), inputs: [TopicNumber(0)]))
        defer { log.close() }
        let assigned = try log.assignment()
        try log.transact(
          [OutgoingRecord(topic: TopicNumber(1), partition: 0, key: [1], value: [1])], offsets: [InputOffset(partition: assigned[0], next: 1)])
        return try log.reader([TopicPartition(TopicNumber(1), 0)]).all(of: 1).map(\.value)
      }
      #expect(taken.contains([1]))
    }

    @Test("One that it needs and may not read is named") func needed() async throws {
      let reason = try await onThread { () -> String? in
        do throws(KafkaError) {
          guard let cluster = MockCluster(topics: ["table"]) else { return nil }
          cluster.deny("table")
          _ = try AssignedConsumer(cluster.connection, clientID: "test", group: "test", topics: ["table"]) { _ in [] }
          return nil
        } catch { return error.reason }
      }
      #expect(reason?.contains("table") == true && reason?.contains("authori") == true, "\(reason ?? "nothing was thrown")")
    }
  }
}
