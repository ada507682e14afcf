import CRdKafka

/// Reads whole topics without a group, from their beginning or their end, and follows them. Committed records only.
///
/// An actor on its own thread, since its calls block.
public actor KafkaTail {
  private nonisolated let thread: SerialThread
  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

  private let consumer: AssignedConsumer
  private let topics: [String]
  private let connection: KafkaConnection
  private let clientID: String
  /// Asked for the first time that somebody wants to catch up.
  private var watermarks: Watermarks?
  /// The offset after what was read last.
  private var positions: [NamedPartition: Int64] = [:]
  private var open: Set<NamedPartition>

  /// - Throws: `unknownTopic` where a topic does not exist.
  public init(_ connection: KafkaConnection, clientID: String, topics: [String], from start: Start = .beginning) async throws(KafkaError) {
    thread = SerialThread()
    self.topics = topics
    self.connection = connection
    self.clientID = clientID
    let offset = start == .beginning ? NamedPartition.beginning : NamedPartition.end
    consumer = try AssignedConsumer(connection, clientID: clientID, group: clientID, topics: topics) { counts in
      topics.flatMap { topic in (0..<(counts[topic] ?? 0)).map { NamedPartition(topic: topic, partition: $0, offset: offset) } }
    }
    open = consumer.partitions
  }

  /// What a batch of polls found, in order within each partition.
  ///
  /// Waits up to `waitMilliseconds` for the first event and then takes what is there already, `maximum` events at most.
  /// - Throws: what librdkafka can't repair by itself.
  public func next(maximum: Int = 1_000, waitMilliseconds: Int = 100) throws(KafkaError) -> [Event] {
    var events: [Event] = []
    var wait = waitMilliseconds
    while events.count < maximum {
      guard let found = unsafe consumer.poll(waitMilliseconds: wait, { message in unsafe event(message) }) else { break }
      wait = 0
      if let event = try found.get() { events.append(event) }
    }
    return events
  }

  /// Every partition was at its end when it was last looked at.
  public var isAtEnd: Bool { open.isEmpty }

  /// Reads on to where the topics end now, open transactions included, and gives what it found on the way.
  ///
  /// - Throws: what librdkafka can't repair by itself.
  public func catchUp() throws(KafkaError) -> [Record] {
    let asked = if let watermarks { watermarks } else { try Watermarks(connection, clientID: clientID, group: clientID) }
    watermarks = asked
    let partitions = Array(consumer.partitions)
    let ends = try asked.ends(partitions, timeoutMilliseconds: 10_000)
    var records: [Record] = []
    while zip(partitions, ends).contains(where: { positions[$0, default: 0] < $1 }) {
      for case .record(let record) in try next() { records.append(record) }
    }
    return records
  }

  public func close() {
    watermarks?.close()
    consumer.close()
  }

  private func event(_ message: MessagePointer) -> Result<Event?, KafkaError> {
    let code = KafkaErrorCode(unsafe message.pointee.err)
    guard code == .none || code == .endOfPartition else {
      let error = KafkaError(code: code, reason: unsafe message.pointee.errorText)
      return error.isRetriable ? .success(nil) : .failure(error)
    }
    guard let index = unsafe consumer.topics.index(of: message.pointee.rkt) else { return .success(nil) }
    let partition = unsafe message.pointee.partition
    let offset = unsafe message.pointee.offset
    let place = NamedPartition(topic: topics[index], partition: partition)
    positions[place] = code == .endOfPartition ? max(positions[place] ?? 0, offset) : offset + 1
    if code == .endOfPartition {
      open.remove(place)
      return .success(.endOfPartition(topic: topics[index], partition: partition, offset: offset))
    }
    if open.count < consumer.partitions.count { open.insert(place) }
    return .success(
      .record(
        Record(
          topic: topics[index], partition: partition, offset: offset, timestamp: unsafe timestamp(of: message),
          key: unsafe message.pointee.keyBytes, value: unsafe message.pointee.valueBytes)))
  }
}

extension KafkaTail {
  public enum Start: Sendable {
    case beginning
    case end
  }

  public enum Event: Hashable, Sendable {
    case record(Record)
    /// Everything before `offset` was read.
    case endOfPartition(topic: String, partition: Int32, offset: Int64)
  }

  /// A record with its topic's name.
  public struct Record: Hashable, Sendable {
    public var topic: String
    public var partition: Int32
    public var offset: Int64
    /// Milliseconds since 1970; -1 where the log keeps none.
    public var timestamp: Int64
    /// Empty where the record had none.
    public var key: [UInt8]
    /// Nil is a tombstone.
    public var value: [UInt8]?

    public init(topic: String, partition: Int32, offset: Int64, timestamp: Int64, key: [UInt8], value: [UInt8]?) {
      self.topic = topic
      self.partition = partition
      self.offset = offset
      self.timestamp = timestamp
      self.key = key
      self.value = value
    }
  }
}
