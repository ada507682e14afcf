import Bytes
import Streaming

/// A log that costs nearly nothing: it hands out prepared records for ever and forgets what is written, so that a
/// measurement shows the engine.
final class MemoryLog: Log {
  final class Reader: LogReader {
    func poll(waitMilliseconds: Int) -> LogEvent { .nothing }
    func close() {}
  }

  private struct Waker: LogWaker {
    func wake() {}
  }

  private let records: [Record]
  private var next = 0
  private var offset: Int64 = 0
  private var isAssigned = false
  private let partitions: Int32
  /// Records to hand out before polls come back empty.
  var allowance = 0
  private(set) var appended = 0

  init(records: [Record], partitions: Int32) {
    self.records = records
    self.partitions = partitions
  }

  func poll(waitMilliseconds: Int) -> LogEvent {
    guard isAssigned else {
      isAssigned = true
      return .assigned((0..<partitions).map { InputOffset(partition: TopicPartition(TopicNumber(0), $0), next: 0) })
    }
    guard allowance > 0 else { return .nothing }
    allowance -= 1
    var record = records[next]
    next = next + 1 == records.count ? 0 : next + 1
    offset += 1
    record.offset = offset
    return .record(record)
  }

  func pause(_ partitions: [TopicPartition]) {}
  func resume(_ partitions: [TopicPartition]) {}
  func endOffsets(_ partitions: [TopicPartition]) -> [Int64] { partitions.map { _ in 0 } }
  func knownEnd(of partition: TopicPartition) -> Int64? { nil }
  func reader(_ partitions: [TopicPartition]) -> Reader { Reader() }
  func partitionCount(_ topic: TopicNumber) -> Int32? { partitions }
  func begin() {}
  func append(_ record: OutgoingRecord) { appended += 1 }
  func flush() {}
  func sendOffsets(_ offsets: [InputOffset]) {}
  func commit() {}
  func abort() {}
  func close() {}
  var waker: any LogWaker { Waker() }
}

/// No effects are asked for here.
final class IdleDesk: EffectDesk {
  func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) {}
  func takeResults() -> [EffectResult] { [] }
  func withdraw(partition: Int32) -> [Identity] { [] }
}
