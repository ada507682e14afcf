/// What acting on a case is worth: (the chance of a payment when somebody acts - the chance when nobody does) x what is owed - what a case costs.
///
/// Acting adds `lift` to the log-odds of the propensity. So those who pay anyway and those who never will are worth little, as they should be.
public struct PriorityWeights: Hashable, Sendable {
  public var lift: [Stage: Double] = [.preventive: 0.15, .early: 0.5, .medium: 0.6, .advanced: 0.5, .writtenOff: 0.25]
  /// What one unit of each currency is worth, in any common measure, so that cases in different currencies can be put in one order. Only
  /// the order depends on it. A currency that is missing counts 1.
  public var worth: [Currency: Double] = Dictionary(
    uniqueKeysWithValues: [
      ("ARS", 0.0007), ("BRL", 0.18), ("CLP", 0.00105), ("COP", 0.00025), ("EUR", 1.15), ("GBP", 1.3), ("INR", 0.0115), ("MXN", 0.054),
      ("PEN", 0.28), ("USD", 1),
    ].compactMap { code, worth in Currency(code).map { ($0, worth) } })
  /// What working on one case costs, in the same measure.
  public var costOfCase = 0.5

  public init() {}
}
