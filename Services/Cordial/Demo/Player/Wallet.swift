import Models

/// What a played customer owes, as the payment provider knows it.
struct Wallet: Hashable, Sendable {
  struct Debt: Hashable, Sendable {
    var accountId: String
    var balance: Money
    var dueDate: CalendarDate
  }

  /// All accounts, oldest due date first.
  private var accounts: [Debt]

  init(_ accounts: [AccountUpdated]) {
    self.accounts = accounts.map { Debt(accountId: $0.accountId, balance: $0.balance, dueDate: $0.dueDate) }
      .sorted { ($0.dueDate, $0.accountId) < ($1.dueDate, $1.accountId) }
  }

  /// What is still owed, oldest first.
  var debts: [Debt] { accounts.filter { $0.balance.amount > 0 } }

  /// What a person pays who wants to be done with it: all that is due, or the next debt where nothing is due yet.
  func due(on day: CalendarDate) -> [Debt] {
    let open = debts
    let due = open.filter { $0.dueDate <= day }
    return due.isEmpty ? Array(open.prefix(1)) : due
  }

  mutating func add(_ amount: Money, to accountId: String) {
    guard let index = accounts.firstIndex(where: { $0.accountId == accountId }) else { return }
    accounts[index].balance.amount += amount.amount
  }
}
