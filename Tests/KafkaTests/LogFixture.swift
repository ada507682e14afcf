import BrokerSupport
import Kafka
import Streaming

/// An input topic, a state topic and a group of its own, for logs of tests.
struct LogFixture: Sendable {
  let connection: KafkaConnection
  let topics: LogTopics
  let group = TestBroker.randomName()
  let input = TopicNumber(0)
  let state = TopicNumber(1)

  init(partitions: Int32 = 2) async throws {
    var connection = try await TestBroker.connection()
    // The development broker lets a group wait for half of this before its first assignment.
    if TestBroker.isDevelopment { connection.properties["session.timeout.ms"] = "2000" }
    self.connection = connection
    topics = LogTopics(try await TestBroker.createTopics(["input", "state"], partitions: partitions))
  }

  func open(transactional: String? = nil, instance: String? = nil) throws -> KafkaLog {
    try KafkaLog(
      KafkaLog.Configuration(
        connection: connection, group: group, instance: instance, transactionalID: transactional ?? TestBroker.randomName(),
        clientID: "test", topics: topics, inputs: [input]))
  }

  /// Writes records "0", "1", ... to a topic, key = value.
  func publish(_ count: Int, to topic: TopicNumber) async throws {
    let publisher = try KafkaPublisher(connection, clientID: "test-publisher")
    for number in 0..<count {
      let bytes = Array("\(number)".utf8)
      try await publisher.enqueue(topic: topics[topic], key: bytes, value: bytes)
    }
    try await publisher.flush()
    await publisher.close()
  }
}

extension Log {
  /// Polls until an assignment comes and returns it.
  func assignment() throws -> [TopicPartition] {
    while true {
      switch poll(waitMilliseconds: 100) {
      case .assigned(let partitions): return partitions.map(\.partition).sorted()
      case .failed(let failure): throw failure
      default: continue
      }
    }
  }

  /// Polls until so many records came.
  func records(_ count: Int) throws -> [Record] {
    var records: [Record] = []
    while records.count < count {
      switch poll(waitMilliseconds: 100) {
      case .record(let record): records.append(record)
      case .failed(let failure): throw failure
      default: continue
      }
    }
    return records
  }

  /// One whole transaction.
  func transact(_ records: [OutgoingRecord], offsets: [InputOffset]) throws {
    try begin()
    for record in records { try append(record) }
    try flush()
    try sendOffsets(offsets)
    try commit()
  }
}

extension LogReader {
  /// Reads until each partition was at its end, and closes.
  func all(of partitions: Int) throws -> [Record] {
    defer { close() }
    var records: [Record] = []
    var ended: Set<TopicPartition> = []
    while ended.count < partitions {
      switch poll(waitMilliseconds: 100) {
      case .record(let record): records.append(record)
      case .endOfPartition(let partition, _): ended.insert(partition)
      case .failed(let failure): throw failure
      default: continue
      }
    }
    return records
  }
}
