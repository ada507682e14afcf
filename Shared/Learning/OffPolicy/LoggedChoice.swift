/// One choice on the record, with all that is needed to ask what another policy would have brought.
public struct LoggedChoice: Hashable, Sendable {
  /// The arm that was chosen: an index of `candidate`.
  public var arm: Int
  /// How probable that choice was when it was made, above 0 and at most 1.
  public var propensity: Double
  /// What it brought, bounded: a share 0...1, or money in minor units of one currency.
  public var reward: Double
  /// How probable each arm would be under the policy to be judged, in the same situation: 0 or 1 where it draws nothing. The sum is 1.
  public var candidate: [Double]
  /// The cell of the context (such as stage × amount band × behaviour) in which rewards are alike.
  public var context: Int
  /// A hash of the customer. Choices of one customer are not independent, so the intervals go by customers.
  public var customer: UInt64

  public init(arm: Int, propensity: Double, reward: Double, candidate: [Double], context: Int, customer: UInt64) {
    self.arm = arm
    self.propensity = propensity
    self.reward = reward
    self.candidate = candidate
    self.context = context
    self.customer = customer
  }

  /// Whether anything can be learned from it: the arm exists, the propensity is a probability above 0, all numbers are finite.
  var isUsable: Bool {
    candidate.indices.contains(arm) && propensity > 0 && propensity <= 1 && reward.isFinite && candidate.allSatisfy { $0 >= 0 && $0 <= 1 }
      && abs(candidate.reduce(0, +) - 1) < 1e-6
  }

  /// How much more often the candidate would have made this choice.
  var weight: Double { candidate[arm] / propensity }
}
