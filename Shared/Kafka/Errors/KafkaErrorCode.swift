import CRdKafka

/// An error number of librdkafka (negative: its own) or of the Kafka protocol (positive).
///
/// A structure and not an enumeration, so that a number that this version does not know is still a value.
public struct KafkaErrorCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }

  init(_ code: rd_kafka_resp_err_t) { self.init(rawValue: code.rawValue) }

  public static let none = KafkaErrorCode(RD_KAFKA_RESP_ERR_NO_ERROR)
  public static let endOfPartition = KafkaErrorCode(RD_KAFKA_RESP_ERR__PARTITION_EOF)
  public static let timedOut = KafkaErrorCode(RD_KAFKA_RESP_ERR__TIMED_OUT)
  public static let queueFull = KafkaErrorCode(RD_KAFKA_RESP_ERR__QUEUE_FULL)
  public static let fatal = KafkaErrorCode(RD_KAFKA_RESP_ERR__FATAL)
  public static let unknownTopic = KafkaErrorCode(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
  public static let topicExists = KafkaErrorCode(RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS)
  public static let invalidArgument = KafkaErrorCode(RD_KAFKA_RESP_ERR__INVALID_ARG)

  /// Another process has taken over this transactional id or this static member, whatever else is said of the error.
  var saysTakenOver: Bool { Self.takenOver.contains(self) }

  /// A producer's epoch is not the latest. The coordinator also raises it when a transaction times out, and then an abort mends it; only where
  /// the client is dead does it mean another owner.
  static let staleEpoch = KafkaErrorCode(RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH)

  /// The brokers or the way to them are at fault for now; librdkafka goes on by itself and the same call may work later.
  var isPassing: Bool { Self.passing.contains(self) }

  private static let takenOver: Set<KafkaErrorCode> = [
    KafkaErrorCode(RD_KAFKA_RESP_ERR__FENCED), KafkaErrorCode(RD_KAFKA_RESP_ERR_PRODUCER_FENCED),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID),
  ]

  private static let passing: Set<KafkaErrorCode> = [
    .timedOut, .queueFull, KafkaErrorCode(RD_KAFKA_RESP_ERR__TRANSPORT), KafkaErrorCode(RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN),
    KafkaErrorCode(RD_KAFKA_RESP_ERR__RESOLVE), KafkaErrorCode(RD_KAFKA_RESP_ERR__WAIT_COORD),
    KafkaErrorCode(RD_KAFKA_RESP_ERR__WAIT_CACHE), KafkaErrorCode(RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE),
    KafkaErrorCode(RD_KAFKA_RESP_ERR__RETRY), KafkaErrorCode(RD_KAFKA_RESP_ERR__IN_PROGRESS),
    KafkaErrorCode(RD_KAFKA_RESP_ERR__MAX_POLL_EXCEEDED),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE), KafkaErrorCode(RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT), KafkaErrorCode(RD_KAFKA_RESP_ERR_BROKER_NOT_AVAILABLE),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_REPLICA_NOT_AVAILABLE), KafkaErrorCode(RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS), KafkaErrorCode(RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_NOT_COORDINATOR), KafkaErrorCode(RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS), KafkaErrorCode(RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_CONCURRENT_TRANSACTIONS), KafkaErrorCode(RD_KAFKA_RESP_ERR_UNSTABLE_OFFSET_COMMIT),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR), KafkaErrorCode(RD_KAFKA_RESP_ERR_FENCED_LEADER_EPOCH),
    KafkaErrorCode(RD_KAFKA_RESP_ERR_UNKNOWN_LEADER_EPOCH), KafkaErrorCode(RD_KAFKA_RESP_ERR_OFFSET_NOT_AVAILABLE),
  ]
}

extension KafkaErrorCode: CustomStringConvertible {
  /// The name in capitals, as in Kafka's protocol guide.
  public var description: String {
    guard let name = unsafe rd_kafka_err2name(rd_kafka_resp_err_t(rawValue)) else { return "error \(rawValue)" }
    return unsafe String(cString: name)
  }

  /// librdkafka's sentence for it.
  var sentence: String {
    guard let text = unsafe rd_kafka_err2str(rd_kafka_resp_err_t(rawValue)) else { return description }
    return unsafe String(cString: text)
  }
}
