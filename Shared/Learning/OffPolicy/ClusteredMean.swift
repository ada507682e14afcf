/// A mean over choices of which those of one customer belong together, and how sure it is.
struct ClusteredMean {
  let mean: Double
  /// Robust to any dependence within a customer (Liang & Zeger 1986), with the small-sample factor G / (G − 1) for G customers; infinite for fewer
  /// than two.
  let standardError: Double
  let clusters: Int
  /// How many customers carry the spread: (Σs²)² / Σs⁴ of their sums s of deviations. As many as there are where all count alike.
  let effectiveClusters: Double

  init(_ values: [Double], _ customers: [UInt64]) {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    var positions: [UInt64: Int] = [:]
    // In the order of first appearance: sums in the order of a dictionary would round differently in every run.
    var sums: [Double] = []
    for (value, customer) in zip(values, customers) {
      let position = positions[customer] ?? sums.count
      if position == sums.count {
        positions[customer] = position
        sums.append(0)
      }
      sums[position] += value - mean
    }
    let squares = sums.reduce(0) { $0 + $1 * $1 }
    let fourths = sums.reduce(0) { $0 + $1 * $1 * $1 * $1 }
    let members = Double(sums.count)
    self.mean = mean
    clusters = sums.count
    standardError = sums.count > 1 ? (squares * members / (members - 1)).squareRoot() / Double(values.count) : .infinity
    effectiveClusters = fourths > 0 ? squares * squares / fourths : 0
  }

  /// The interval about an estimate whose error this mean's is, to hold the truth in at least 95 %; unbounded for fewer than two customers.
  ///
  /// Student's t with as many degrees of freedom as customers carry the spread, less one: wider than the normal interval, the more a few customers
  /// decide (after Carter, Schnepel & Steigerwald 2017). It is taken at 96 %: rewards are skewed, which t knows nothing of, and at 95 % such
  /// intervals held the truth in 94.8 to 95.3 % of made-up records.
  func interval(around estimate: Double) -> ClosedRange<Double> {
    guard standardError.isFinite else { return -.infinity ... .infinity }
    let reach = StudentDistribution.reach(degrees: effectiveClusters - 1) * standardError
    return (estimate - reach)...(estimate + reach)
  }
}

enum StudentDistribution {
  /// The half width, in standard errors, that holds 96 % of Student's t.
  ///
  /// The expansion in powers of 1 / degrees about the normal distribution (Abramowitz & Stegun 26.7.5), good to 1 % from three degrees on; below
  /// that the exact values for two degrees and for one, so that it is never too small.
  static func reach(degrees: Double) -> Double {
    guard degrees >= 2 else { return 15.895 }
    guard degrees >= 3 else { return 4.849 }
    let z = 2.053_748_910_631_823
    let square = z * z
    let first = z * (square + 1) / 4
    let second = z * ((5 * square + 16) * square + 3) / 96
    let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
    return z + (first + (second + third / degrees) / degrees) / degrees
  }
}
