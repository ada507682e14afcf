public import Streaming

/// The engine's log on Kafka: one member of a consumer group and one transactional producer.
///
/// Belongs to the thread that opened it; its calls block. Only `waker` may be used from elsewhere.
public final class KafkaLog: Log {
  private let configuration: Configuration
  let consumer: GroupConsumer
  let producer: TransactionalProducer
  private let watermarks: Watermarks

  /// Fences earlier producers with the same transactional id, waits for their transactions to end, and joins the group.
  ///
  /// - Throws: `retry` where the brokers could not be reached in time, `fatal` with a sentence about a property that is wrong.
  public init(_ configuration: Configuration) throws(LogFailure) {
    self.configuration = configuration
    do {
      producer = try TransactionalProducer(configuration)
      watermarks = try Watermarks(configuration)
      consumer = try GroupConsumer(configuration)
      try consumer.subscribe(configuration.inputs)
    } catch {
      throw error.failure
    }
  }

  public var waker: any LogWaker { consumer.waker }

  // MARK: - Reading

  public func poll(waitMilliseconds: Int) -> LogEvent { consumer.poll(waitMilliseconds: waitMilliseconds) }

  public func pause(_ partitions: [TopicPartition]) throws(LogFailure) {
    try classified { () throws(KafkaError) in try consumer.pause(partitions) }
  }

  public func resume(_ partitions: [TopicPartition]) throws(LogFailure) {
    try classified { () throws(KafkaError) in try consumer.resume(partitions) }
  }

  public func endOffsets(_ partitions: [TopicPartition]) throws(LogFailure) -> [Int64] {
    try classified { () throws(KafkaError) in
      try watermarks.ends(partitions.map(consumer.named), timeoutMilliseconds: queryTimeoutMilliseconds)
    }
  }

  public func knownEnd(of partition: TopicPartition) -> Int64? { consumer.knownEnd(of: partition) }

  public var connectionCount: Int? { consumer.connectionCount }

  public func partitionCount(_ topic: TopicNumber) throws(LogFailure) -> Int32? {
    try classified { () throws(KafkaError) in
      try consumer.client.partitionCounts(of: consumer.topics[topic.index], timeoutMilliseconds: queryTimeoutMilliseconds)[
        configuration.topics[topic]]
    }
  }

  public func reader(_ partitions: [TopicPartition]) throws(LogFailure) -> KafkaReader {
    try classified { () throws(KafkaError) in try KafkaReader(configuration, partitions) }
  }

  // MARK: - Writing

  public func begin() throws(LogFailure) { try classified { () throws(KafkaError) in try producer.begin() } }

  public func append(_ record: OutgoingRecord) throws(LogFailure) {
    try classified { () throws(KafkaError) in try producer.append(record) }
  }

  public func flush() throws(LogFailure) { try classified { () throws(KafkaError) in try producer.flush() } }

  public func sendOffsets(_ offsets: [InputOffset]) throws(LogFailure) {
    let named = offsets.map { offset in
      var partition = consumer.named(offset.partition)
      partition.offset = offset.next
      return partition
    }
    try classified { () throws(KafkaError) in try producer.sendOffsets(named, as: try consumer.membership()) }
  }

  public func commit() throws(LogFailure) { try classified { () throws(KafkaError) in try producer.commit() } }

  public func abort() throws(LogFailure) { try classified { () throws(KafkaError) in try producer.abort() } }

  // MARK: - End

  /// Takes at most 5 s for the group; a client that librdkafka can't end by then is left to the end of the process.
  public func close() {
    consumer.close()
    watermarks.close()
    producer.close()
  }
}

private let queryTimeoutMilliseconds: Int32 = 10_000

/// Turns a failed call into one of the engine's four failures.
private func classified<Result>(_ call: () throws(KafkaError) -> Result) throws(LogFailure) -> Result {
  do {
    return try call()
  } catch {
    throw error.failure
  }
}
