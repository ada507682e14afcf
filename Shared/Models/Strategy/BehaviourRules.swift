/// How long segmentation remembers what a customer did.
public struct BehaviourRules: Hashable, Sendable {
  /// After so many days something counts half, after twice as many a quarter.
  public var halfLifeDays = 120
  /// A promise that was broken longer ago is not held against anybody.
  public var brokenPromiseDays = 180

  public init() {}
}
