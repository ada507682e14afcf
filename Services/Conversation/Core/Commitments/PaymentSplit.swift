import Models

/// One payment over several debts.
enum PaymentSplit {
  struct Part: Hashable {
    var accountId: String
    var amount: Int64
  }

  /// What of the payment goes to which debt: to the one it names, or in the order of the strategy. What is left over goes to none.
  static func parts(of amount: Money, for accountId: String?, over accounts: [AccountStanding], order: AllocationOrder) -> [Part] {
    var left = amount.amount
    var parts: [Part] = []
    let named = accounts.filter { $0.accountId == accountId }
    let others = accounts.filter { $0.accountId != accountId }
    let sorted =
      switch order {
      case .oldestFirst: others.sorted { ($0.dueDate, $0.accountId) < ($1.dueDate, $1.accountId) }
      case .largestFirst: others.sorted { ($1.balance.amount, $0.accountId) < ($0.balance.amount, $1.accountId) }
      }
    for account in named + sorted where left > 0 && account.balance.currency == amount.currency && account.balance.amount > 0 {
      let part = min(left, account.balance.amount)
      parts.append(Part(accountId: account.accountId, amount: part))
      left -= part
    }
    return parts
  }
}
