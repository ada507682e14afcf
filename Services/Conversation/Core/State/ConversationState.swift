public import Language
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
  /// What the bot asked last, and where.
  public var lastAsked: LastAsked?
  public var lastChannel: Channel?
  /// Replies in a row that were not understood.
  public var misunderstandings = 0
  public var promise: Promise?
  public var brokenPromises = 0
  public var optOuts: [ChannelOptOut] = []
  /// Set while a person has the case: the bot is silent.
  public var handedOver: HandoffReason?
  /// No reminders before this moment: the customer said that it is paid.
  public var quietUntil: Instant?
  /// What happened, oldest first, bounded: for the agent brief.
  public var history: [HistoryEntry] = []

  static let contactsMax = 40
  static let historyMax = 24

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

/// What the customer committed to.
public struct Promise: Hashable, Sendable {
  public var id: String
  public var amount: Money
  public var dueDate: CalendarDate
  public var stage: Stage
  public var channel: Channel
  /// What has come in since it was made.
  public var paid: Int64
  public var made: Instant
}

public struct ChannelOptOut: Hashable, Sendable {
  public var channel: Channel
  public var since: Instant
}

/// One line of a case's history, without any words of the customer.
public struct HistoryEntry: Hashable, Sendable {
  public enum Kind: CaseIterable, Sendable {
    case reminded, answered, replied, promiseMade, promiseKept, promiseBroken, paid, reversed, optedOut, handedOver, released, claimedPaid
  }
  public var at: Instant
  public var kind: Kind
  public var channel: Channel?
}

extension ConversationState {
  /// What is owed, per currency; the customer is told of all debts at once.
  var owed: MoneyBag { MoneyBag((segment?.accounts ?? []).filter { $0.balance.amount > 0 && $0.status == .open }.map(\.balance)) }

  /// The oldest debt that is open: its due date drives the cadence.
  var oldestDue: AccountStanding? {
    segment?.accounts.filter { $0.balance.amount > 0 && $0.status == .open }.min { ($0.dueDate, $0.accountId) < ($1.dueDate, $1.accountId) }
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
}
