import Glibc
import LearningSupport
import Models

/// The same by other means: sums and draws that share nothing with the quadrature.
enum ClosedForm {
  /// P(B > A) for A ~ Beta(1 + s₁, 1 + f₁) and B ~ Beta(1 + s₂, 1 + f₂) with whole counts (Miller 2015):
  /// Σᵢ B(α₁ + i, β₁ + β₂) / ((β₂ + i) B(1 + i, β₂) B(α₁, β₁)), i below α₂.
  static func secondIsBetter(_ counts: (Int, Int, Int, Int)) -> Double {
    let (one, oneFailed, other, otherFailed) = (Double(counts.0 + 1), Double(counts.1 + 1), counts.2 + 1, Double(counts.3 + 1))
    return (0..<other).reduce(0) { sum, index in
      let index = Double(index)
      return sum
        + exp(logBeta(one + index, oneFailed + otherFailed) - log(otherFailed + index) - logBeta(1 + index, otherFailed) - logBeta(one, oneFailed))
    }
  }

  private static func logBeta(_ one: Double, _ other: Double) -> Double { lgamma(one) + lgamma(other) - lgamma(one + other) }
}

extension SeededRandom {
  mutating func beta(_ one: Double, _ other: Double) -> Double {
    let left = gamma(one)
    return left / (left + gamma(other))
  }

  /// Marsaglia and Tsang (2000), for shapes of at least 1.
  private mutating func gamma(_ shape: Double) -> Double {
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = pow(1 + c * x, 3)
      if v > 0, log(1 - unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }
}
