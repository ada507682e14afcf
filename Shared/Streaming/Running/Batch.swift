/// How full the batch is that is being filled, and what closed it.
struct Batch {
  enum Closing { case count, bytes, age, key, drain }

  private let limits: StreamLimits
  private var opened: Milliseconds
  private var inputs = 0
  private var bytes = 0
  private var closing: Closing?

  init(limits: StreamLimits, opened: Milliseconds) {
    self.limits = limits
    self.opened = opened
  }

  var isEmpty: Bool { inputs == 0 }

  mutating func add(bytes more: Int) {
    inputs += 1
    bytes += more
    if inputs >= limits.batchRecordsMax { close(.count) } else if bytes >= limits.batchBytesMax { close(.bytes) }
  }

  /// The first reason stays.
  mutating func close(_ reason: Closing) { if closing == nil { closing = reason } }

  mutating func isFull(at now: Milliseconds) -> Bool {
    if inputs == 0 { opened = now }
    if now - opened >= limits.batchAgeMillisecondsMax { close(.age) }
    return closing != nil
  }

  mutating func isHalfFull(at now: Milliseconds) -> Bool {
    isFull(at: now) || inputs * 2 >= limits.batchRecordsMax || (inputs > 0 && (now - opened) * 2 >= limits.batchAgeMillisecondsMax)
  }

  func count(into counters: inout StreamCounters) {
    guard inputs > 0 else { return }
    switch closing {
    case .count: counters.closedByCount += 1
    case .bytes: counters.closedByBytes += 1
    case .age: counters.closedByAge += 1
    case .key: counters.closedByKey += 1
    case .drain, nil: counters.closedByDrain += 1
    }
  }
}
