import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite struct ConnectionTests {
    @Test("A log that only waits says whether any broker is there: connected, gone, and back again") func connections() async throws {
      try await onThread {
        let cluster = try #require(MockCluster(topics: ["input"]))
        var connection = cluster.connection
        connection.properties["statistics.interval.ms"] = "50"
        var topics = LogTopics()
        let input = topics.number(of: "input")
        let log = try KafkaLog(
          KafkaLog.Configuration(
            connection: connection, group: "group", transactionalID: "producer", clientID: "test", topics: topics, inputs: [input]))
        defer { log.close() }
        #expect(log.connectionCount == nil)
        for isDown in [false, true, false] {
          cluster.isDown = isDown
          // Ends where the count tells of it, and at no other moment.
          repeat { _ = log.poll(waitMilliseconds: 50) } while log.connectionCount.map { ($0 == 0) == isDown } != true
          #expect((log.connectionCount ?? 0 > 0) != isDown)
        }
      }
    }
  }
}
