import MetricsCore
import Models

/// The strategy against the hold-out: what it brought beyond what came in anyway.
public struct Trial: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// The whole interval lies above zero.
    case earns
    /// The whole interval lies below zero.
    case costs
    /// The interval holds zero.
    case open
    /// Too few customers in one of the groups.
    case tooLittle
  }

  /// An estimate with its interval, for one customer.
  public struct Estimate: Hashable, Sendable {
    public var value: Double
    /// Holds however often somebody looks.
    public var interval: ClosedRange<Double>
    /// The smallest true effect that groups of this size would show four times out of five, at one look.
    public var minimumDetectable: Double

    public var verdict: Verdict { interval.lowerBound > 0 ? .earns : interval.upperBound < 0 ? .costs : .open }
  }

  public var treated: Int
  public var heldOut: Int
  /// Of what was owed at the entry, in shares of one (0.031 is 3.1 percentage points); nil while too few are in.
  public var share: Estimate?
  /// In minor units of the currency, after taking out what differed in the balances at the entry; nil while too few are in.
  public var money: Estimate?
  /// Customers who owed something in the currency and are not in the hold-out.
  public var treatedInCurrency: Int

  public var verdict: Verdict { share?.verdict ?? .tooLittle }

  /// Fewer customers than this in a group say nothing: the interval rests on means being nearly normal.
  public static let customersMin = 30
}

/// The trial's sums of one moment, for each group.
struct TrialSums {
  private var treated: Sums
  private var heldOut: Sums

  init(_ currency: Currency?) {
    treated = Sums(currency)
    heldOut = Sums(currency)
  }

  mutating func add(_ record: MetricRecord) {
    if record.dimensions.treatment == .holdOut { heldOut.add(record) } else { treated.add(record) }
  }

  /// - Parameter days: how long the trial has run. The interval is narrowest, beside one for a single look, after `Measure.trialDays`.
  func estimate(afterDays days: Double) -> Trial {
    let progress = max(days, 1) / Double(Measure.trialDays)
    return Trial(
      treated: Int(treated[.trialMembers]), heldOut: Int(heldOut[.trialMembers]),
      share: TrialSums.effect(treated.points, heldOut.points, progress).map { $0.scaled(by: 1e-4) },
      money: TrialSums.effect(treated.money, heldOut.money, progress), treatedInCurrency: Int(treated[.trialCustomers]))
  }

  private static func effect(_ treated: Moments, _ heldOut: Moments, _ progress: Double) -> Trial.Estimate? {
    guard min(treated.count, heldOut.count) >= Trial.customersMin,
      let effect = TreatmentEffect(adjusting: treated, heldOut: heldOut), effect.standardError > 0
    else { return nil }
    return Trial.Estimate(
      value: effect.difference, interval: effect.alwaysValidInterval(progress: progress), minimumDetectable: effect.minimumDetectable())
  }

  /// Whether the groups are as large as they were meant to be; nil where nobody is in, or nobody is to be held out.
  func split(share: Double) -> SplitCheck? {
    SplitCheck(treated: Int(treated[.trialMembers]), heldOut: Int(heldOut[.trialMembers]), share: share)
  }

  /// The groups before anything was done: they owed alike, or something is wrong with the draw. Minor units; nil while too few are in.
  var before: ClosedRange<Double>? {
    let (one, other) = (treated.balance, heldOut.balance)
    guard min(one.count, other.count) >= Trial.customersMin, let effect = TreatmentEffect(treated: one, heldOut: other) else { return nil }
    return effect.interval(confidence: 0.99)
  }
}

extension Sums {
  fileprivate var points: Moments {
    Moments(
      count: Int(self[.trialMembers]), sum: Double(self[.trialPoints]), squares: Double(self[.trialPointSquares]), priorSum: 0,
      priorSquares: 0, products: 0)
  }

  fileprivate var money: Moments {
    let scale = Double(Measure.momentScale)
    return Moments(
      count: Int(self[.trialCustomers]), sum: Double(self[.trialPaid]), squares: Double(self[.trialPaidSquares]) * scale,
      priorSum: Double(self[.trialBalance]), priorSquares: Double(self[.trialBalanceSquares]) * scale,
      products: Double(self[.trialProducts]) * scale)
  }

  fileprivate var balance: Moments {
    Moments(
      count: Int(self[.trialCustomers]), sum: Double(self[.trialBalance]),
      squares: Double(self[.trialBalanceSquares]) * Double(Measure.momentScale), priorSum: 0, priorSquares: 0, products: 0)
  }
}

extension Trial.Estimate {
  fileprivate func scaled(by factor: Double) -> Trial.Estimate {
    Trial.Estimate(
      value: value * factor, interval: interval.lowerBound * factor...interval.upperBound * factor,
      minimumDetectable: minimumDetectable * factor)
  }
}
