/// Creates topics and asks about them. An actor on its own thread, since its calls block.
public actor KafkaAdmin {
  private nonisolated let thread: SerialThread
  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

  let client: Client
  /// Topics seen so far: a topic's partitions are seldom changed, and the ends are asked for often.
  private var counts: [String: Int32] = [:]
  /// librdkafka keeps the leaders of topics in use; for others it asks, and waits a tenth of a second, each time.
  private var used: [String: TopicHandles] = [:]

  public init(_ connection: KafkaConnection, clientID: String) throws(KafkaError) {
    thread = SerialThread()
    client = try Client(.consumer, try ClientSettings.admin(connection, clientID: clientID), ClientCallbacks(logger: connection.logger))
  }

  /// How many partitions each topic of the cluster has.
  public func partitionCounts() throws(KafkaError) -> [String: Int32] {
    counts = try client.partitionCounts(timeoutMilliseconds: requestTimeoutMilliseconds)
    return counts
  }

  /// The ends of every partition of the topics, as a reader of committed records sees them; one request to each leader for all.
  ///
  /// - Throws: `unknownTopic` where a topic does not exist.
  public func endOffsets(_ topics: [String]) throws(KafkaError) -> [String: [Int64]] {
    if topics.contains(where: { counts[$0] == nil }) { _ = try partitionCounts() }
    var partitions: [NamedPartition] = []
    for topic in topics {
      if used[topic] == nil { used[topic] = try TopicHandles([topic], of: client) }
      guard let count = counts[topic] else { throw KafkaError(code: .unknownTopic, reason: "Kafka topic \(topic) does not exist") }
      partitions += (0..<count).map { NamedPartition(topic: topic, partition: $0) }
    }
    let ends = try client.endOffsets(partitions, timeoutMilliseconds: requestTimeoutMilliseconds)
    var result: [String: [Int64]] = [:]
    for (partition, end) in zip(partitions, ends) { result[partition.topic, default: []].append(end) }
    return result
  }

  /// Returns once a broker answers.
  ///
  /// - Throws: the last error where none did in so many seconds.
  public func waitUntilReachable(timeoutSeconds: Int = 30) throws(KafkaError) {
    var left = timeoutSeconds
    while true {
      do throws(KafkaError) {
        counts = try client.partitionCounts(timeoutMilliseconds: 1_000)
        return
      } catch {
        left -= 1
        guard error.isRetriable, left > 0 else { throw error }
      }
    }
  }

  public func close() {
    for handles in used.values { handles.release() }
    used = [:]
    client.destroy()
  }
}

let requestTimeoutMilliseconds: Int32 = 10_000
