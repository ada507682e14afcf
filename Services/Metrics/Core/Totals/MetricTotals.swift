public import Models

/// Adds up what changes in the figures and publishes it, window by window. What the engine calls the customer is here a metric's key.
///
/// A minute is published once it has passed, and hands its sum on to its day, so a day takes one change a minute instead of one an event.
public struct MetricTotals: ServiceCore {
  public static let name = "metrics.totals"
  public static let inputs: [Topic] = [.metricDeltas]
  public static let holdsPersonalData = false

  public init() {}

  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> MetricDelta? {
    envelope.type == MetricDelta.type.description ? try envelope.data(from: bytes) : nil
  }

  public func decide(_ state: MetricTotal?, _ input: CoreInput<MetricDelta>, _ context: Context) -> Turn<MetricTotal> {
    switch input {
    case .event(let delta, _): add(delta.record, to: state, context.now)
    case .timer, .effect: wake(state, context.now)
    }
  }

  private func add(_ record: MetricRecord, to state: MetricTotal?, _ now: Instant) -> Turn<MetricTotal> {
    guard var total = state ?? MetricTotal(for: record, at: now) else {
      return Turn(nil, emissions: record.afterClosing(at: now).map(Emission.init(delta:)))
    }
    total.add(record, at: now)
    let emissions = total.publish(at: now)
    return Turn(total, emissions: emissions, timers: total.timers)
  }

  private func wake(_ state: MetricTotal?, _ now: Instant) -> Turn<MetricTotal> {
    guard var total = state, !total.isClosed(at: now) else { return Turn(nil) }
    let emissions = total.publish(at: now)
    return Turn(total, emissions: emissions, timers: total.timers)
  }
}

extension MetricRecord {
  /// Where a change goes whose window is closed: from a minute to its day, from a day to today.
  fileprivate func afterClosing(at now: Instant) -> [MetricRecord] {
    if series == .flow, width == .minute { return ofDays }
    var record = self
    record.window = WindowRules.day(of: width == .minute ? window : now)
    record.width = .day
    return [record]
  }
}

extension Emission {
  init(delta record: MetricRecord) {
    self.init(topic: Topic.metricDeltas.rawValue, type: MetricDelta.type.description, key: record.summingKey, data: record.json)
  }

  init(updated record: MetricRecord) {
    var shown = record
    shown.amounts = record.amounts.withCost
    self.init(topic: Topic.metrics.rawValue, type: MetricUpdated.type.description, key: record.key, data: shown.json)
    isPicture = true
  }
}
