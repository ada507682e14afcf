import CRdKafka
import Streaming

/// The group's side of a log: membership, assignment, and polling.
///
///     join -> assigned (paused, at the committed offsets) -> resumed by the engine -> revoked -> ...
///
/// librdkafka calls back for a rebalance on the thread that polls, and only then, so what the callback finds is put in line and reported by
/// the next poll.
final class GroupConsumer {
  let client: Client
  let topics: TopicHandles
  private let names: LogTopics
  private let inbox: Inbox
  private let queue: ConsumerQueue
  private let connections = BrokerConnections()
  private var paused: Set<TopicPartition> = []
  private var closing = false
  private var assigned: Membership?

  init(_ configuration: KafkaLog.Configuration) throws(KafkaError) {
    let inbox = Inbox()
    let settings = try ClientSettings.member(configuration)
    let callbacks = ClientCallbacks(
      logger: configuration.connection.logger, rebalance: { inbox.rebalance?($0, $1) },
      statistics: { [connections] in connections.read($0) })
    client = try Client(.consumer, settings, callbacks)
    topics = try TopicHandles(configuration.topics.names, of: client)
    names = configuration.topics
    queue = ConsumerQueue(client)
    self.inbox = inbox
    inbox.rebalance = { [unowned self] code, partitions in rebalance(code, partitions) }
  }

  var waker: any LogWaker { queue }

  /// Joins the group; the first polls bring the assignment.
  func subscribe(_ inputs: [TopicNumber]) throws(KafkaError) {
    let list = inputs.map { NamedPartition(topic: names[$0], partition: RD_KAFKA_PARTITION_UA) }
    let answer = unsafe withPartitionList(list) { list in KafkaErrorCode(unsafe rd_kafka_subscribe(client.handle, list)) }
    guard answer.code == .none else { throw KafkaError(answer.code, in: "subscribing to \(inputs.map { names[$0] })") }
  }

  func poll(waitMilliseconds: Int) -> LogEvent {
    if let event = inbox.next() { return event }
    guard let message = unsafe rd_kafka_consumer_poll(client.handle, Int32(clamping: waitMilliseconds)) else {
      return inbox.next() ?? .nothing
    }
    defer { unsafe rd_kafka_message_destroy(message) }
    let event = unsafe logEvent(UnsafePointer(message), topics: topics, client: client)
    if inbox.isEmpty { return event }
    inbox.append(event)
    return inbox.next() ?? .nothing
  }

  func pause(_ partitions: [TopicPartition]) throws(KafkaError) {
    let fresh = partitions.filter { !paused.contains($0) }
    unsafe try change(fresh, "pausing") { handle, list in unsafe rd_kafka_pause_partitions(handle, list) }
    paused.formUnion(fresh)
  }

  /// librdkafka would rewind a partition that is not paused, so those are left out.
  func resume(_ partitions: [TopicPartition]) throws(KafkaError) {
    let held = partitions.filter { paused.contains($0) }
    unsafe try change(held, "resuming") { handle, list in unsafe rd_kafka_resume_partitions(handle, list) }
    paused.subtract(held)
  }

  private func change(
    _ partitions: [TopicPartition], _ call: String, _ body: (OpaquePointer, PartitionListPointer) -> rd_kafka_resp_err_t
  ) throws(KafkaError) {
    guard !partitions.isEmpty else { return }
    let answer = unsafe withPartitionList(partitions.map(named)) { list in KafkaErrorCode(unsafe body(client.handle, list)) }
    let code = answer.partitions.map(\.error).first { $0 != .none } ?? answer.code
    guard code == .none else { throw KafkaError(code, in: call) }
  }

  /// The high watermark of the last fetch, from librdkafka's own memory.
  func knownEnd(of partition: TopicPartition) -> Int64? {
    var low: Int64 = -1
    var high: Int64 = -1
    let code = KafkaErrorCode(
      unsafe rd_kafka_get_watermark_offsets(client.handle, names[partition.topic], partition.partition, &low, &high))
    return code == .none && high >= 0 ? high : nil
  }

