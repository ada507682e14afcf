import Models

/// Whether anything is still going on: time may only move on when nothing is.
enum Quiet {
  /// What a service still does, for a person who waits; nil where none does anything.
  static func work(in statuses: [ServiceStatus], tick: Instant) -> String? {
    for status in statuses {
      if let obstacle = obstacle(status, tick: tick) { return "\(status.service) \(obstacle)" }
    }
    return nil
  }

  /// What a service has still to read; nil where all have read everything before `ends`, by topic and partition.
  static func lag(of statuses: [ServiceStatus], ends: [String: [Int64]]) -> String? {
    for status in statuses {
      for (topic, positions) in status.positions.sorted(by: { $0.key < $1.key }) {
        guard let ends = ends[topic] else { continue }
        for (partition, end) in ends.enumerated() where positions[partition, default: 0] < end {
          return "\(status.service) has read \(topic)/\(partition) up to \(positions[partition, default: 0]) of \(end)"
        }
      }
    }
    return nil
  }

  private static func obstacle(_ status: ServiceStatus, tick: Instant) -> String? {
    if !status.isReady { return "is not ready" }
    if status.clock != tick { return "has not seen the time \(tick)" }
    if status.isBusy { return "is busy" }
    if status.effectsInFlight > 0 { return "waits for \(status.effectsInFlight) calls" }
    if status.timersDue > 0 { return "has \(status.timersDue) timers due" }
    return nil
  }
}
