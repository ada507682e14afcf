import CRdKafka

extension KafkaAdmin {
  /// A topic to be created.
  public struct NewTopic: Hashable, Sendable {
    public var name: String
    /// At least 1.
    public var partitions: Int32
    /// Copies of each partition; -1 takes the brokers' default.
    public var replicationFactor: Int32
    /// The topic's settings by Kafka's names (`cleanup.policy`).
    public var settings: [String: String]

    public init(name: String, partitions: Int32, replicationFactor: Int32 = -1, settings: [String: String] = [:]) {
      self.name = name
      self.partitions = partitions
      self.replicationFactor = replicationFactor
      self.settings = settings
    }
  }

  /// Creates the topics and returns the names of those that were there already, which stay as they are.
  public func create(_ topics: [NewTopic]) throws(KafkaError) -> [String] {
    guard !topics.isEmpty else { return [] }
    var requests: [OpaquePointer?] = unsafe []
    defer { for unsafe request in unsafe requests { unsafe rd_kafka_NewTopic_destroy(request) } }
    for topic in topics { unsafe requests.append(try request(topic)) }
    guard let queue = unsafe rd_kafka_queue_new(client.handle) else {
      throw KafkaError(code: .invalidArgument, reason: "creating topics: no queue")
    }
    defer { unsafe rd_kafka_queue_destroy(queue) }
    unsafe rd_kafka_CreateTopics(client.handle, &requests, requests.count, nil, queue)
    guard let event = unsafe rd_kafka_queue_poll(queue, createTimeoutMilliseconds) else {
      throw KafkaError(.timedOut, in: "creating topics")
    }
    defer { unsafe rd_kafka_event_destroy(event) }
    let code = KafkaErrorCode(unsafe rd_kafka_event_error(event))
    guard code == .none else { throw KafkaError(code, in: "creating topics") }
    return unsafe try existing(event)
  }

  private func request(_ topic: NewTopic) throws(KafkaError) -> OpaquePointer {
    guard topic.partitions >= 1 else {
      throw KafkaError(code: .invalidArgument, reason: "creating the topic \(topic.name): \(topic.partitions) partitions; it needs 1 at least")
    }
    var message = [CChar](repeating: 0, count: 512)
    guard
      let request = unsafe rd_kafka_NewTopic_new(
        topic.name, topic.partitions, topic.replicationFactor, &message, message.count)
    else { throw KafkaError(code: .invalidArgument, reason: "creating the topic \(topic.name): \(text(message))") }
    for (name, value) in topic.settings.sorted(by: { $0.key < $1.key }) {
      unsafe _ = rd_kafka_NewTopic_set_config(request, name, value)
    }
    return unsafe request
  }

  private func existing(_ event: OpaquePointer) throws(KafkaError) -> [String] {
    var count = 0
    let result = unsafe rd_kafka_event_CreateTopics_result(event)
    let results = unsafe UnsafeBufferPointer(start: rd_kafka_CreateTopics_result_topics(result, &count), count: count)
    var existing: [String] = []
    for unsafe result in unsafe results {
      let name = unsafe String(cString: rd_kafka_topic_result_name(result))
      switch KafkaErrorCode(unsafe rd_kafka_topic_result_error(result)) {
      case .none: continue
      case .topicExists: existing.append(name)
      case let code:
        let reason = unsafe rd_kafka_topic_result_error_string(result).map { unsafe String(cString: $0) } ?? code.sentence
        throw KafkaError(code: code, reason: "creating the topic \(name): \(reason)")
      }
    }
    return existing
  }
}

private let createTimeoutMilliseconds: Int32 = 30_000