  /// Connections to brokers as of the last poll that told of them; nil before the first.
  var connectionCount: Int? { connections.count }

  /// That of the last assignment; the present one before the first.
  func membership() throws(KafkaError) -> Membership {
    if let assigned { return assigned }
    return try Membership(of: client)
  }

  func named(_ partition: TopicPartition) -> NamedPartition {
    NamedPartition(topic: names[partition.topic], partition: partition.partition)
  }

  // MARK: - Rebalance

  private func rebalance(_ code: KafkaErrorCode, _ partitions: [NamedPartition]) {
    if code == KafkaErrorCode(RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS), !closing {
      assign(partitions)
    } else {
      revoke(partitions)
    }
    // Ends the poll that called back, so that the engine hears of it now.
    unsafe rd_kafka_yield(client.handle)
  }

  private func assign(_ partitions: [NamedPartition]) {
    let numbered = partitions.compactMap(number)
    do throws(KafkaError) {
      let positioned = try committed(partitions)
      let answer = unsafe withPartitionList(positioned) { list in KafkaErrorCode(unsafe rd_kafka_assign(client.handle, list)) }
      guard answer.code == .none else { throw KafkaError(answer.code, in: "taking over partitions") }
      try pause(numbered)
      assigned = try Membership(of: client)
      // A group that has not yet been here starts at the beginning, which `beginning` stands for as a negative number.
      inbox.append(.assigned(zip(numbered, positioned).map { InputOffset(partition: $0, next: max(0, $1.offset)) }))
    } catch {
      unsafe _ = rd_kafka_assign(client.handle, nil)
      inbox.append(.failed(error.failure))
    }
  }

  private func revoke(_ partitions: [NamedPartition]) {
    unsafe _ = rd_kafka_assign(client.handle, nil)
    paused.removeAll()
    inbox.append(.revoked(partitions.compactMap(number)))
  }

  /// Where the group stands, once no open transaction can change it any more; the beginning where it has not yet been.
  private func committed(_ partitions: [NamedPartition]) throws(KafkaError) -> [NamedPartition] {
    var attempt = 0
    while true {
      attempt += 1
      let answer = unsafe withPartitionList(partitions) { list in
        KafkaErrorCode(unsafe rd_kafka_committed(client.handle, list, committedTimeoutMilliseconds))
      }
      let code = answer.partitions.map(\.error).first { $0 != .none } ?? answer.code
      if code == .none {
        return answer.partitions.map { partition in
          var positioned = partition
          if partition.offset < 0 { positioned.offset = NamedPartition.beginning }
          return positioned
        }
      }
      guard code.isPassing, attempt < committedAttempts else { throw KafkaError(code, in: "reading committed offsets") }
    }
  }

  private func number(_ partition: NamedPartition) -> TopicPartition? {
    names.names.firstIndex(of: partition.topic).map { TopicPartition(TopicNumber($0), partition.partition) }
  }

  // MARK: - End

  /// Leaves the group; a static member stays in it until its session ends.
  func close() {
    guard !closing else { return }
    // An assignment that comes now would wait for committed offsets that a closing client does not ask for.
    closing = true
    release()
    closeConsumer(client)
  }

  /// Without a close the group waits for the end of the session, as after a crash.
  deinit { release() }

  private func release() {
    queue.release()
    topics.release()
  }
}

// Open transactions of an earlier owner end within 30 s (their timeout); twice that, and the broker is not well.
private let committedTimeoutMilliseconds: Int32 = 10_000
private let committedAttempts = 6

/// Events found by callbacks, in order.
private final class Inbox {
  var rebalance: ((KafkaErrorCode, [NamedPartition]) -> Void)?
  private var events: [LogEvent] = []

  var isEmpty: Bool { events.isEmpty }
  func append(_ event: LogEvent) { events.append(event) }
  func next() -> LogEvent? { events.isEmpty ? nil : events.removeFirst() }
}
