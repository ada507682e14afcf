import Glibc

/// Whether the groups are as large as they were meant to be: where they are not, customers got lost on the way on one side, and no difference
/// between the groups means anything (“sample ratio mismatch”: Fabijan et al., KDD 2019).
public struct SplitCheck: Hashable, Sendable {
  /// Members of the hold-out, as a share of all.
  public var observedShare: Double
  /// How probable a split at least this uneven is if nothing is wrong.
  public var probability: Double
  /// Below this probability the experiment should not be read.
  public static let alarm = 0.001

  public var isSound: Bool { probability >= SplitCheck.alarm }

  /// - Parameter share: of the hold-out as the strategy wants it, above 0 and below 1.
  ///
  /// Nil where nobody is in the experiment.
  public init?(treated: Int, heldOut: Int, share: Double) {
    let members = Double(treated + heldOut)
    guard members > 0, share > 0, share < 1 else { return nil }
    observedShare = Double(heldOut) / members
    let distance = (Double(heldOut) - members * share) / sqrt(members * share * (1 - share))
    probability = 2 * NormalDistribution.upperTail(abs(distance))
  }
}
