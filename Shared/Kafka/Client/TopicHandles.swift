import CRdKafka

/// One topic as one client knows it.
@safe struct TopicHandle {
  let pointer: OpaquePointer
}

/// The topics of one client, in the order they were named.
///
/// A record names its topic by such a handle. Each is held for the client's whole life, so its address stands for the topic and no string is
/// compared for a record.
final class TopicHandles {
  private var handles: [TopicHandle] = []
  private var latest = 0
  /// Outlives the handles, which must not.
  private let client: Client

  /// - Throws: `invalidArgument` with the name that can't be a topic's.
  init(_ topics: [String], of client: Client) throws(KafkaError) {
    self.client = client
    for name in topics {
      guard let pointer = unsafe rd_kafka_topic_new(client.handle, name, nil) else {
        throw KafkaError(code: .invalidArgument, reason: "Kafka topic \(name) can't be used: its name is not valid")
      }
      handles.append(unsafe TopicHandle(pointer: pointer))
    }
  }

  /// The place of a record's topic in the list that this was made with. Records come in runs of one topic.
  func index(of pointer: OpaquePointer?) -> Int? {
    if latest < handles.count, unsafe handles[latest].pointer == pointer { return latest }
    guard let index = handles.firstIndex(where: { unsafe $0.pointer == pointer }) else { return nil }
    latest = index
    return index
  }

  subscript(index: Int) -> TopicHandle { handles[index] }

  /// To be called before the client is destroyed.
  func release() {
    for handle in handles { unsafe rd_kafka_topic_destroy(handle.pointer) }
    handles.removeAll()
  }

  deinit { release() }
}
