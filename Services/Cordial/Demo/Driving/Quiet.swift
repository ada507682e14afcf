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

  /// Partitions that no copy runs for the moment, as after the death of one: their timers are nobody's, and their records nobody's lag.
  static func orphans(of statuses: [ServiceStatus], partitions: Int) -> String? {
    var running: [String: Set<Int>] = [:]
    for status in statuses { running.merge(status.running) { $0.union($1) } }
    for (core, owned) in running.sorted(by: { $0.key < $1.key }) {
      if let orphan = (0..<partitions).first(where: { !owned.contains($0) }) { return "no copy of \(core) runs partition \(orphan)" }
    }
    return nil
  }

  /// What a service has still to read; nil where all have read everything before `ends`, by topic and partition.
  static func lag(of statuses: [ServiceStatus], ends: [String: [Int64]]) -> String? {
    for (service, copies) in Dictionary(grouping: statuses, by: \.service).sorted(by: { $0.key < $1.key }) {
      for (topic, positions) in furthest(copies).sorted(by: { $0.key < $1.key }) {
        guard let ends = ends[topic] else { continue }
        for (partition, end) in ends.enumerated() where positions[partition, default: 0] < end {
          return "\(service) has read \(topic)/\(partition) up to \(positions[partition, default: 0]) of \(end)"
        }
      }
    }
    return nil
  }

  /// Each partition is at the place of the copy that has come furthest: partitions move between copies.
  private static func furthest(_ copies: [ServiceStatus]) -> [String: [Int: Int64]] {
    copies.reduce(into: [:]) { furthest, copy in
      for (topic, positions) in copy.positions { furthest[topic, default: [:]].merge(positions) { max($0, $1) } }
    }
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
