import Models

/// What anybody may hear. It does not hold the debt: no amount, no day, no product, no account.
struct OpenFacts: Hashable {
  let name: String
  let creditor: String
  /// Digits to confirm with.
  var digitCount = 4
  /// What the customer named, when it is said back to them.
  var channel: Channel?
  var day: CalendarDate?

  init(_ segment: CustomerSegmented?, us: String) {
    name = segment?.name ?? ""
    creditor = segment?.accounts.lazy.compactMap(\.creditor).first ?? us
  }
}

/// What the right person may hear. It can't be made without the proof that they are the one.
struct DebtFacts: Hashable {
  let open: OpenFacts
  let owed: MoneyBag
  let dueDate: CalendarDate?
  let isOverdue: Bool
  let accounts: [AccountStanding]
  var offer: OfferTerms?
  /// The payment that is spoken of.
  var payment: PlannedPayment?
  /// What has just come in.
  var paid: Money?
  /// What stays open.
  var rest: Money?
  var latestDay: CalendarDate?

  init(_ party: RightParty, _ state: ConversationState, _ open: OpenFacts, today: CalendarDate) {
    self.open = open
    accounts = state.dueAccounts(on: today)
    owed = MoneyBag(accounts.map(\.balance))
    dueDate = accounts.first?.dueDate
    isOverdue = (dueDate).map { $0 < today } ?? false
  }
}
