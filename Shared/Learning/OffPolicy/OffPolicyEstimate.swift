/// What another policy would have brought for each choice, judged on the record of the one that ran.
public struct OffPolicyEstimate: Hashable, Sendable {
  /// The mean reward of a choice under the candidate, in the unit of the rewards.
  public var value: Double
  /// Holds the candidate's true value in at least 95 % of records with enough overlap, at one look; unbounded where nothing can be said.
  public var interval: ClosedRange<Double>
  /// The mean reward that the policy on the record had itself.
  public var loggedValue: Double
  /// `value` less `loggedValue`.
  public var difference: Double
  /// The 95 % interval of the difference. It is taken choice by choice, so what both policies have in common cancels.
  public var differenceInterval: ClosedRange<Double>
  public var overlap: Overlap
  /// Choices that were used.
  public var choices: Int
  /// Choices that could not be used: a propensity that is none, an arm out of range, a number that is not finite.
  public var refused: Int
  public var customers: Int
  public var verdict: Verdict

  /// What may be said of the candidate.
  public enum Verdict: Hashable, Sendable {
    /// Too little was recorded that bears on the candidate: see `Overlap`'s thresholds. More time mends it.
    case tooFewData
    /// The candidate does what was hardly ever done, or the recorded propensities cannot be right. More of the same record does not mend it.
    case noOverlap
    /// The interval of the difference holds 0.
    case undecided
    /// The difference is above 0, by this interval.
    case better(by: ClosedRange<Double>)
    /// The difference is below 0, by this interval.
    case worse(by: ClosedRange<Double>)
  }
}

extension OffPolicyEstimate {
  /// From the estimate's terms, one for each choice, whose mean is the estimate.
  init(_ record: Record, terms: [Double], value: Double) {
    let logged = record.rewards.reduce(0, +) / Double(max(1, record.choices.count))
    let estimate = ClusteredMean(terms, record.customers)
    let paired = ClusteredMean(zip(terms, record.rewards).map { $0 - $1 }, record.customers)
    let difference = value - logged
    self.value = value
    interval = estimate.interval(around: value)
    loggedValue = logged
    self.difference = difference
    differenceInterval = paired.interval(around: difference)
    // A candidate that is the policy on the record differs nowhere: then the rewards alone say whether enough is known.
    let informative = paired.standardError > 0 ? min(estimate.effectiveClusters, paired.effectiveClusters) : estimate.effectiveClusters
    overlap = Overlap(record, informativeCustomers: informative)
    choices = record.choices.count
    refused = record.refused
    customers = estimate.clusters
    verdict =
      if customers < Overlap.customersMin {
        .tooFewData
      } else if !overlap.isSound {
        .noOverlap
      } else if !overlap.isEnough {
        .tooFewData
      } else if differenceInterval.contains(0) {
        .undecided
      } else if difference > 0 {
        .better(by: differenceInterval)
      } else {
        .worse(by: differenceInterval)
      }
  }
}
