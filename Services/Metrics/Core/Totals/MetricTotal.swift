public import Models

/// What is kept of one metric key.
public struct MetricTotal: Hashable, Sendable {
  public enum Sums: Hashable, Sendable {
    case window(WindowTotals)
    case stock(StockTotals)
  }

  /// Which window and dimensions it is about; without amounts.
  public var identity: MetricRecord
  public var sums: Sums

  init(identity: MetricRecord, sums: Sums) {
    self.identity = identity
    self.sums = sums
  }

  /// Nil where the window is closed already.
  init?(for record: MetricRecord, at now: Instant) {
    identity = record
    identity.amounts = MetricAmounts()
    if record.series == .flow { identity.dimensions.setting = Setting() }
    switch record.series {
    case .stock:
      identity.window = Instant(milliseconds: 0)  // a stock is about no single day
      sums = .stock(StockTotals(flush: StockTotals.nextFlush(after: now)))
    case .flow, .trial, .learning, .language, .strategy:
      let close = WindowRules.close(record)
      guard now < close else { return nil }
      sums = .window(WindowTotals(close: close))
    }
  }

  mutating func add(_ record: MetricRecord, at now: Instant) {
    switch sums {
    case .window(var window):
      window.add(record, at: now)
      sums = .window(window)
    case .stock(var stock):
      stock.add(record, at: now)
      sums = .stock(stock)
    }
  }

  /// What is due to be published.
  mutating func publish(at now: Instant) -> [Emission] {
    switch sums {
    case .window(var window):
      // A timer for this very moment would not do: the engine wakes nobody twice for one moment.
      guard window.flush.map({ $0 <= now }) ?? true else { return [] }
      let emissions = window.publish(identity, at: now)
      sums = .window(window)
      return emissions
    case .stock(var stock):
      guard stock.flush <= now else { return [] }
      let emissions = stock.publish(identity, at: now)
      sums = .stock(stock)
      return emissions
    }
  }

  func isClosed(at now: Instant) -> Bool {
    if case .window(let window) = sums { window.flush == nil && window.close <= now } else { false }
  }

  var timers: [Timer] {
    switch sums {
    case .window(let window):
      (window.flush.map { [Timer(due: $0, name: "flush")] } ?? []) + [Timer(due: window.close, name: "close")]
    case .stock(let stock):
      [Timer(due: stock.flush, name: "flush")]
    }
  }
}
