public import Models

/// The name of a thing within one customer: the first 64 bits of its id's hash.
public typealias FactID = UInt64

/// How a customer stood from one moment on.
public struct SegmentFact: Hashable, Sendable {
  public var id: FactID
  public var time: Instant
  public var stage: Stage
  public var treatment: MeasuredTreatment
  public var setting = Setting()
  /// Debts with something owed, by stage and currency, ascending.
  public var levels: [StageLevel]
  /// The stage of each listed debt, by the hash of its id, ascending; at most `Bounds.accountsMax`.
  public var accounts: [AccountStage]

  /// Whether the customer was asked for the hold-out: see `Strategy.isDrawn`.
  public var isDrawn = false

  /// False once everything is paid.
  public var isOwing: Bool { !levels.isEmpty }
}

/// What is owed in one stage and currency.
public struct StageLevel: Hashable, Sendable {
  public var stage: Stage
  public var balance: Money
  public var accounts: Int
}

public struct AccountStage: Hashable, Sendable {
  public var account: FactID
  public var stage: Stage
}

/// One contact, put together from its request and the reports about it, in whatever order they come.
public struct ContactFact: Hashable, Sendable {
  public var id: FactID
  public var channel: Channel
  /// Nil until the request, or a report that repeats it, has been seen.
  public var about: ContactAbout?
  public var times = ContactTimes()
}

public struct ContactAbout: Hashable, Sendable {
  public var purpose: OutreachPurpose
  public var stage: Stage
  public var treatment: MeasuredTreatment
  public var variant: String
  /// Where a variant was drawn.
  public var choice: ChoiceFact?
  /// Known once the request has been seen.
  public var setting = Setting()
  /// Known once the request has been seen, where the strategy names a price.
  public var costPerThousand: Money?
}

public struct ChoiceFact: Hashable, Sendable {
  public var variant: String
  public var context: String
}

/// When each thing was first said of a contact.
public struct ContactTimes: Hashable, Sendable {
  public var requested: Instant?
  public var accepted: Instant?
  public var delivered: Instant?
  public var read: Instant?
  public var failed: Instant?
  public var denied: Instant?
  public var unknown: Instant?
}

/// Something the customer said.
public struct ReplyFact: Hashable, Sendable {
  public var id: FactID
  public var time: Instant
  public var channel: Channel
  /// The contact that the provider says it answers.
  public var inReplyTo: FactID?
}

/// One payment. Its attribution is settled once no event can change it any more.
public struct PaymentFact: Hashable, Sendable {
  public var id: FactID
  public var time: Instant
  public var amount: Money
  public var account: FactID?
  public var contact: FactID?
  public var settled: MetricDimensions?
}

/// Money that was taken back.
public struct ReversalFact: Hashable, Sendable {
  public var id: FactID
  public var payment: FactID
  public var time: Instant
  public var amount: Money
}

/// One promise or plan, put together from the events about it.
public struct CommitmentFact: Hashable, Sendable {
  public enum Kind: CaseIterable, Sendable { case promise, plan }

  public var id: FactID
  public var kind: Kind
  public var amount: Money
  public var stage: Stage
  public var channel: Channel
  public var takenBy: PromiseTaker
  public var made: Instant?
  public var kept: Instant?
  public var broken: Instant?
  /// What came in towards it.
  public var paid: Money?
  /// What was in force when it was made, once no event can change it any more.
  public var settled: Origin?

  public struct Origin: Hashable, Sendable {
    public var treatment: MeasuredTreatment
    public var setting: Setting
  }
}

/// Something that counts by itself.
public struct IncidentFact: Hashable, Sendable {
  public enum Kind: CaseIterable, Sendable {
    case optOut, dispute, handover, wrongParty, paymentClaim, complaint, release, rating
    /// A hand-over because the bot did not understand.
    case misunderstanding
    /// A language model was asked.
    case consultation
  }

  public var id: FactID
  public var time: Instant
  public var kind: Kind
  public var channel: Channel?
  /// Where the event names one.
  public var stage: Stage?
  /// Of a rating: 1 to 5.
  public var points = 0
  /// Of a hand-over, where the strategy names a price.
  public var costPerThousand: Money?
  /// Of a consultation.
  public var call: ModelCallFact?
}

/// What a language model was asked for, and what became of it.
public struct ModelCallFact: Hashable, Sendable {
  public var purpose: ModelPurpose
  public var verdict: ModelVerdict
  public var milliseconds: Int
}
