import Models

/// What acting on a customer is expected to bring beyond what comes in anyway, less what a case costs, in the strategy's common measure.
enum Priority {
  static func value(_ standing: Standing, _ propensity: Propensity, weights: PriorityWeights) -> Double {
    guard let gravest = standing.gravest else { return 0 }
    var owed = 0.0
    for sum in standing.owed.sums {
      owed += Double(sum.amount) / Double(sum.currency.minorUnits) * (weights.worth[sum.currency] ?? 1)
    }
    return (propensity.increase(by: weights.lift[gravest.stage] ?? 0) * owed - weights.costOfCase).hundredths
  }
}
