import Glibc

/// What a treatment adds for each customer, as the difference of the means of two groups that were drawn at random.
public struct TreatmentEffect: Hashable, Sendable {
  /// Mean of the treated less mean of the hold-out, in the unit of what was observed.
  public var difference: Double
  public var standardError: Double
  public var treated: Int
  public var heldOut: Int

  /// The plain difference (Welch: the groups' variances may differ).
  ///
  /// Nil where a group has fewer than two members: nothing can be said of its spread.
  public init?(treated: Moments, heldOut: Moments) {
    self.init(treated, heldOut, slope: 0)
  }

  /// The difference after taking out what was to be expected from before the experiment (CUPED: Deng, Xu, Kohavi & Walker, WSDM 2013).
  ///
  /// It estimates the same and varies less, the more the past explains. One slope is used for both groups; where nothing is known of the past it
  /// is the plain difference.
  public init?(adjusting treated: Moments, heldOut: Moments) {
    let degrees = (Double(treated.count - 1), Double(heldOut.count - 1))
    let spread = treated.priorVariance * degrees.0 + heldOut.priorVariance * degrees.1
    let slope = spread > 0 ? (treated.covariance * degrees.0 + heldOut.covariance * degrees.1) / spread : 0
    self.init(treated, heldOut, slope: slope)
  }

  private init?(_ treated: Moments, _ heldOut: Moments, slope: Double) {
    guard treated.count > 1, heldOut.count > 1 else { return nil }
    func errorSquared(_ group: Moments) -> Double {
      max(0, group.variance - 2 * slope * group.covariance + slope * slope * group.priorVariance) / Double(group.count)
    }
    difference = treated.mean - heldOut.mean - slope * (treated.priorMean - heldOut.priorMean)
    standardError = sqrt(errorSquared(treated) + errorSquared(heldOut))
    self.treated = treated.count
    self.heldOut = heldOut.count
  }
}

extension TreatmentEffect {
  /// For a look at one moment that was fixed beforehand.
  ///
  /// - Parameter confidence: how often such an interval holds the true effect, above 0 and below 1.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    around(NormalDistribution.quantile(0.5 + confidence / 2))
  }

  /// For whoever looks every day and may stop at any of them: holds at all moments at once.
  ///
  /// An asymptotic confidence sequence with a normal mixture (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, “Time-uniform central limit theory
  /// and asymptotic confidence sequences”, theorem 2.2, in units of the standard error). It is about half as wide again as `interval`.
  ///
  /// - Parameter progress: how much of the planned information is in, above 0; it is narrowest, relative to `interval`, at 1. Where customers
  ///   join day by day that is their share of those expected; where the same customers are watched it is the share of the time.
  public func alwaysValidInterval(confidence: Double = 0.95, progress: Double) -> ClosedRange<Double> {
    let mistakes = 1 - confidence
    // The mixture's variance that is best at the end (their appendix: ρ² = (−2 ln α + ln(−2 ln α + 1)) / n).
    let information = progress * (-2 * log(mistakes) + log(-2 * log(mistakes) + 1))
    return around(sqrt((information + 1) / information * (2 * log(1 / mistakes) + log(information + 1))))
  }

  private func around(_ errors: Double) -> ClosedRange<Double> {
    (difference - errors * standardError)...(difference + errors * standardError)
  }

  /// The smallest true effect that an experiment with these groups would find with the given power, at one look: in the unit of what was observed.
  public func minimumDetectable(confidence: Double = 0.95, power: Double = 0.8) -> Double {
    (NormalDistribution.quantile(0.5 + confidence / 2) + NormalDistribution.quantile(power)) * standardError
  }
}
