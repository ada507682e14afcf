public import Models

/// All that segmentation knows of one customer.
public struct CustomerState: Hashable, Sendable {
  public var details = CustomerDetails()
  /// When the details were right, so that an older event does not undo a newer one.
  public var detailsTime = Instant(milliseconds: .min)
  /// By account id, ascending.
  public var accounts: [AccountRecord] = []
  /// Payments that a balance may not hold yet, by payment id, ascending.
  public var payments: [PaymentRecord] = []
  /// Channels without consent, or whose address does not work.
  public var closedChannels: [ClosedChannel] = []
  /// How often the person answered on each channel, in the order of `Channel.allCases`.
  public var replies: [Int] = [0, 0, 0, 0]
  /// The last segment that was published: its stage and a fingerprint of its data.
  public var published: Published?

  public struct Published: Hashable, Sendable {
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
  public var balance: Money
  public var balanceAsOf: Instant
  public var dueDate: CalendarDate
  public var status: AccountStatus
  public var creditor: String?
  public var product: String?
  public var closed: ClosingReason?

  /// The newest by version wins; where versions are equal, the newest by time.
  func isOlder(than version: Int64, _ time: Instant) -> Bool { (self.version, self.time) < (version, time) }
}

/// A payment that came as an event of its own. Either half may arrive first.
public struct PaymentRecord: Hashable, Sendable {
  public var id: String
  public var accountId: String?
  public var amount: Money
  /// Nil where only the reversal has been seen.
  public var received: Instant?
  public var reversed: Instant?

  /// What a balance that was right at `asOf` still lacks: negative for money that came in, positive for money that went back.
  func correction(since asOf: Instant) -> Int64 {
    guard let received else { return 0 }
    let isInBalance = received <= asOf
    let isTakenBack = reversed.map { $0 > asOf } ?? false
    let wasTakenBackBefore = reversed != nil && !isTakenBack
    switch (isInBalance, isTakenBack) {
    case (false, false): return wasTakenBackBefore ? 0 : -amount.amount
    case (false, true): return 0
    case (true, true): return amount.amount
    case (true, false): return 0
    }
  }
}

/// A channel that may not or cannot be used, and since when.
public struct ClosedChannel: Hashable, Sendable {
  public enum Reason: CaseIterable, Sendable { case consentWithdrawn, addressFailed }
  public var channel: Channel
  public var reason: Reason
  public var since: Instant
}
