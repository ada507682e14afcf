import CRdKafka
import Synchronization

/// The publisher's producer and the loop that serves it.
///
/// librdkafka's producer may be used from any thread; what Swift keeps beside it is behind locks.
@safe final class PublisherCore: @unchecked Sendable {
  let ledger = PublisherLedger()
  private let reports: Reports
  private let client: Client
  private let sending = Mutex(Sending())
  private let ending = Mutex(Ending())

  private struct Sending: @unchecked Sendable {
    var topics: [String: TopicHandles] = [:]
    let arguments = ProduceArguments()
  }

  private struct Ending {
    var asked = false
    var over = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  init(_ connection: KafkaConnection, clientID: String) throws(KafkaError) {
    let reports = Reports()
    let callbacks = ClientCallbacks(logger: connection.logger, delivery: { reports.waiting.append($0) })
    client = try Client(.producer, try ClientSettings.publisher(connection, clientID: clientID), callbacks)
    self.reports = reports
  }

  /// Hands a copy of the record to librdkafka.
  func send(topic: String, key: [UInt8], value: [UInt8]?, token: UInt) throws(KafkaError) {
    let result = sending.withLock { sending in
      Result { () throws(KafkaError) in try send(topic: topic, key: key, value: value, token: token, &sending) }
    }
    try result.get()
  }

  private func send(
    topic: String, key: [UInt8], value: [UInt8]?, token: UInt, _ sending: inout Sending
  ) throws(KafkaError) {
    if sending.topics[topic] == nil { sending.topics[topic] = try TopicHandles([topic], of: client) }
    guard let handles = sending.topics[topic] else { return }
    let failed = unsafe sending.arguments.with(
      topic: handles[0], partition: RD_KAFKA_PARTITION_UA, key: key, value: value, token: token
    ) { arguments, count in unsafe rd_kafka_produceva(client.handle, arguments, count) }
    if let failed = unsafe failed { throw unsafe KafkaError(consuming: failed, in: "publishing to \(topic)") }
  }

  func error(_ code: KafkaErrorCode, topic: String) -> KafkaError {
    client.fatalError ?? KafkaError(code, in: "publishing to \(topic)")
  }

  // MARK: - The thread

  /// Serves delivery reports until it is asked to end; runs on the publisher's thread.
  func serve() {
    while !ending.withLock({ $0.asked }) {
      unsafe _ = rd_kafka_poll(client.handle, pollMilliseconds)
      settle()
    }
    // What is on its way arrives or times out.
    unsafe _ = rd_kafka_flush(client.handle, -1)
    settle()
    sending.withLock { sending in
      for handles in sending.topics.values { handles.release() }
      sending.topics = [:]
    }
    client.destroy()
    let waiting = ending.withLock { ending in
      ending.over = true
      return ending.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  private func settle() {
    ledger.delivered(reports.waiting)
    reports.waiting.removeAll(keepingCapacity: true)
  }

  func askToEnd() { ending.withLock { $0.asked = true } }

  func end() async {
    askToEnd()
    await withCheckedContinuation { continuation in
      let over = ending.withLock { ending in
        if !ending.over { ending.waiting.append(continuation) }
        return ending.over
      }
      if over { continuation.resume() }
    }
  }
}

/// Reports of one poll, on the publisher's thread alone.
private final class Reports {
  var waiting: [ClientCallbacks.Delivery] = []
}

private let pollMilliseconds: Int32 = 100
