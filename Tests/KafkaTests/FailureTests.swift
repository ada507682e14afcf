import CRdKafka
import Kafka
import Streaming
import Testing

extension KafkaSuite {
  /// What a broker's error in the middle of a transaction means to the engine.
  @Suite struct FailureTests {
    enum Expected: Equatable {
      case none
      case retry
      case abort
      case fenced
      case fatal
    }

    struct Case: CustomStringConvertible {
      var request: Request
      var error: rd_kafka_resp_err_t
      var step: String?
      var expected: Expected

      init(_ request: Request, _ error: rd_kafka_resp_err_t, _ step: String?, _ expected: Expected) {
        self.request = request
        self.error = error
        self.step = step
        self.expected = expected
      }

      var description: String { "\(unsafe String(cString: rd_kafka_err2name(error))) on \(request)" }
    }

    enum Request: Int16 {
      case produce = 0
      case addPartitions = 24
      case addOffsets = 25
      case endTransaction = 26
      case commitOffsets = 28
    }

    @Test(arguments: [
      // librdkafka asks again by itself.
      Case(.produce, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION, nil, .none),
      Case(.addPartitions, RD_KAFKA_RESP_ERR_CONCURRENT_TRANSACTIONS, nil, .none),
      Case(.addOffsets, RD_KAFKA_RESP_ERR_NOT_COORDINATOR, nil, .none),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, nil, .none),
      Case(.endTransaction, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE, nil, .none),
      // The batch is dropped and done again.
      Case(.produce, RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, "flush", .abort),
      Case(.addPartitions, RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, "flush", .abort),
      Case(.addOffsets, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED, "sendOffsets", .abort),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_ILLEGAL_GENERATION, "sendOffsets", .abort),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID, "sendOffsets", .abort),
      // Another owner.
      Case(.produce, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, "flush", .fenced),
      Case(.produce, RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH, "flush", .fenced),
      Case(.addPartitions, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, "flush", .fenced),
      Case(.addOffsets, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, "sendOffsets", .fenced),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID, "sendOffsets", .fenced),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, "sendOffsets", .fenced),
      Case(.endTransaction, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, "commit", .fenced),
      Case(.endTransaction, RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH, "commit", .fenced),
      // Nothing to be done.
      Case(.addPartitions, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED, "flush", .fatal),
      Case(.commitOffsets, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED, "sendOffsets", .fatal),
      Case(.endTransaction, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED, "commit", .fatal),
    ])
    func anErrorHasItsMeaning(_ test: Case) async throws {
      let found = try await onThread { try Self.run(test) }
      #expect(found.step == test.step, "\(found.reason)")
      #expect(found.kind == test.expected, "\(found.reason)")
    }

    /// One transaction with the error on its way: where it failed and how. After an abort the same work must succeed in the end.
    private static func run(_ test: Case) throws -> (step: String?, kind: Expected, reason: String) {
      let cluster = try #require(MockCluster(topics: ["input", "state"]))
      var topics = LogTopics()
      let input = topics.number(of: "input")
      let state = topics.number(of: "state")
      let log = try KafkaLog(
        KafkaLog.Configuration(
          connection: cluster.connection, group: "group", transactionalID: "producer", clientID: "test", topics: topics, inputs: [input]))
      defer { log.close() }
      let record = OutgoingRecord(topic: state, partition: 0, key: [1], value: [1])
      let offset = InputOffset(partition: TopicPartition(input, 0), next: 1)
      cluster.push([test.error], on: test.request.rawValue)
      guard let failed = failure(of: log, record, offset) else { return (nil, .none, "") }
      switch failed.failure {
      case .retry(let reason): return (failed.step, .retry, reason)
      case .fenced(let reason): return (failed.step, .fenced, reason)
      case .fatal(let reason): return (failed.step, .fatal, reason)
      case .abort(let reason):
        // librdkafka 2.0.2 can drop the next transaction's records too while it renews its epoch, and says so.
        for _ in 0..<3 {
          try log.abort()
          guard let again = failure(of: log, record, offset) else { return (failed.step, .abort, reason) }
          guard case .abort = again.failure else { return ("again \(again.step)", .abort, again.failure.reason) }
        }
        return ("again and again", .abort, reason)
      }
    }

    private static func failure(of log: KafkaLog, _ record: OutgoingRecord, _ offset: InputOffset) -> (step: String, failure: LogFailure)? {
      var step = "begin"
      do throws(LogFailure) {
        try log.begin()
        step = "append"
        try log.append(record)
        step = "flush"
        try log.flush()
        step = "sendOffsets"
        try log.sendOffsets([offset])
        step = "commit"
        try log.commit()
        return nil
      } catch {
        return (step, error)
      }
    }
  }
}
