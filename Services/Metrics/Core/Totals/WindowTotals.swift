import Models

/// The counts and sums of one window so far.
public struct WindowTotals: Hashable, Sendable {
  public var amounts = MetricAmounts()
  /// What was published, and for a minute handed on to its day.
  public var published = MetricAmounts()
  /// Of a minute.
  public var parts: [WindowPart] = []
  /// When the change is to be published; nil while there is none, and where each goes out at once.
  public var flush: Instant?
  /// When the window is forgotten.
  public var close: Instant

  init(close: Instant) { self.close = close }

  /// A minute waits for its end, or a little for more of what is late; a day of flows takes the sums of whole minutes, so it needs no waiting;
  /// one of the trial or of choices takes single changes, and one of a language or a strategy those of many minutes: they go out once a minute.
  mutating func add(_ record: MetricRecord, at now: Instant) {
    amounts.add(record.amounts)
    if record.series == .flow, record.width == .minute { parts.add(record) }
    guard flush == nil else { return }
    flush =
      switch (record.series, record.width) {
      case (.trial, _), (.learning, _), (.language, _), (.strategy, _): StockTotals.nextFlush(after: now)
      case (_, .minute): max(WindowRules.end(record), now).adding(seconds: WindowRules.graceSeconds)
      case (_, .day): nil
      }
  }

  mutating func publish(_ identity: MetricRecord, at now: Instant) -> [Emission] {
    flush = nil
    // Forgetting waits for another batch: a state that goes in the one in which it wrote could not tell its repetition.
    close = max(close, now.adding(seconds: WindowRules.graceSeconds))
    var change = amounts
    change.subtract(published)
    published = amounts
    var emissions: [Emission] = []
    if !change.isEmpty {
      var whole = identity
      whole.amounts = amounts
      emissions.append(Emission(updated: whole))
      if identity.width == .minute {
        var part = identity
        part.width = .day
        part.window = WindowRules.day(of: identity.window)
        part.amounts = change
        emissions.append(Emission(delta: part))
      }
    }
    // What moves from one language to another changes nothing in the whole.
    return emissions + parts.publish(identity).map(Emission.init(delta:))
  }
}
