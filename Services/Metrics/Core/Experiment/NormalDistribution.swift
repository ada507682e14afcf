import Glibc

/// The normal distribution with mean 0 and variance 1.
enum NormalDistribution {
  /// How much of it lies above a value.
  static func upperTail(_ value: Double) -> Double { 0.5 * erfc(value / 2.0.squareRoot()) }

  /// The value below which a share of it lies.
  ///
  /// - Parameter share: above 0 and below 1.
  static func quantile(_ share: Double) -> Double {
    // The tail falls steadily: halving the bracket 80 times leaves no error that a double can show.
    var low = -40.0
    var high = 40.0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if upperTail(middle) > 1 - share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
