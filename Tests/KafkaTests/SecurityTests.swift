import BrokerSupport
import Foundation
import Kafka
import Streaming
import Testing

extension KafkaSuite {
  @Suite("TLS and a password", .enabled(if: TestBroker.isDevelopment, "has a broker of its own"))
  struct SecurityTests {
    @Test("Everything that services do works inside TLS with a password, set by variables alone; whoever has another password or authority is told so")
    func secure() async throws {
      let gate = try await SecureGate()
      try await roundTrip(try gate.connection())
      let wrongPassword = await refusals(try gate.connection(["KAFKA_SASL_PASSWORD": "guessed"]))
      #expect(wrongPassword.count == 3)
      for sentence in wrongPassword {
        #expect(sentence.contains("invalid user or password") && sentence.contains("KAFKA_SASL_…") && !sentence.contains("guessed"), "\(sentence)")
      }
      for sentence in await refusals(try gate.connection(authority: "stranger")) {
        #expect(sentence.contains("certificate verify failed") && sentence.contains("KAFKA_SSL_…"), "\(sentence)")
      }
      for sentence in await refusals(try gate.connection(["KAFKA_SASL_MECHANISM": "SCRAM-SHA-512"])) {
        #expect(sentence.contains("PLAIN") && sentence.contains("SCRAM-SHA-512"), "\(sentence)")
      }
      await gate.stop()
    }

    /// Topics, a publisher, a log with a transaction, a tail.
    private func roundTrip(_ connection: KafkaConnection) async throws {
      let admin = try KafkaAdmin(connection, clientID: "secure")
      try await admin.waitUntilReachable()
      _ = try await admin.create([KafkaAdmin.NewTopic(name: "input", partitions: 1), KafkaAdmin.NewTopic(name: "state", partitions: 1)])
      await admin.close()
      let publisher = try KafkaPublisher(connection, clientID: "secure")
      try await publisher.publish(topic: "input", key: [1], value: [2])
      await publisher.close()
      let taken = try await onThread {
        let log = try KafkaLog(Self.configuration(connection))
        defer { log.close() }
        let assigned = try log.assignment()
        try log.resume(assigned)
        let records = try log.records(1)
        try log.transact(
          [OutgoingRecord(topic: TopicNumber(1), partition: 0, key: [1], value: [3])], offsets: [InputOffset(partition: assigned[0], next: 1)])
        return records.map(\.value)
      }
      #expect(taken == [[2]])
      var states: [[UInt8]?] = []
      try await KafkaTail.readWhole(connection, clientID: "secure-tail", topics: ["state"]) { states.append($0.value) }
      #expect(states == [[3]])
    }

    /// What is said by whoever opens a log, a tail, or asks whether somebody is there.
    private func refusals(_ connection: KafkaConnection) async -> [String] {
      var sentences: [String] = []
      do {
        try await onThread { try KafkaLog(Self.configuration(connection)).close() }
        Issue.record("a log was opened")
      } catch { sentences.append((error as? LogFailure)?.reason ?? "\(error)") }
      do {
        _ = try await KafkaTail(connection, clientID: "secure-tail", topics: ["state"])
        Issue.record("a tail was opened")
      } catch { sentences.append("\(error)") }
      do {
        try await KafkaAdmin(connection, clientID: "secure").waitUntilReachable()
        Issue.record("a broker answered")
      } catch { sentences.append("\(error)") }
      return sentences
    }

    private static func configuration(_ connection: KafkaConnection) -> KafkaLog.Configuration {
      KafkaLog.Configuration(
        connection: connection, group: "group", transactionalID: "producer", clientID: "secure", topics: LogTopics(["input", "state"]), inputs: [TopicNumber(0)])
    }
  }
}
