/// What a policy that never ran would have brought, from the record of one that did and that noted how probable each of its choices was.
///
/// All three estimators weight a choice by how much more often the candidate would have made it. `doublyRobust` is the one to use: the narrowest
/// as a rule; the others are its check.
public enum OffPolicy {
  /// The mean of weight times reward (Horvitz & Thompson 1952): without bias if the propensities are right, and wide.
  public static func inversePropensity(_ choices: [LoggedChoice]) -> OffPolicyEstimate {
    let record = Record(choices)
    let terms = zip(record.weights, record.rewards).map { $0 * $1 }
    return OffPolicyEstimate(record, terms: terms, value: ClusteredMean(terms, record.customers).mean)
  }

  /// The mean of the rewards under the weights (Hájek; Swaminathan & Joachims 2015): stays within the rewards' bounds and does not move when all of
  /// them are shifted. Its interval is that of its linear part (the delta method).
  public static func selfNormalised(_ choices: [LoggedChoice]) -> OffPolicyEstimate {
    let record = Record(choices)
    let sum = record.weights.reduce(0, +)
    let value = sum > 0 ? zip(record.weights, record.rewards).reduce(0) { $0 + $1.0 * $1.1 } / sum : 0
    let scale = sum > 0 ? Double(record.choices.count) / sum : 0
    let terms = zip(record.weights, record.rewards).map { value + scale * $0 * ($1 - value) }
    return OffPolicyEstimate(record, terms: terms, value: value)
  }

  /// A model's expectation for the candidate's arms, corrected by the weighted error of the model where it can be seen (Dudík, Langford & Li 2011).
  ///
  /// It is right if the propensities are, whatever the model. No customer's choices are judged by a model that has seen them: five models, each
  /// from the other four fifths of the customers (cross-fitting: Chernozhukov et al. 2018), so the interval is honest.
  public static func doublyRobust(_ choices: [LoggedChoice]) -> OffPolicyEstimate {
    let record = Record(choices)
    let folds = record.customers.map { fold(of: $0) }
    let models = (0..<foldCount).map { fold in RewardModel(zip(record.choices, folds).lazy.filter { $0.1 != fold }.map(\.0)) }
    let terms = record.choices.indices.map { index in
      let choice = record.choices[index]
      let model = models[folds[index]]
      let expected = choice.candidate.indices.reduce(0.0) { sum, arm in
        choice.candidate[arm] > 0 ? sum + choice.candidate[arm] * model.reward(context: choice.context, arm: arm) : sum
      }
      return expected + choice.weight * (choice.reward - model.reward(context: choice.context, arm: choice.arm))
    }
    return OffPolicyEstimate(record, terms: terms, value: ClusteredMean(terms, record.customers).mean)
  }

  private static let foldCount = 5

  /// Customers' keys may be small numbers or hashes: mixed (the finaliser of SplitMix64), so that folds say nothing about the customer.
  private static func fold(of customer: UInt64) -> Int {
    var mixed = (customer ^ customer >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(foldCount))
  }
}
