/// What to take an arm for in one context, of which little is known as a rule: its own counts, leaning on the nearest contexts, which lean on all.
///
/// The strengths and the sharpness are those that lost least on made-up portfolios other than the ones the study reports on
/// (deploy/decisions/learning.md). On real customers they are a start.
public struct Pooling: Hashable, Sendable {
  /// How many choices the rate in the nearest contexts is worth, at least 0.
  public var nearStrength: Double
  /// How many choices the rate over all contexts is worth to the nearest ones, at least 0.
  public var wideStrength: Double
  /// By how much counts are multiplied before the best arm is asked for. 1 is plain Thompson sampling, which explores for an endless future;
  /// 4 halves the width of every posterior and so explores less (the posterior reshaping of Chapelle & Li 2011, α = ½). The floor of
  /// exploration stays what it is.
  public var sharpness: Double

  public static let standard = Pooling(nearStrength: 60, wideStrength: 100, sharpness: 4)

  public init(nearStrength: Double, wideStrength: Double, sharpness: Double) {
    self.nearStrength = nearStrength
    self.wideStrength = wideStrength
    self.sharpness = sharpness
  }

  /// For `ThompsonSampling.propensities`.
  ///
  /// - Parameters:
  ///   - own: the arm's counts in the context.
  ///   - near: in the contexts that share something with it, such as the stage, this one among them; a context that shares two things may be
  ///     counted twice. `all` where contexts have no such order.
  ///   - all: over all contexts.
  public func posterior(own: ArmPosterior, near: ArmPosterior, all: ArmPosterior) -> ArmPosterior {
    own.leaning(on: near.leaning(on: all, strength: wideStrength), strength: nearStrength).aged(by: sharpness)
  }
}
