import Bytes
import Streaming

/// A log that costs nearly nothing: it hands out prepared records and forgets what is written, so that a measurement shows the core and the
/// engine. Its changelog, where one is given, is read by restores.
final class GeneratedLog: Log {
  final class Reader: LogReader {
    private let count: Int
    private let make: (Int) -> Record
    private var next = 0

    init(_ count: Int, _ make: @escaping (Int) -> Record) {
      self.count = count
      self.make = make
    }

    func poll(waitMilliseconds: Int) -> LogEvent {
      guard next < count else { return .nothing }
      defer { next += 1 }
      return .record(make(next))
    }

    func close() {}
  }

  private struct Waker: LogWaker {
    func wake() {}
  }

  private let topology: Topology
  /// Records of the changelog: each has its place in the list as offset.
  private let stored: (count: Int, make: (Int) -> Record)?
  private var isAssigned = false
  private var offset: Int64 = 0
  private var position = 0
  /// What polls hand out next, in order.
  var records: [Record] = [] {
    didSet { position = 0 }
  }
  private(set) var messages = 0
  private(set) var messageBytes = 0

  init(_ topology: Topology, stored: (count: Int, make: (Int) -> Record)? = nil) {
    self.topology = topology
    self.stored = stored
  }

  var isEmpty: Bool { position == records.count }

  func poll(waitMilliseconds: Int) -> LogEvent {
    guard isAssigned else {
      isAssigned = true
      return .assigned(
        topology.inputs.flatMap { topic in
          (0..<topology.partitions).map { InputOffset(partition: TopicPartition(topic, $0), next: 0) }
        })
    }
    guard position < records.count else { return .nothing }
    var record = records[position]
    position += 1
    offset += 1
    record.offset = offset
    return .record(record)
  }

  func append(_ record: OutgoingRecord) {
    guard record.topic != topology.changelog else { return }
    messages += 1
    messageBytes += record.value?.count ?? 0
  }

  func pause(_ partitions: [TopicPartition]) {}
  func resume(_ partitions: [TopicPartition]) {}
  func endOffsets(_ partitions: [TopicPartition]) -> [Int64] { partitions.map { _ in Int64(stored?.count ?? 0) } }
  func knownEnd(of partition: TopicPartition) -> Int64? { nil }
  func reader(_ partitions: [TopicPartition]) -> Reader {
    Reader(partitions.first?.topic == topology.changelog ? stored?.count ?? 0 : 0, stored?.make ?? { _ in preconditionFailure("nothing is stored") })
  }
  func partitionCount(_ topic: TopicNumber) -> Int32? { topology.partitions }
  func begin() {}
  func flush() {}
  func sendOffsets(_ offsets: [InputOffset]) {}
  func commit() {}
  func abort() {}
  func close() {}
  var waker: any LogWaker { Waker() }
}

/// Answers every call at once.
final class PromptDesk: EffectDesk {
  private let answer: [UInt8]
  private var results: [EffectResult] = []

  init(answer: [UInt8]) { self.answer = answer }

  func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) {
    results.append(EffectResult(partition: partition, key: key, effect: effect, bytes: answer))
  }

  func takeResults() -> [EffectResult] {
    defer { results = [] }
    return results
  }

  func withdraw(partition: Int32) -> [Identity] { [] }
}
