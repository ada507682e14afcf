/// How fast what was learned grows old. A rate that moves is followed by forgetting (discounted Thompson sampling: Raj & Kalyani 2017).
public struct Decay: Hashable, Sendable {
  /// After so many days a choice counts half; above 0. Infinity forgets nothing.
  public var halfLifeDays: Double

  public init(halfLifeDays: Double) { self.halfLifeDays = halfLifeDays }

  /// What a choice still counts after some days: 1 at once, ½ after the half-life, and so on.
  ///
  /// - Parameter days: since the choice, fractions allowed. A choice from the future (a late clock) counts as one of now.
  /// - Returns: 0...1; 0 where the half-life is not above 0 and any time has passed.
  public func factor(days: Double) -> Double {
    guard days > 0 else { return 1 }
    guard halfLifeDays > 0 else { return 0 }
    return Elementary.exp(-Elementary.logOfTwo * days / halfLifeDays)
  }
}
