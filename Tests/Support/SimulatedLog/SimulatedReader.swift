public import Streaming

/// Reads whole partitions of the simulated broker; may be slow.
public final class SimulatedReader: LogReader {
  private let gate: FaultGate
  private var deliveries: [Delivery]
  private let isDeaf: Bool

  init(_ log: SimulatedLog, _ partitions: [TopicPartition]) {
    gate = log.gate
    isDeaf = log.broker.deafReaders > 0
    if isDeaf { log.broker.deafReaders -= 1 }
    deliveries = partitions.sorted().compactMap { partition in
      log.broker.partition(log.place(partition)).map { Delivery(partition: partition, stored: $0, position: 0) }
    }
  }

  public func poll(waitMilliseconds: Int) -> LogEvent {
    do throws(LogFailure) {
      return try gate.pass(.read, delayed: .nothing) { () throws(LogFailure) in deliver() }
    } catch {
      return .failed(error)
    }
  }

  private func deliver() -> LogEvent {
    if isDeaf { return .nothing }
    for place in gate.rotation(of: deliveries.count) {
      if let event = deliveries[place].next() { return event }
    }
    return .nothing
  }

  public func close() {}
}
