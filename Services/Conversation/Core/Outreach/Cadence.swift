import Models

/// On which days a customer is reminded: days relative to the due date of the oldest debt, from the strategy.
enum Cadence {
  /// The first day of the cadence after `served` (nil: none was) and not before `daysPastDue`; nil where the stage has no more.
  ///
  /// A customer who comes into view between two days of the cadence is reminded at once rather than at the next one, but only where
  /// nothing was served yet.
  static func next(after served: Int?, daysPastDue: Int, strategy: Strategy) -> Int? {
    let days = Stage.allCases.flatMap { stage in
      (strategy.cadence[stage] ?? []).filter { strategy.bounds.stage(daysPastDue: $0) == stage }
    }.sorted()
    guard let served else {
      guard let first = days.first else { return nil }
      // Too early for the first reminder: wait for it. In between: now, unless the stage is not served at all.
      if daysPastDue <= first { return first }
      let stage = strategy.bounds.stage(daysPastDue: daysPastDue)
      return (strategy.cadence[stage] ?? []).isEmpty ? nil : daysPastDue
    }
    return days.first { $0 > served && $0 >= daysPastDue }
  }
}
