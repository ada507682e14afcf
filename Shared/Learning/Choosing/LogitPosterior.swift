/// A Beta distribution seen along the logit of the rate, u = ln(x / (1 − x)).
///
/// There its density ∝ eᵃᵘ / (1 + eᵘ)ᵃ⁺ᵇ is smooth, has one peak and falls at least exponentially on both sides, whatever the counts: it has none
/// of the poles and needles that the Beta density has at the borders of x.
struct LogitPosterior {
  private let successes: Double
  private let total: Double
  private let peak: Double
  private let height: Double
  /// Of the normal distribution that fits at the peak.
  private let width: Double
  private var range = 0.0...0.0

  /// Beyond the range the density is below e⁻²⁴ (4e-11) of its peak.
  private static let drop = 24.0

  /// - Parameters: of the Beta distribution, both above 0.
  init(successes: Double, failures: Double) {
    self.successes = successes
    total = successes + failures
    peak = Elementary.log(successes / failures)
    width = (total / (successes * failures)).squareRoot()
    height = successes * peak - total * LogitPosterior.softplus(peak)
    range = end(-width)...end(width)
  }

  /// Relative to the peak: 0...1.
  func density(_ logit: Double) -> Double { range.contains(logit) ? Elementary.exp(logarithm(logit)) : 0 }

  private func logarithm(_ logit: Double) -> Double { successes * logit - total * LogitPosterior.softplus(logit) - height }

  /// ln(1 + eᵘ), without overflow.
  private static func softplus(_ logit: Double) -> Double { max(logit, 0) + Elementary.log(1 + Elementary.exp(-abs(logit))) }

  /// Where to cut the line so that the density is nearly a polynomial of low degree in every piece: rising, from where it begins to where it ends.
  var edges: [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    // For very small counts the peak is wider than the bend of ln(1 + eᵘ), which has to be followed too.
    let pieces = ((high - low) / min(width, 1)).rounded(.up)
    return stride(from: 0, through: pieces, by: 1).map { low + (high - low) * $0 / pieces }
  }

  private func end(_ step: Double) -> Double {
    var inside = 0.0
    var outside = step
    while logarithm(peak + outside) > -LogitPosterior.drop {
      inside = outside
      outside *= 2
    }
    for _ in 0..<5 {
      let middle = (inside + outside) / 2
      if logarithm(peak + middle) > -LogitPosterior.drop { inside = middle } else { outside = middle }
    }
    return peak + outside
  }
}
