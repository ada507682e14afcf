import Bytes

/// What the collections team decides: who is treated how, when and where to reach out, what may be offered, when a person takes over.
///
/// `Strategy+Document.swift` says how each member is called in a strategy file and in `strategy.published`.
public struct Strategy: Hashable, Sendable {
  /// Recorded with every decision.
  public var version: String
  public var bounds: StageBounds
  /// Days relative to the due date of the gravest debt on which a reminder goes out, ascending; negative before it is due.
  public var cadence: [Stage: [Int]]
  /// How reminders sound; a stage without an entry is `warm`.
  public var tones: [Stage: Tone]
  /// Channels a reminder may use, best first, where nothing is known of the person.
  public var channels: [Channel]
  /// Stages in which only these of the channels may be used; a stage without an entry has all of them.
  public var stageChannels: [Stage: [Channel]]
  /// True once the operator has confirmed that the platform's terms permit their use.
  public var isWhatsAppPermitted: Bool
  /// Local hour for reminders where nothing is known of the person, 0 to 23.
  public var hour: Int
  /// Who acts: asked from the first on, the first that holds decides, and its name is the reason.
  public var treatment: [TreatmentRule]
  /// Share of customers that nobody contacts, so that the bot's effect can be measured: 0 to 1.
  public var holdOutShare: Double
  /// Changes who is in the hold-out.
  public var holdOutSalt: String
  /// A balance older than this is not spoken of.
  public var balanceFreshnessHours: Int
  /// Where the business publishes its whole portfolio at least so often: an account that was not told of for longer has disappeared.
  /// Zero where it does not.
  public var snapshotHours: Int
  public var behaviour: BehaviourRules
  public var propensity: PropensityWeights
  public var priority: PriorityWeights
  public var preferences: ContactPreferences
  /// The longest time a promise may take, in days from the day it is made.
  public var promiseDaysMax: Int
  /// Days after its due date on which a promise can still be kept.
  public var promiseGraceDays: Int
  /// Days without reminders after a customer said that it is paid.
  public var claimedPaidQuietDays: Int
  /// Where a customer pays; the contact id is appended.
  public var payLink: String
  /// Broken promises after which a person takes over.
  public var brokenPromisesMax: Int
  /// What may be offered.
  public var offers: OfferRules
  /// How the bot speaks with people.
  public var talk: TalkRules
  /// Ways to make a reminder that are tried beside each other; none: there is one way.
  public var variants: [Variant]
  public var learning: LearningRules
  /// What a language model may help with, where one is connected.
  public var model: ModelRules
  /// What reaching out costs.
  public var costs: CostRules

  public init(version: String) {
    self.version = version
    bounds = StageBounds()
    cadence = [
      .preventive: [-3, 0], .early: [3, 7, 14, 21, 28], .medium: [35, 45, 60, 75], .advanced: [95, 120, 150], .writtenOff: [],
    ]
    tones = [.preventive: .warm, .early: .warm, .medium: .neutral, .advanced: .firm, .writtenOff: .neutral]
    channels = [.whatsapp, .sms, .email, .voice]
    stageChannels = [:]
    isWhatsAppPermitted = false
    hour = 10
    treatment = TreatmentRule.standard
    holdOutShare = 0.1
    holdOutSalt = "2026"
    balanceFreshnessHours = 90 * 24
    snapshotHours = 0
    behaviour = BehaviourRules()
    propensity = PropensityWeights()
    priority = PriorityWeights()
    preferences = ContactPreferences()
    promiseDaysMax = 14
    promiseGraceDays = 1
    claimedPaidQuietDays = 5
    payLink = "https://pay.example.org/"
    brokenPromisesMax = 2
    offers = OfferRules()
    talk = TalkRules()
    variants = []
    learning = LearningRules()
    model = ModelRules()
    costs = CostRules()
  }

  /// What a service uses until the team publishes a strategy.
  public static let standard = Strategy(version: "standard-1")
}

extension Strategy {
  /// Channels a reminder may use in that stage, best first, where nothing is known of the person.
  public func channels(in stage: Stage) -> [Channel] {
    guard let only = stageChannels[stage] else { return channels }
    return channels.filter(only.contains)
  }

  public func tone(in stage: Stage) -> Tone { tones[stage] ?? .warm }

  /// Whether a customer belongs to the hold-out: the same answer for ever while salt and share stay the same.
  public func isHeldOut(_ customer: String) -> Bool {
    guard holdOutShare > 0 else { return false }
    let draw = Double(Identity(of: holdOutSalt, customer).low >> 11) * 0x1p-53
    return draw < holdOutShare
  }

  /// Whether a customer with that reason was asked for the hold-out: its rule, or one after it, decided. Before it the groups are no draw.
  ///
  /// False where the strategy has no rule that asks for the hold-out and for nothing else.
  public func isDrawn(_ reason: String) -> Bool {
    let draw = TreatmentCondition { $0.isHeldOut = true }
    guard let first = treatment.firstIndex(where: { $0.when == draw }) else { return false }
    return treatment[first...].contains { $0.name == reason }
  }
}
