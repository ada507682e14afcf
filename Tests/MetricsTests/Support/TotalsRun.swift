import Bytes
import Models

@testable import MetricsCore

/// Deltas through the totals core under a clock that the test moves; timers wake their keys in the order of their moments.
struct TotalsRun {
  private(set) var cells: [String: MetricTotal] = [:]
  private var timers: [String: [Timer]] = [:]
  private(set) var now = Story.start
  private var inputs = 0
  /// The latest record of each key, as a compacted topic keeps it.
  private(set) var published: [String: MetricUpdated] = [:]
  private(set) var publications = 0
  private let core = MetricTotals()

  mutating func take(_ record: MetricRecord) throws {
    inputs += 1
    let key = record.summingKey
    let header = EventHeader(id: "\(inputs)", source: "/test", subject: key, time: now)
    try answer(key, .event(MetricDelta(record: record), header))
  }

  /// Moves time on, in one step: everything that came due meanwhile is woken at the new time, as by a driven clock.
  mutating func advance(to moment: Instant) throws {
    now = max(now, moment)
    while let (key, timer) = earliestTimer, timer.due <= now {
      timers[key]?.removeAll { $0 == timer }
      try answer(key, .timer(timer))
    }
  }

  private var earliestTimer: (String, Timer)? {
    timers.flatMap { key, timers in timers.map { (key, $0) } }.min { ($0.1.due, $0.0, $0.1.name) < ($1.1.due, $1.0, $1.1.name) }
  }

  private mutating func answer(_ key: String, _ input: CoreInput<MetricDelta>) throws {
    let state = try cells[key].map { try recoded($0) }
    let turn = core.decide(state, input, Tests.context(key, now, Identity(of: key, "\(inputs)")))
    cells[key] = turn.state
    timers[key] = turn.timers.isEmpty ? nil : turn.timers
    for emission in turn.emissions {
      if emission.topic == Topic.metricDeltas.rawValue {
        try take(try MetricDelta(reading: emission).record)
      } else {
        var reader = JSONReader(emission.data)
        published[emission.key ?? ""] = try MetricUpdated(from: &reader)
        publications += 1
      }
    }
  }

  /// The published figures of that width, one line for each key, sorted.
  func lines(_ width: MetricWidth, in series: [MetricSeries] = [.flow, .stock]) -> [String] {
    published.values.map(\.record).filter { $0.width == width && series.contains($0.series) }.map(Tests.line).sorted()
  }
}
