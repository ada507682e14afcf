public import Models

/// All that segmentation knows of one customer: facts only, each kept in such a way that the order in which events come, and how often,
/// makes no difference. What follows from the facts is worked out anew with every decision.
public struct CustomerState: Hashable, Sendable {
  public var details = DetailsRecord()
  /// By account id, ascending.
  public var accounts: [AccountRecord] = []
  /// By account id, ascending: the newest closing of each account, which may come before the account itself.
  public var closings: [ClosingRecord] = []
  /// By payment id, ascending: those that a balance may not hold yet, and the newest of the others.
  public var payments: [PaymentRecord] = []
  /// In the order of `Channel.allCases`.
  public var channels = [ChannelRecord](repeating: ChannelRecord(), count: Channel.allCases.count)
  /// Addresses and since when they are known, so that a new one is not blamed for the failures of an old one.
  public var addresses = FactSet<AddressFact>()
  /// Disputes that the customer opened, and how disputes ended.
  public var disputes: [DisputeRecord] = []
  /// What the conversation found out, each with its latest time.
  public var circumstances: [CircumstanceRecord] = []
  /// When a person gave the case back last.
  public var released: Instant?
  public var contacts = FactSet<ContactFact>()
  public var replies = FactSet<ReplyFact>()
  public var promises = FactSet<PromiseFact>()
  /// The last segment that was published: what later ones are compared with.
  public var published: Published?

  public struct Published: Hashable, Sendable {
    public var stage: Stage
    public var treatment: Treatment
    public var fingerprint: UInt64
    /// By account id, ascending.
    public var accounts: [PublishedAccount]
  }

  public struct PublishedAccount: Hashable, Sendable {
    public var id: String
    public var stage: Stage
    public var fingerprint: UInt64
  }

  public init() {}
}

/// One debt as the newest event told it.
public struct AccountRecord: Hashable, Sendable {
  public var id: String
  public var version: Int64
  public var time: Instant
  /// The newest event that told of it, whether or not it told anything newer.
  public var lastSeen: Instant
  public var balance: Money
  public var balanceAsOf: Instant
  public var dueDate: CalendarDate
  public var status: AccountStatus
  public var statusReason: String?
  public var creditor: String?
  public var product: String?
  /// Due dates with the first moment at which each was told, the latest four: how late a payment came is counted from the one in force then.
  public var dueDates: [DueDateFact]

  /// The newest by version wins; where versions are equal, the newest by time.
  func isOlder(than version: Int64, _ time: Instant) -> Bool { (self.version, self.time) < (version, time) }

  /// The due date in force at that moment; the first one known where it lies before all of them.
  func dueDate(at moment: Instant) -> CalendarDate {
    (dueDates.last { $0.since <= moment } ?? dueDates.first)?.dueDate ?? dueDate
  }
}

public struct DueDateFact: Hashable, Sendable {
  public var dueDate: CalendarDate
  public var since: Instant
}

/// That a debt is over for the creditor.
public struct ClosingRecord: Hashable, Sendable {
  public var accountId: String
  public var version: Int64?
  public var time: Instant
  public var reason: ClosingReason

  /// A closing without a version is as new as its time says.
  func closes(_ account: AccountRecord) -> Bool { account.isOlder(than: version ?? account.version, time) }
}

/// A dispute of the customer's, and its end. Without an account it is about all of them.
public struct DisputeRecord: Hashable, Sendable {
  public var accountId: String?
  public var opened: Instant?
  public var resolved: Instant?
}

public struct CircumstanceRecord: Hashable, Sendable {
  public var circumstance: Circumstance
  public var since: Instant
}

/// When a channel was closed and opened, each time the latest.
public struct ChannelRecord: Hashable, Sendable {
  public var withdrawn: Instant?
  public var granted: Instant?
  /// An address on it turned out not to work.
  public var failed: Instant?

  public init() {}

  /// Withdrawn later than granted.
  var isWithdrawn: Bool { withdrawn.map { $0 >= granted ?? Instant(milliseconds: .min) } ?? false }
}
