import Models

/// Everything that follows from a customer's state at one moment: where the debts stand, who should act, how to reach the person.
///
/// Here and in what it is made of, initialisers only look at state and strategy (`__shared`): as usual they would be given copies of their own,
/// and counting the references of a state once more costs as much as deciding on it.
struct Picture {
  let standing: Standing
  let choice: TreatmentChoice
  let reachability: Reachability
  private let behaviour: Behaviour
  private let propensity: Propensity
  private let isStale: Bool

  init(_ state: __shared CustomerState, _ context: __shared Context) {
    let zone = context.zone(state.details.timeZone?.value ?? "UTC")
    standing = Standing(state, at: context.now, on: zone.date(at: context.now), strategy: context.strategy)
    let stage = standing.gravest?.stage ?? .preventive
    reachability = Reachability(state, stage: stage, zone: zone, at: context.now, strategy: context.strategy)
    behaviour = Behaviour(state, at: context.now, zone: zone, rules: context.strategy.behaviour)
    propensity = Propensity(
      behaviour.summary, daysPastDue: standing.gravest?.daysPastDue ?? 0, isReachable: !reachability.channels.isEmpty,
      weights: context.strategy.propensity)
    isStale = context.now >= standing.balanceAsOf.adding(hours: Int64(context.strategy.balanceFreshnessHours))
    choice = TreatmentChoice(
      TreatmentCase(
        customer: context.customer, standing: standing, circumstances: state.activeCircumstances,
        jurisdiction: state.details.jurisdiction?.value ?? "ZZ", brokenPromises: behaviour.brokenPromises,
        propensity: propensity.score.score,
        isReachable: !reachability.channels.isEmpty, isBalanceStale: isStale),
      strategy: context.strategy)
  }

  var stage: Stage { standing.gravest?.stage ?? .preventive }

  /// The moments at which something changes by itself: each midnight of the customer's own, on which a stage may begin and from which a strategy
  /// that was published the day before holds, the hour from which a balance is too old to be spoken of, the hour from which an account counts
  /// as disappeared.
  func timers(_ state: CustomerState, _ context: Context) -> [Timer] {
    let zone = context.zone(state.details.timeZone?.value ?? "UTC")
    var timers: [Timer] = []
    if standing.isAgeing { timers.append(Timer(due: zone.nextMidnight(after: context.now), name: "day")) }
    guard standing.gravest != nil else { return timers }
    if !isStale {
      timers.append(Timer(due: standing.balanceAsOf.adding(hours: Int64(context.strategy.balanceFreshnessHours)), name: "stale"))
    }
    if let moment = standing.nextDisappearance { timers.append(Timer(due: moment, name: "disappeared")) }
    return timers
  }

  /// The customer as a whole.
  func segment(_ state: CustomerState, _ context: Context, cause: String) -> CustomerSegmented {
    CustomerSegmented(
      stage: stage, treatment: choice.treatment, reason: choice.reason, cause: cause,
      priority: Priority.value(standing, propensity, weights: context.strategy.priority), propensity: propensity.score,
      behaviour: behaviour.summary == BehaviourSummary() ? nil : behaviour.summary, daysPastDue: standing.gravest?.daysPastDue ?? 0,
      accounts: standing.accounts, owed: standing.owed.sums, name: state.details.name?.value,
      language: state.details.language?.value ?? "en", timeZone: state.details.timeZone?.value ?? "UTC",
      jurisdiction: state.details.jurisdiction?.value ?? "ZZ", channels: reachability.channels, hour: reachability.hour,
      channelReason: reachability.channelReason, hourReason: reachability.hourReason, balanceAsOf: standing.balanceAsOf,
      strategyVersion: context.strategy.version)
  }

  /// Each debt, closed ones too, by id.
  func accounts(_ state: CustomerState, _ context: Context, cause: String) -> [AccountSegmented] {
    let open = zip(standing.accounts, standing.balancesAsOf).map { account, asOf in
      // A debt that is paid is nobody's business, whatever else the customer owes.
      let isDue = account.balance.amount > 0
      return AccountSegmented(
        customerId: context.customer, accountId: account.accountId, state: AccountState(account.status), stateReason: account.statusReason,
        stage: account.stage, cause: cause, treatment: isDue ? choice.treatment : .none,
        reason: isDue ? choice.reason : TreatmentRule.nothingDueReason, daysPastDue: account.daysPastDue,
        dueDate: account.dueDate, balance: account.balance, balanceAsOf: asOf, creditor: account.creditor, product: account.product,
        strategyVersion: context.strategy.version)
    }
    guard !standing.closed.isEmpty else { return open }
    let zone = context.zone(state.details.timeZone?.value ?? "UTC")
    let closed = standing.closed.map { account, reason, since in
      // As it was when it closed: a debt that is over does not grow older.
      let days = zone.date(at: since).days(since: account.dueDate)
      return AccountSegmented(
        customerId: context.customer, accountId: account.id, state: .closed, stateReason: reason,
        stage: context.strategy.bounds.stage(daysPastDue: days), cause: cause, treatment: .none, reason: "closed", daysPastDue: days,
        dueDate: account.dueDate, balance: account.balance, balanceAsOf: account.balanceAsOf, creditor: account.creditor,
        product: account.product, strategyVersion: context.strategy.version)
    }
    return (open + closed).sorted { $0.accountId < $1.accountId }
  }
}

extension CustomerState {
  /// What the business says of the person, and what the conversation found out since a person gave the case back last.
  fileprivate var activeCircumstances: [Circumstance] {
    let found = circumstances.filter { $0.since > released ?? .distantPast }.map(\.circumstance)
    return (details.circumstances?.value ?? []) + found
  }
}
