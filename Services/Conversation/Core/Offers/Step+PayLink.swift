import Models
import Seals

extension Step {
  /// A link to pay with ends after two weeks: by then another message has brought a newer one, with what is owed then.
  static let payLinkDays: Int64 = 14

  /// What the link of the message that is being written asks for: the first payment of what it offers, the payment that it recalls, or all that is due.
  func payment(_ contactId: String) -> PaymentRequest? {
    guard let facts = draft.facts, let amount = draft.offer?.terms.first.amount ?? facts.payment?.amount ?? dueFirst(facts), amount.amount > 0 else { return nil }
    let end = draft.offer?.expiresAt ?? now.adding(days: Step.payLinkDays)
    let link = PayLink(
      customer: context.customer, contactId: contactId, accountId: facts.accounts.count == 1 ? facts.accounts[0].accountId : nil,
      offer: draft.offer?.tag, amount: amount, expiresAt: Instant(seconds: end.seconds))
    return PaymentRequest(token: link.token(core.seal.secret), amount: amount, accountId: link.accountId, expiresAt: link.expiresAt)
  }

  /// One link asks for one currency: that of the oldest debt.
  private func dueFirst(_ facts: DebtFacts) -> Money? {
    guard let currency = facts.accounts.first?.balance.currency else { return nil }
    return Money(facts.owed[currency], currency)
  }
}
