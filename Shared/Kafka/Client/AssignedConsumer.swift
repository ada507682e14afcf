import CRdKafka

/// A consumer of given partitions from given offsets, outside any group.
final class AssignedConsumer {
  let client: Client
  let topics: TopicHandles
  /// What is read, without offsets.
  let partitions: Set<NamedPartition>

  /// Asks for the topics' metadata before it assigns: the first record then comes after milliseconds instead of half a second.
  ///
  /// - Parameter choose: what to read, given how many partitions each topic has.
  /// - Throws: `unknownTopic` where one of `read` does not exist.
  init(
    _ connection: KafkaConnection, clientID: String, group: String, topics names: [String], reading read: [String]? = nil,
    _ choose: ([String: Int32]) -> [NamedPartition]
  ) throws(KafkaError) {
    let settings = try ClientSettings.reader(connection, clientID: clientID, group: group)
    client = try Client(.consumer, settings, ClientCallbacks(logger: connection.logger))
    topics = try TopicHandles(names, of: client)
    var counts: [String: Int32] = [:]
    for (index, name) in names.enumerated() where read?.contains(name) ?? true {
      let found = try client.partitionCounts(of: topics[index], timeoutMilliseconds: metadataTimeoutMilliseconds)
      guard let count = found[name] else {
        throw KafkaError(code: .unknownTopic, reason: "Kafka topic \(name) does not exist; create it first")
      }
      counts[name] = count
    }
    let chosen = choose(counts)
    partitions = Set(chosen.map { NamedPartition(topic: $0.topic, partition: $0.partition) })
    let answer = unsafe withPartitionList(chosen) { list in KafkaErrorCode(unsafe rd_kafka_assign(client.handle, list)) }
    guard answer.code == .none else { throw KafkaError(answer.code, in: "reading partitions") }
  }

  /// The next message, nil where none came; `body` must not keep the pointer.
  func poll<Result>(waitMilliseconds: Int, _ body: (MessagePointer) -> Result) -> Result? {
    guard let message = unsafe rd_kafka_consumer_poll(client.handle, Int32(clamping: waitMilliseconds)) else { return nil }
    defer { unsafe rd_kafka_message_destroy(message) }
    return unsafe body(UnsafePointer(message))
  }

  func close() {
    topics.release()
    closeConsumer(client)
  }
}

private let metadataTimeoutMilliseconds: Int32 = 10_000
