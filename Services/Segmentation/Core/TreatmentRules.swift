import Models

/// Who acts, and the name of the rule that said so. The first rule that matches wins.
struct TreatmentChoice: Hashable {
  let treatment: Treatment
  let reason: String

  init(_ standing: Standing, isReachable: Bool, customer: String, strategy: Strategy) {
    let (treatment, reason): (Treatment, String) =
      if standing.gravest == nil {
        (.none, "nothingDue")
      } else if standing.accounts.contains(where: { $0.status == .legal && $0.balance.amount > 0 }) {
        (.human, "legal")
      } else if standing.accounts.contains(where: { $0.status == .disputed && $0.balance.amount > 0 }) {
        (.human, "disputed")
      } else if strategy.isHeldOut(customer) {
        (.none, "holdOut")
      } else if standing.gravest?.stage == .writtenOff {
        (.human, "writtenOff")
      } else if standing.owed.sums.contains(where: { $0.amount / $0.currency.minorUnits >= strategy.humanFromMajorUnits }) {
        (.human, "largeDebt")
      } else if !isReachable {
        (.human, "unreachable")
      } else if standing.gravest?.stage == .advanced {
        (.assisted, "advanced")
      } else {
        (.bot, "standard")
      }
    self.treatment = treatment
    self.reason = reason
  }
}
