public import Streaming

/// Reads whole partitions of the simulated broker; may be slow.
public final class SimulatedReader: LogReader {
  private let log: SimulatedLog
  private var positions: [TopicPartition: Int64]
  private var reported: [TopicPartition: Int64] = [:]

  init(_ log: SimulatedLog, _ partitions: [TopicPartition]) {
    self.log = log
    positions = Dictionary(partitions.map { ($0, 0) }) { first, _ in first }
  }

  public func poll(waitMilliseconds: Int) -> LogEvent {
    do throws(LogFailure) {
      return try log.gate.pass(.read, delayed: .nothing) { () throws(LogFailure) in deliver() }
    } catch {
      return .failed(error)
    }
  }

  private func deliver() -> LogEvent {
    for partition in log.gate.shuffled(positions.keys.sorted()) {
      guard let stored = log.broker.partition(log.place(partition)), let position = positions[partition] else { continue }
      let (entry, after) = stored.next(from: position)
      positions[partition] = after
      if let entry { return .record(entry.record(partition)) }
      if reported[partition] != after {
        reported[partition] = after
        return .endOfPartition(partition, offset: after)
      }
    }
    return .nothing
  }

  public func close() {}
}
