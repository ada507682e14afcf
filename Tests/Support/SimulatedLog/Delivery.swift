import Streaming

/// How far one partition has been read, and whether its end has been told.
struct Delivery {
  let partition: TopicPartition
  let stored: SimulatedPartition
  var position: Int64
  var reported: Int64?

  /// The next record, or the end where it has not been told; nil where there is neither.
  mutating func next() -> LogEvent? {
    let (entry, after) = stored.next(from: position)
    position = after
    if let entry { return .record(entry.record(partition)) }
    guard reported != after else { return nil }
    reported = after
    return .endOfPartition(partition, offset: after)
  }
}
