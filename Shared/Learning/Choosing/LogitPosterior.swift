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
  /// Beyond it the density counts as 0: it is below e⁻²⁴ (4e-11) of its peak.
  private(set) var range = 0.0...0.0

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

  /// How long a piece of the line may be for the density to be nearly a polynomial of low degree in it.
  var pieceLength: Double {
    // For very small counts the peak is wider than the bend of ln(1 + eᵘ), which has to be followed too.
    min(width, 1)
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
