public import Models

/// What is kept of one customer: the facts from which every figure follows, each once, sorted, so that neither the order nor the number of
/// copies of the events makes a difference. Bounded by `Bounds`.
public struct CustomerHistory: Hashable, Sendable {
  /// The latest moment that an event has told of.
  public var watermark = Instant.beforeAll
  /// By time; equal times stay in the order of their arrival.
  public var segments: [SegmentFact] = []
  /// True once a segment was forgotten: the first that is left is then what came before, and counts nothing.
  public var isFirstSegmentCounted = false
  /// By id, as all that follow but replies and incidents, which are by time and id.
  public var contacts: [ContactFact] = []
  public var payments: [PaymentFact] = []
  public var reversals: [ReversalFact] = []
  public var commitments: [CommitmentFact] = []
  public var replies: [ReplyFact] = []
  public var incidents: [IncidentFact] = []
  /// Set once no event can change any more how the customer entered.
  public var entry: TrialEntry?

  public init() {}
}

/// How long and how many facts are kept, and how far attribution looks back.
public enum Bounds {
  /// A reply within so long of a contact is a response to it.
  public static let responseHours: Int64 = 72
  /// An answer within so long of what the customer said is timed.
  public static let answerHours: Int64 = 24
  /// A payment within so many days of a contact is attributed to its channel.
  public static let attributionDays: Int64 = 7
  /// An event that comes later than this after others of its customer still counts, but no longer changes what they were attributed to.
  public static let latenessDays: Int64 = 3
  /// Replies, incidents and the facts to attribute them by: lateness and the longest look back for a first reply.
  public static let factDays: Int64 = 6
  /// Contacts: what is kept above, and the look back of a payment.
  public static let contactDays: Int64 = 14
  /// A payment is recognised, and its reversal attributed like it, for so long.
  public static let paymentDays: Int64 = 180
  /// A promise or plan without an outcome.
  public static let commitmentDays: Int64 = 400

  public static let segmentsMax = 24
  public static let accountsMax = 256
  public static let contactsMax = 64
  public static let repliesMax = 48
  public static let paymentsMax = 64
  public static let reversalsMax = 32
  public static let commitmentsMax = 24
  public static let incidentsMax = 24
}
