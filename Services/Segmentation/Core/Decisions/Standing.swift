import Models

/// Where a customer's debts stand on a day of the customer's own calendar.
struct Standing {
  /// Debts that are not closed, by id, with what is owed after the payments that their balance does not hold yet.
  var accounts: [AccountStanding] = []
  /// When the balance of each of these was right.
  var balancesAsOf: [Instant] = []
  /// Debts that are over, why, and since when.
  var closed: [(account: AccountRecord, reason: String, since: Instant)] = []
  /// What is owed in all, per currency.
  var owed = MoneyBag()
  /// The debt that sets the treatment; nil where nothing is owed.
  var gravest: AccountStanding?
  /// The oldest moment at which one of the balances was right; of those with something owed, where there are any.
  var balanceAsOf: Instant { oldestOwed ?? balancesAsOf.min() ?? Instant(milliseconds: 0) }
  private var oldestOwed: Instant?
  /// Whether time or another strategy can change anything: something is owed, or an account is over only because it was not told of.
  var isAgeing: Bool { gravest != nil || closed.contains { $0.reason == Standing.disappeared } }
  /// The next moment at which an account will have been missing from the business's snapshots for too long.
  var nextDisappearance: Instant?

  /// The reason of an account that the business's full snapshots do not tell of any more.
  static let disappeared = "disappeared"

  init(_ state: __shared CustomerState, at now: Instant, on today: CalendarDate, strategy: __shared Strategy) {
    accounts.reserveCapacity(state.accounts.count)
    balancesAsOf.reserveCapacity(state.accounts.count)
    // Only payments need the debts side by side.
    var open: [AccountRecord] = []
    for account in state.accounts {
      if let (reason, since) = closing(of: account, state, now, strategy) {
        closed.append((account, reason, since))
      } else if state.payments.isEmpty {
        add(account, state, today, strategy.bounds)
      } else {
        open.append(account)
      }
    }
    guard !open.isEmpty else { return }
    Standing.apply(state.payments, to: &open)
    for account in open { add(account, state, today, strategy.bounds) }
  }

  private mutating func closing(
    of account: AccountRecord, _ state: CustomerState, _ now: Instant, _ strategy: Strategy
  ) -> (reason: String, since: Instant)? {
    if !state.closings.isEmpty, let closing = state.closings.first(where: { $0.accountId == account.id }), closing.closes(account) {
      return (closing.reason.rawValue, closing.time)
    }
    guard strategy.snapshotHours > 0 else { return nil }
    let missing = account.lastSeen.adding(hours: Int64(strategy.snapshotHours))
    if missing <= now { return (Standing.disappeared, missing) }
    nextDisappearance = min(nextDisappearance ?? missing, missing)
    return nil
  }

  private mutating func add(_ account: AccountRecord, _ state: CustomerState, _ today: CalendarDate, _ bounds: StageBounds) {
    let days = today.days(since: account.dueDate)
    let (status, reason) = state.status(of: account)
    let standing = AccountStanding(
      accountId: account.id, stage: bounds.stage(daysPastDue: days), daysPastDue: days, dueDate: account.dueDate, balance: account.balance,
      status: status, statusReason: reason, creditor: account.creditor, product: account.product)
    accounts.append(standing)
    balancesAsOf.append(account.balanceAsOf)
    guard account.balance.amount > 0 else { return }
    owed.add(account.balance)
    oldestOwed = min(oldestOwed ?? account.balanceAsOf, account.balanceAsOf)
    if gravest.map({ ($0.daysPastDue, account.id) < (days, $0.accountId) }) ?? true { gravest = standing }
  }

  /// Payments that name a debt change that debt; the others go to the oldest first.
  private static func apply(_ payments: [PaymentRecord], to open: inout [AccountRecord]) {
    for index in open.indices {
      let account = open[index]
      for payment in payments where payment.accountId == account.id && payment.amount.currency == account.balance.currency {
        open[index].balance.amount += payment.correction(since: account.balanceAsOf)
      }
    }
    var free = MoneyBag()
    for payment in payments where payment.accountId == nil {
      let asOf = open.filter { $0.balance.currency == payment.amount.currency }.map(\.balanceAsOf).max() ?? .distantPast
      free.add(Money(payment.correction(since: asOf), payment.amount.currency))
    }
    guard !free.isEmpty else { return }
    for index in open.indices.sorted(by: { (open[$0].dueDate, open[$0].id) < (open[$1].dueDate, open[$1].id) }) {
      let currency = open[index].balance.currency
      let correction = free[currency]
      guard correction != 0 else { continue }
      let applied = correction < 0 ? max(correction, -max(0, open[index].balance.amount)) : correction
      open[index].balance.amount += applied
      free.add(Money(-applied, currency))
    }
  }
}

extension CustomerState {
  /// The reason of a dispute that the customer opened.
  static let disputedByCustomer = "customer"

  /// What the debt is in, and why: as the business says, or in dispute because the customer said so. Both end with a later resolution.
  func status(of account: AccountRecord) -> (status: AccountStatus, reason: String?) {
    var resolved = Instant.distantPast
    var opened = Instant.distantPast
    for dispute in disputes where dispute.accountId == nil || dispute.accountId == account.id {
      resolved = max(resolved, dispute.resolved ?? .distantPast)
      opened = max(opened, dispute.opened ?? .distantPast)
    }
    if account.status == .legal { return (.legal, account.statusReason) }
    if account.status == .disputed, account.time >= resolved { return (.disputed, account.statusReason) }
    // A person who gives the case back has dealt with what the customer said.
    if opened > max(resolved, released ?? .distantPast) { return (.disputed, CustomerState.disputedByCustomer) }
    return (.open, account.status == .open ? account.statusReason : nil)
  }
}
