import Models

/// The counts and sums of one window so far.
public struct WindowTotals: Hashable, Sendable {
  public var amounts = MetricAmounts()
  /// What was published, and for a minute handed on to its day.
  public var published = MetricAmounts()
  /// When the change is to be published; nil while there is none, and where each goes out at once.
  public var flush: Instant?
  /// When the window is forgotten.
  public var close: Instant

  init(close: Instant) { self.close = close }

  /// A minute waits for its end, or a little for more of what is late; a day of flows takes the sums of whole minutes, so it needs no waiting;
  /// one of the trial or of choices takes single changes, and goes out once a minute.
  mutating func add(_ record: MetricRecord, at now: Instant) {
    amounts.add(record.amounts)
    guard flush == nil else { return }
    flush =
      switch (record.series, record.width) {
      case (.trial, _), (.learning, _): StockTotals.nextFlush(after: now)
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
    guard !change.isEmpty else { return [] }
    published = amounts
    var whole = identity
    whole.amounts = amounts
    guard identity.width == .minute else { return [Emission(updated: whole)] }
    var part = identity
    part.width = .day
    part.window = WindowRules.day(of: identity.window)
    part.amounts = change
    return [Emission(updated: whole), Emission(delta: part)]
  }
}
