import Models

/// Where a customer's debts stand on a day of the customer's own calendar.
struct Standing {
  /// Debts that are not closed, by id, with what is owed after the payments that their balance does not hold yet.
  let accounts: [AccountStanding]
  /// What is owed in all, per currency.
  let owed: MoneyBag
  /// The debt that sets the treatment; nil where nothing is owed.
  let gravest: AccountStanding?
  /// The oldest moment at which one of the balances was right.
  let balanceAsOf: Instant
  /// The next day on which a stage changes by itself.
  let nextChange: CalendarDate?

  init(_ state: CustomerState, on today: CalendarDate, bounds: StageBounds) {
    var open = state.accounts.filter { $0.closed == nil }
    // Payments that name no debt go to the oldest first.
    var free: [Currency: Int64] = [:]
    for index in open.indices {
      let account = open[index]
      for payment in state.payments where payment.accountId == account.id && payment.amount.currency == account.balance.currency {
        open[index].balance.amount += payment.correction(since: account.balanceAsOf)
      }
    }
    for payment in state.payments where payment.accountId == nil {
      let asOf = open.filter { $0.balance.currency == payment.amount.currency }.map(\.balanceAsOf).max() ?? Instant(milliseconds: .min)
      free[payment.amount.currency, default: 0] += payment.correction(since: asOf)
    }
    for index in open.indices.sorted(by: { (open[$0].dueDate, open[$0].id) < (open[$1].dueDate, open[$1].id) }) {
      let currency = open[index].balance.currency
      guard let correction = free[currency], correction != 0 else { continue }
      let applied = correction < 0 ? max(correction, -max(0, open[index].balance.amount)) : correction
      open[index].balance.amount += applied
      free[currency] = correction - applied
    }
    accounts = open.map { account in
      let days = today.days(since: account.dueDate)
      return AccountStanding(
        accountId: account.id, stage: bounds.stage(daysPastDue: days), daysPastDue: days, dueDate: account.dueDate, balance: account.balance,
        status: account.status, creditor: account.creditor, product: account.product)
    }
    let due = accounts.filter { $0.balance.amount > 0 }
    owed = MoneyBag(due.map(\.balance))
    gravest = due.max { ($0.daysPastDue, $1.accountId) < ($1.daysPastDue, $0.accountId) }
    balanceAsOf = open.map(\.balanceAsOf).min() ?? Instant(milliseconds: 0)
    nextChange = due.compactMap { account in
      [bounds.early, bounds.medium, bounds.advanced, bounds.writtenOff].first { $0 > account.daysPastDue }.map { account.dueDate.adding(days: $0) }
    }.min()
  }
}
