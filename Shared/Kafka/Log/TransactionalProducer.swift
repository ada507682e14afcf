import CRdKafka
import Streaming

/// The writing side of a log: one producer with a transactional id.
///
/// Every time limit but that of opening is librdkafka's own (-1): a call cut short would lose track of where the transaction stands.
@safe final class TransactionalProducer {
  private let client: Client
  private let topics: TopicHandles
  private let arguments: ProduceArguments
  private let failures: DeliveryFailures
  private var ended: KafkaError?

  init(_ configuration: KafkaLog.Configuration) throws(KafkaError) {
    let failures = DeliveryFailures()
    let settings = try ClientSettings.transactional(configuration)
    let callbacks = ClientCallbacks(logger: configuration.connection.logger, delivery: { failures.note($0) })
    client = try Client(.producer, settings, callbacks)
    topics = try TopicHandles(configuration.topics.names, of: client)
    arguments = ProduceArguments()
    self.failures = failures
    try initialize(timeoutMilliseconds: configuration.openTimeoutMilliseconds)
  }

  /// Fences earlier producers of the same name and ends what they left open. May be asked again after a time-out, so it goes in steps.
  private func initialize(timeoutMilliseconds: Int) throws(KafkaError) {
    var left = timeoutMilliseconds
    while true {
      let step = min(left, initializeStepMilliseconds)
      guard let failed = unsafe rd_kafka_init_transactions(client.handle, Int32(clamping: step)) else { return }
      let error = client.explained(unsafe KafkaError(consuming: failed, in: "opening the producer"))
      left -= step
      guard error.isRetriable, left > 0 else { throw error }
    }
  }

  func begin() throws(KafkaError) {
    // After a fatal error `rd_kafka_begin_transaction` can hang.
    try checkAlive()
    // Reports of the last transaction's records that its abort dropped.
    while unsafe rd_kafka_poll(client.handle, 0) > 0 {}
    failures.clear()
    unsafe try check(rd_kafka_begin_transaction(client.handle), "beginning a transaction")
  }

  /// Copies the record into librdkafka's queue; waits while that is full, at most until the records in it time out.
  func append(_ record: OutgoingRecord) throws(KafkaError) {
    while true {
      let failed = unsafe arguments.with(
        topic: topics[record.topic.index], partition: record.partition, key: record.key, value: record.value
      ) { arguments, count in unsafe rd_kafka_produceva(client.handle, arguments, count) }
      guard let failed = unsafe failed else { return }
      let error = unsafe KafkaError(consuming: failed, in: "writing a record")
      guard error.code == .queueFull else { throw noted(error) }
      unsafe _ = rd_kafka_poll(client.handle, queueFullWaitMilliseconds)
    }
  }

  func flush() throws(KafkaError) {
    let code = KafkaErrorCode(unsafe rd_kafka_flush(client.handle, -1))
    try checkAlive()
    if let failed = failures.first { throw noted(failed) }
    guard code == .none else { throw KafkaError(code, in: "flushing") }
  }

  func sendOffsets(_ offsets: [NamedPartition], as membership: Membership) throws(KafkaError) {
    try checkAlive()
    var failed: OpaquePointer?
    unsafe _ = withPartitionList(offsets) { list in
      unsafe failed = rd_kafka_send_offsets_to_transaction(client.handle, list, membership.pointer, -1)
      return .none
    }
    unsafe try check(failed, "sending offsets")
  }

  func commit() throws(KafkaError) {
    try checkAlive()
    unsafe try check(rd_kafka_commit_transaction(client.handle, -1), "committing")
  }

  /// A fenced producer's transaction was ended by the one that fenced it, and its own abort would never end.
  func abort() throws(KafkaError) {
    try checkAlive()
    unsafe try check(rd_kafka_abort_transaction(client.handle, -1), "aborting")
  }

  private func checkAlive() throws(KafkaError) {
    if let ended { throw ended }
    if let fatal = client.fatalError { throw noted(fatal) }
  }

  private func check(_ failed: OpaquePointer?, _ call: String) throws(KafkaError) {
    guard let failed = unsafe failed else { return }
    throw noted(unsafe KafkaError(consuming: failed, in: call))
  }

  /// Remembers what nothing comes after.
  private func noted(_ error: KafkaError) -> KafkaError {
    if case .fenced = error.failure { ended = error }
    return error
  }

  /// Drops what is still queued. A transaction left open ends by its timeout or with the next producer of this name.
  func close() {
    unsafe _ = rd_kafka_purge(client.handle, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
    topics.release()
    client.destroy()
  }
}

private let initializeStepMilliseconds = 5_000
private let queueFullWaitMilliseconds: Int32 = 100

/// The first record that could not be written since `clear`.
private final class DeliveryFailures {
  private(set) var first: KafkaError?

  func note(_ delivery: ClientCallbacks.Delivery) {
    guard delivery.code != .none, first == nil else { return }
    var error = KafkaError(delivery.code, in: "writing a record to partition \(delivery.partition)")
    error.requiresAbort = true
    first = error
  }

  func clear() { first = nil }
}
