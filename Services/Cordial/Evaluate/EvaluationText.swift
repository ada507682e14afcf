public import Learning

/// What the estimates say, for people.
public enum EvaluationText {
  public static func lines(_ choices: [LoggedChoice], strategy: String) -> [String] {
    let robust = OffPolicy.doublyRobust(choices)
    let others = [("self-normalised", OffPolicy.selfNormalised(choices)), ("inverse propensity", OffPolicy.inversePropensity(choices))]
    return [
      "\(robust.choices) choices of \(robust.customers) customers whose outcome is certain; of 100 reminders \(hundred(robust.loggedValue)) were followed by a payment",
      "under “\(strategy)” it would have been \(interval(robust)), doubly robust",
    ] + others.map { "  \($0.0): \(interval($0.1))" } + [
      "worth \(Int(robust.overlap.effectiveSampleSize.rounded())) choices made its own way; the largest weight is \(tenth(robust.overlap.largestWeight)); "
        + "\(hundred(robust.overlap.unsupported)) of 100 of what it does was never tried",
      verdict(robust, strategy),
    ]
  }

  /// Whether the record speaks for the strategy.
  public static func isBlessed(_ choices: [LoggedChoice]) -> Bool {
    if case .better = OffPolicy.doublyRobust(choices).verdict { true } else { false }
  }

  private static func verdict(_ estimate: OffPolicyEstimate, _ strategy: String) -> String {
    switch estimate.verdict {
    case .better(let by): "better: \(hundred(by.lowerBound)) to \(hundred(by.upperBound)) more payments for 100 reminders"
    case .worse(let by): "worse: between \(hundred(by.lowerBound)) and \(hundred(by.upperBound)) payments for 100 reminders"
    case .undecided: "undecided: the record does not tell whether “\(strategy)” is better or worse"
    case .noOverlap: "refused: “\(strategy)” does too much that was never or hardly ever tried, or the record's propensities are not right"
    case .tooFewData: "refused: too few choices and customers to judge anything by"
    }
  }

  private static func interval(_ estimate: OffPolicyEstimate) -> String {
    "\(hundred(estimate.value)) (\(hundred(estimate.interval.lowerBound)) to \(hundred(estimate.interval.upperBound)))"
  }

  private static func hundred(_ share: Double) -> String { share.isFinite ? tenth(share * 100) : "anything" }
  private static func tenth(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
