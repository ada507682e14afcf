import CRdKafka

extension Client {
  /// How many partitions each topic has; topics that do not exist are left out. Asks one broker for all of the cluster's topics, or for one topic.
  func partitionCounts(of topic: TopicHandle? = nil, timeoutMilliseconds: Int32) throws(KafkaError) -> [String: Int32] {
    var metadata: UnsafePointer<rd_kafka_metadata>?
    let all: Int32 = topic == nil ? 1 : 0
    let code = KafkaErrorCode(unsafe rd_kafka_metadata(handle, all, topic?.pointer, &metadata, timeoutMilliseconds))
    guard code == .none, let metadata = unsafe metadata else { throw explained(KafkaError(code, in: "asking for the topics")) }
    defer { unsafe rd_kafka_metadata_destroy(metadata) }
    var counts: [String: Int32] = [:]
    let topics = unsafe UnsafeBufferPointer(start: metadata.pointee.topics, count: Int(metadata.pointee.topic_cnt))
    for index in 0..<topics.count {
      let topic = unsafe topics[index]
      let name = unsafe String(cString: topic.topic)
      switch KafkaErrorCode(unsafe topic.err) {
      case .none: counts[name] = unsafe topic.partition_cnt
      case .unknownTopic: continue
      case let code: throw KafkaError(code, in: "asking for the topic \(name)")
      }
    }
    return counts
  }

  /// The end of each partition as this client's isolation level has it, in the order given: one request to each leader.
  func endOffsets(_ partitions: [NamedPartition], timeoutMilliseconds: Int32) throws(KafkaError) -> [Int64] {
    guard !partitions.isEmpty else { return [] }
    // A time of -1 asks for the end.
    let query = partitions.map { NamedPartition(topic: $0.topic, partition: $0.partition, offset: NamedPartition.end) }
    let answer = unsafe withPartitionList(query) { list in
      KafkaErrorCode(unsafe rd_kafka_offsets_for_times(handle, list, timeoutMilliseconds))
    }
    guard answer.code == .none else { throw KafkaError(answer.code, in: "asking for end offsets") }
    if let failed = answer.partitions.first(where: { $0.error != .none }) {
      throw KafkaError(failed.error, in: "asking for the end of \(failed.topic)/\(failed.partition)")
    }
    return answer.partitions.map(\.offset)
  }
}
