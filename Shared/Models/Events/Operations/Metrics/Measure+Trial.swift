extension Measure {
  /// Counts, sums and sums of squares of the customers of whom the hold-out was asked: all that the estimate of incremental recovery needs.
  ///
  /// A customer enters with the first segment in which something is owed and the treatment rule is the hold-out's or one after it: up to there
  /// nothing but the draw tells the groups apart. Both groups keep the stage and treatment of that moment, whatever comes later, so that the
  /// comparison is by intention to treat.
  static let trialDefinitions = [
    trial(.trialCustomers, "trialCustomers", .moment, "customers who entered and owed something in the currency", time: entered),
    trial(
      .trialPaid, "trialPaid", .money, "payments less reversals of a customer from the entry on, for \(trialDays) days", time: paid),
    trial(.trialPaidSquares, "trialPaidSquares", .moment, "squares of what each customer paid, in \(inMillions)", time: paid),
    trial(.trialBalance, "trialBalance", .money, "what the customers owed when they entered", time: entered),
    trial(.trialBalanceSquares, "trialBalanceSquares", .moment, "squares of what each owed, in \(inMillions)", time: entered),
    trial(.trialProducts, "trialProducts", .moment, "what each customer paid times what they owed, in \(inMillions)", time: paid),
    trial(.trialMembers, "trialMembers", .count, "customers who entered", time: entered),
    trial(
      .trialPoints, "trialPoints", .count,
      "what each customer paid of what they owed when they entered, in basis points, 0 to 10000; the mean over their currencies", time: paid),
    trial(.trialPointSquares, "trialPointSquares", .count, "squares of these points, customer by customer", time: paid),
  ]

  /// So many days after the entry a payment counts for the trial.
  public static let trialDays: Int64 = 90
  /// What sums of squares are divided by, so that a large portfolio's fit into 64 bits. Each customer's share is cut to a whole number.
  public static let momentScale: Int64 = 1_000_000

  private static let inMillions = "millions of squared minor units"
  private static let entered = "customer.segmented"
  private static let paid = "payment.received and payment.reversed"

  private static func trial(_ measure: Measure, _ name: String, _ unit: MeasureUnit, _ meaning: String, time: String) -> MeasureDefinition {
    MeasureDefinition(
      measure: measure, name: name, unit: unit, series: .trial, meaning: meaning, time: time,
      attribution: "stage and treatment when the customer entered: compare holdOut with the sum of the others")
  }
}
