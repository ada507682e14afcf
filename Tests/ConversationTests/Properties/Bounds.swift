import Models
import TalkSupport

@testable import ConversationCore

/// What a talk with somebody who owes 120.00 may have led to at the most, whatever was said.
enum Bounds {
  /// One line for each thing that lies outside; none means that all is well.
  static func breaches(by talk: Talk, _ stage: Stage, today: String) -> [String] {
    guard let state = talk.state, let today = CalendarDate(today) else { return ["there is no state"] }
    var found: [String] = []
    func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) { if !isTrue { found.append(what()) } }
    let bounds = talk.strategy.bounds(in: stage)
    let desk = OfferDesk(owed: pounds(12_000), today: today, bounds: bounds, extensionDaysMax: talk.strategy.extensionDaysMax(in: stage))
    hold(state.owed.sums == [pounds(12_000)], "owed are \(state.owed.sums)")
    if let promise = state.promise {
      hold(
        promise.amount.amount >= desk.smallestPart && promise.amount.amount + promise.discount <= 12_000
          && (promise.discount == 0 || promise.amount.amount >= desk.smallestSettlement)
          && promise.dueDate >= today && promise.dueDate <= max(desk.latestDay, today.adding(days: bounds.settleDaysMax)),
        "a promise of \(promise.amount) less \(promise.discount) for \(promise.dueDate)")
      let offer = talk.offers.first { $0.offerId == promise.offerId }
      hold(offer?.payments == [PlannedPayment(dueDate: promise.dueDate, amount: promise.amount)], "a promise that was never offered")
    }
    if let plan = state.plan {
      hold(
        plan.total == 12_000 && (2...desk.instalmentsMax).contains(plan.instalments.count)
          && plan.instalments.allSatisfy { $0.amount > 0 && $0.dueDate >= today },
        "a plan of \(plan.instalments)")
      let agreed = plan.instalments.map { PlannedPayment(dueDate: $0.dueDate, amount: Money($0.amount, plan.currency)) }
      hold(talk.offers.contains { $0.offerId == plan.offerId && $0.payments == agreed }, "a plan that was never offered")
    }
    hold(state.payments.isEmpty, "payments of which nobody told: \(state.payments)")
    for outcome in ["promise.kept", "plan.kept", "payment.received"] { hold(!talk.outcomes.contains(outcome), outcome) }
    return found
  }
}
