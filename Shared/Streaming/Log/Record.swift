/// One topic's place in the list of topics that a log was opened with.
///
/// Numbers instead of names keep strings off the hot path; `LogTopics` turns them back.
public struct TopicNumber: Hashable, Comparable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (left: TopicNumber, right: TopicNumber) -> Bool { left.index < right.index }
}

/// The names behind topic numbers: whatever a runner reads or writes is in here.
public struct LogTopics: Hashable, Sendable {
  public private(set) var names: [String]

  public init(_ names: [String] = []) { self.names = names }

  /// The number of a name, added where it is new.
  public mutating func number(of name: String) -> TopicNumber {
    if let index = names.firstIndex(of: name) { return TopicNumber(index) }
    names.append(name)
    return TopicNumber(names.count - 1)
  }

  public subscript(number: TopicNumber) -> String { names[number.index] }
}

/// One partition of one topic.
public struct TopicPartition: Hashable, Comparable, Sendable {
  public var topic: TopicNumber
  public var partition: Int32

  public init(_ topic: TopicNumber, _ partition: Int32) {
    self.topic = topic
    self.partition = partition
  }

  public static func < (left: TopicPartition, right: TopicPartition) -> Bool {
    (left.topic, left.partition) < (right.topic, right.partition)
  }
}

/// A record read from the log.
public struct Record: Hashable, Sendable {
  public var topic: TopicNumber
  public var partition: Int32
  public var offset: Int64
  /// Milliseconds since 1970, as the broker or the producer set it; -1 where the log keeps none.
  public var timestamp: Int64
  /// Empty where the record had no key.
  public var key: [UInt8]
  /// Nil is a tombstone: the key is deleted from a compacted topic.
  public var value: [UInt8]?

  public init(topic: TopicNumber, partition: Int32, offset: Int64, timestamp: Int64, key: [UInt8], value: [UInt8]?) {
    self.topic = topic
    self.partition = partition
    self.offset = offset
    self.timestamp = timestamp
    self.key = key
    self.value = value
  }
}

/// A record to be written inside a transaction. The partition is always given: it follows from the key (`Partitioner`).
public struct OutgoingRecord: Hashable, Sendable {
  public var topic: TopicNumber
  public var partition: Int32
  public var key: [UInt8]
  /// Nil writes a tombstone.
  public var value: [UInt8]?

  public init(topic: TopicNumber, partition: Int32, key: [UInt8], value: [UInt8]?) {
    self.topic = topic
    self.partition = partition
    self.key = key
    self.value = value
  }
}

/// How far a group has come in one partition.
public struct InputOffset: Hashable, Sendable {
  public var partition: TopicPartition
  /// The offset of the next record to read.
  public var next: Int64

  public init(partition: TopicPartition, next: Int64) {
    self.partition = partition
    self.next = next
  }
}
