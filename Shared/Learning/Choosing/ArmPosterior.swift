/// What is known of one way to do it (an arm): how often it was rewarded and how often not, older choices counting less.
///
/// Counts are choices, not probabilities; fractions come from `Decay` and from `leaning`. A prior is added where the counts are used, not here.
public struct ArmPosterior: Hashable, Sendable {
  /// At least 0. What is negative or no number counts as 0 where it is used.
  public var successes: Double
  /// At least 0, as above.
  public var failures: Double

  public init(successes: Double, failures: Double) {
    self.successes = successes
    self.failures = failures
  }

  /// Nothing known.
  public static let none = ArmPosterior(successes: 0, failures: 0)

  /// A prior that holds every rate for equally probable (Bayes and Laplace): one choice of either kind.
  public static let uniform = ArmPosterior(successes: 1, failures: 1)

  /// All choices that count.
  public var choices: Double { successes + failures }

  /// The expected rate under the uniform prior, above 0 and below 1 (Laplace's rule of succession).
  public var mean: Double { (successes + 1) / (successes + failures + 2) }

  /// One more choice.
  public mutating func add(isRewarded: Bool) {
    if isRewarded { successes += 1 } else { failures += 1 }
  }

  public static func + (one: ArmPosterior, other: ArmPosterior) -> ArmPosterior {
    ArmPosterior(successes: one.successes + other.successes, failures: one.failures + other.failures)
  }

  /// The same knowledge grown old: every count times a factor.
  ///
  /// - Parameter factor: at least 0; from `Decay`, below 1.
  public func aged(by factor: Double) -> ArmPosterior { ArmPosterior(successes: successes * factor, failures: failures * factor) }

  /// These counts and a few made-up ones at the rate of a wider group, so that one lucky choice in a small cell does not decide: a Beta prior
  /// whose mean is the wider group's (the empirical Bayes of a Beta-binomial).
  ///
  /// - Parameters:
  ///   - wider: the same arm over all contexts, or over the nearest ones.
  ///   - strength: how many choices the wider group's rate is worth, at least 0. Where the wider group has fewer itself, it is worth those only.
  public func leaning(on wider: ArmPosterior, strength: Double) -> ArmPosterior {
    let weight = max(0, min(strength, wider.choices))
    return ArmPosterior(successes: successes + weight * wider.mean, failures: failures + weight * (1 - wider.mean))
  }
}
