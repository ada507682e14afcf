/// How much of what the candidate would do was really done.
public struct Overlap: Hashable, Sendable {
  /// How many choices of the candidate itself would say as much: (Σw)² / Σw² of the weights w (Kish 1965). 0 without any.
  public var effectiveSampleSize: Double
  /// The largest weight, a choice's probability under the candidate over its propensity. One of 50 lets one choice speak for fifty.
  public var largestWeight: Double
  /// 1 but for chance, if the candidate does only what was possible and the propensities are right.
  public var meanWeight: Double
  /// Three standard errors and a third about it, by customers: 99.9 %.
  public var meanWeightInterval: ClosedRange<Double>
  /// The share of the candidate's probability that is on arms never chosen in the same context, of which nothing is known: 0...1.
  public var unseen: Double
  /// The part of it in contexts with `contextChoicesMin` choices or more: there it is no accident that the arm was never chosen.
  public var unsupported: Double
  /// How many customers carry the spread of the estimate: (Σs²)² / Σs⁴ of their deviations s (after Carter, Schnepel & Steigerwald 2017). It is
  /// small where a few rewards or a few weights decide everything.
  public var informativeCustomers: Double

  /// An effective sample below this supports no normal interval for rates such as those of replies (5 to 50 %): np ≥ 5 at the rarest (Cochran).
  public static let effectiveSampleSizeMin = 100.0
  /// Below so many customers a variance by clusters is itself too uncertain (Cameron & Miller 2015 put the border between 20 and 50).
  public static let customersMin = 50
  /// The same for customers that count: with rare rewards thousands of customers can hold a handful of answers.
  public static let informativeCustomersMin = 20.0
  /// What lies on unseen arms is guessed from others; up to a twentieth of all the guess moves the value by less than its interval usually does.
  public static let unsupportedMax = 0.05
  /// An arm that was never chosen in so many choices has a probability below a tenth (the rule of three: Hanley & Lippman-Hand 1983).
  public static let contextChoicesMin = 30
  /// How far the mean weight may be from 1 (beyond chance).
  public static let meanWeightTolerance = 0.1

  /// Whether the candidate can be judged on this record at all.
  public var isSound: Bool {
    unsupported <= Overlap.unsupportedMax && meanWeightInterval.upperBound >= 1 - Overlap.meanWeightTolerance
      && meanWeightInterval.lowerBound <= 1 + Overlap.meanWeightTolerance
  }

  /// Whether enough was recorded.
  public var isEnough: Bool {
    effectiveSampleSize >= Overlap.effectiveSampleSizeMin && informativeCustomers >= Overlap.informativeCustomersMin
      && unseen <= Overlap.unsupportedMax
  }

  init(_ record: Record, informativeCustomers: Double) {
    let sum = record.weights.reduce(0, +)
    let squares = record.weights.reduce(0) { $0 + $1 * $1 }
    let mean = ClusteredMean(record.weights, record.customers)
    effectiveSampleSize = squares > 0 ? sum * sum / squares : 0
    largestWeight = record.weights.max() ?? 0
    meanWeight = mean.mean
    let reach = mean.standardError.isFinite ? 3.3 * mean.standardError : .infinity
    meanWeightInterval = (mean.mean - reach)...(mean.mean + reach)
    (unseen, unsupported) = record.withoutSupport(contextChoicesMin: Overlap.contextChoicesMin)
    self.informativeCustomers = informativeCustomers
  }
}
