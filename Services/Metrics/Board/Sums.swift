public import Models

/// Adds up figures of one currency; whoever asks for none gets the counts alone.
struct Sums {
  private var values = [Int64](repeating: 0, count: Measure.allCases.count)
  let currency: Currency?

  init(_ currency: Currency?) { self.currency = currency }

  mutating func add(_ record: MetricRecord) {
    for entry in record.amounts.entries where entry.currency == nil || entry.currency == currency {
      values[Int(entry.measure.rawValue)] &+= entry.value
    }
  }

  subscript(measure: Measure) -> Int64 {
    // Each record rounds its cost, and many are of a single message: the exact one is added up.
    if measure == .cost { return MetricAmounts.rounded(costThousandths: values[Int(Measure.costThousandths.rawValue)]) }
    return values[Int(measure.rawValue)]
  }

  /// Nil where there is nothing to divide by, or nothing has a price.
  func rate(_ rate: MetricRate) -> Double? {
    if rate.numerator == .cost, self[.cost] == 0 { return nil }
    let whole = rate.denominator.reduce(0) { $0 + self[$1] }
    return whole > 0 ? Double(self[rate.numerator]) / Double(whole) : nil
  }
}

extension MetricRate {
  /// One of `all`.
  public static func named(_ name: String) -> MetricRate {
    guard let rate = all.first(where: { $0.name == name }) else { preconditionFailure("no rate is called \(name)") }
    return rate
  }
}
