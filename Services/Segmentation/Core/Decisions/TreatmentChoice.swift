import Models

/// What the rules of the strategy can ask about a customer.
struct TreatmentCase {
  let customer: String
  let standing: Standing
  let circumstances: [Circumstance]
  let jurisdiction: String
  let brokenPromises: Int
  let propensity: Double
  let isReachable: Bool
  let isBalanceStale: Bool
}

/// Who acts, and the name of the rule that said so. The first rule that holds wins.
struct TreatmentChoice: Hashable {
  let treatment: Treatment
  let reason: String

  init(_ facts: __shared TreatmentCase, strategy: __shared Strategy) {
    guard facts.standing.gravest != nil else {
      (treatment, reason) = (.none, TreatmentRule.nothingDueReason)
      return
    }
    // By place, since a copy of every rule on the way would cost more than asking it.
    let rules = strategy.treatment.span
    for place in rules.indices where rules[place].when.holds(for: facts, strategy) {
      (treatment, reason) = (rules[place].then, rules[place].name)
      return
    }
    (treatment, reason) = (.human, TreatmentRule.noRuleReason)
  }
}

extension TreatmentCondition {
  /// All that is asked must hold. What costs most is asked last.
  fileprivate func holds(for facts: TreatmentCase, _ strategy: Strategy) -> Bool {
    holdsForDebts(facts.standing) && holdsForPerson(facts) && (isHeldOut.map { $0 == strategy.isHeldOut(facts.customer) } ?? true)
  }

  private func holdsForDebts(_ standing: Standing) -> Bool {
    guard let gravest = standing.gravest else { return false }
    if !stages.isEmpty, !stages.contains(gravest.stage) { return false }
    if let least = daysPastDueAtLeast, gravest.daysPastDue < least { return false }
    if !status.isEmpty, !standing.accounts.contains(where: { $0.balance.amount > 0 && status.contains($0.status) }) { return false }
    if let bounds = owesAtLeast, !standing.owed.sums.contains(where: bounds.isReached) { return false }
    return true
  }

  private func holdsForPerson(_ facts: TreatmentCase) -> Bool {
    if !circumstances.isEmpty, !circumstances.contains(where: facts.circumstances.contains) { return false }
    if !jurisdictions.isEmpty, !jurisdictions.contains(where: { TreatmentCondition.place($0, holds: facts.jurisdiction) }) { return false }
    if let least = brokenPromisesAtLeast, facts.brokenPromises < least { return false }
    if let least = propensityAtLeast, facts.propensity < least { return false }
    if let most = propensityBelow, facts.propensity >= most { return false }
    if let isReachable, isReachable != facts.isReachable { return false }
    if let isBalanceStale, isBalanceStale != facts.isBalanceStale { return false }
    return true
  }

  /// A country takes in its regions.
  private static func place(_ named: String, holds place: String) -> Bool { place == named || place.hasPrefix(named + "-") }
}
