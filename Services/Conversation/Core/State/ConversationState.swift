public import Models

/// All that the conversation keeps of one customer, over months.
public struct ConversationState: Hashable, Sendable {
  /// The customer's segment as it was last published.
  public var segment: CustomerSegmented?
  /// Contacts of the last weeks, oldest first, bounded: what the contact rules count.
  public var contacts: [ContactRecord] = []
  /// The day of the cadence that was served last, in days relative to the due date of `remindedFor`.
  public var remindedDay: Int?
  public var remindedFor: CalendarDate?
  /// A reminder that the contact rules moved to a later moment.
  public var postponedUntil: Instant?
  /// The variant of the last reminder, and the one that is drawn for the next.
  public var choice: VariantChoice?
  public var nextChoice: PlannedChoice?
  public var dialogue = Dialogue()
  public var identity = IdentityStanding()
  /// Offers that the customer can accept, oldest first, bounded.
  public var offers: [Offer] = []
  public var negotiation = Negotiation()
  public var promise: Promise?
  public var plan: Plan?
  public var brokenPromises = 0
  /// The promise that was broken last, while it is followed up.
  public var lastBroken: Promise?
  /// Promises that were kept, oldest first, bounded: a payment that is taken back undoes them.
  public var kept: [KeptPromise] = []
  /// The payments of the last months, bounded: one that is announced twice counts once.
  public var payments: [PaymentRecord] = []
  public var optOuts: [ChannelOptOut] = []
  /// Set while a person has the case: the bot is silent.
  public var handedOver: HandoffReason?
  /// What the customer told of that changes how they may be contacted.
  public var matters: [CaseMatter] = []
  /// No reminders before this moment: the customer said that it is paid, or asked for later.
  public var quietUntil: Instant?
  public var claim: PaymentClaim?
  /// What the creditor waives after a settlement that was kept: it is asked for no more.
  public var waived: Money?
  public var followUp: FollowUp?
  /// When a rating was asked for last.
  public var ratingAskedAt: Instant?
  /// A payment came in, and the customer has not been asked for a rating since.
  public var isRatingOpen = false
  /// What happened, oldest first, bounded: for the agent brief.
  public var history: [HistoryEntry] = []
  /// A reply or a message that waits for a language model.
  public var held: HeldTurn?
  public var modelCalls: ModelCalls?

  static let contactsMax = 40
  static let historyMax = 24
  static let offersMax = 4

  public init() {}
}

/// One contact, made or received.
public struct ContactRecord: Hashable, Sendable {
  public enum Outcome: CaseIterable, Sendable { case requested, delivered, failed, conversation, denied }
  public var id: String
  public var at: Instant
  public var channel: Channel
  public var isInbound: Bool
  public var purpose: OutreachPurpose
  public var outcome: Outcome
}

public struct ChannelOptOut: Hashable, Sendable {
  public var channel: Channel
  public var since: Instant
}

/// The customer says that it is paid.
public struct PaymentClaim: Hashable, Sendable {
  public var at: Instant
  /// A receipt was asked for.
  public var isReceiptAsked = false
}

/// Something that the bot means to say by itself, beside the cadence.
public struct FollowUp: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case brokenPromise, missedInstalment, receipt, rating }
  public var kind: Kind
  public var due: Instant
  /// Not after this moment.
  public var expires: Instant
}

public struct PaymentRecord: Hashable, Sendable {
  public var id: String
  public var amount: Money
}

/// One line of a case's history, without any words of the customer.
public struct HistoryEntry: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case reminded, answered, replied, promiseMade, promiseKept, promiseBroken, paid, reversed, optedOut, handedOver, released, claimedPaid
    case confirmed, offered, planMade, planKept, planBroken, instalmentMissed, instalmentSkipped, promiseMoved, rated, complained, disputed
    case hardship
  }
  public var at: Instant
  public var kind: Kind
  public var channel: Channel?
}

extension ConversationState {
  /// What is owed, per currency, due or not.
  var owed: MoneyBag { MoneyBag(openAccounts.map(\.balance)) }

  /// The debts that are open, oldest first.
  var openAccounts: [AccountStanding] {
    (segment?.accounts ?? []).filter { $0.balance.amount > 0 && $0.status == .open }
      .sorted { ($0.dueDate, $0.accountId) < ($1.dueDate, $1.accountId) }
  }

  /// What a talk on that day is about, oldest first: all debts that have fallen due, or, where none has, those that fall due next. Nobody is asked
  /// on the occasion of an unpaid invoice for those that are not due yet, and nobody promises them by accident.
  func dueAccounts(on today: CalendarDate) -> [AccountStanding] {
    let open = openAccounts
    guard let oldest = open.first else { return [] }
    let horizon = max(oldest.dueDate, today)
    return Array(open.prefix { $0.dueDate <= horizon })
  }

  /// The sums of `dueAccounts`, per currency.
  func due(on today: CalendarDate) -> MoneyBag { MoneyBag(dueAccounts(on: today).map(\.balance)) }

  /// What the negotiation is about: the largest sum in one currency, currencies never mixed.
  func debt(on today: CalendarDate) -> Money? { due(on: today).sums.max { ($0.amount, $1.currency) < ($1.amount, $0.currency) } }

  /// The oldest debt that is open: its due date drives the cadence.
  var oldestDue: AccountStanding? { openAccounts.first }

  /// Nothing is to be asked for: all is paid, or what is due is waived.
  func isCleared(on today: CalendarDate) -> Bool {
    due(on: today).sums.allSatisfy { $0.currency == waived?.currency && $0.amount <= waived?.amount ?? 0 }
  }

  func hasOptedOut(of channel: Channel) -> Bool { optOuts.contains { $0.channel == channel } }

  mutating func note(_ kind: HistoryEntry.Kind, _ at: Instant, _ channel: Channel? = nil) {
    history.append(HistoryEntry(at: at, kind: kind, channel: channel))
    if history.count > ConversationState.historyMax { history.removeFirst(history.count - ConversationState.historyMax) }
  }

  /// Keeps the contact, and forgets those that no rule looks back to (40 days).
  mutating func add(_ contact: ContactRecord) {
    contacts.append(contact)
    let horizon = contact.at.adding(days: -40)
    contacts.removeAll { $0.at < horizon }
    if contacts.count > ConversationState.contactsMax { contacts.removeFirst(contacts.count - ConversationState.contactsMax) }
  }

  mutating func add(_ matter: CaseMatter) { if !matters.contains(matter) { matters.append(matter) } }
}
