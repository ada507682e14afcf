import Bytes

/// What the collections team decides: who is treated how, when and where to reach out, what may be offered, when a person takes over.
public struct Strategy: Hashable, Sendable {
  /// Recorded with every decision.
  public var version: String
  public var bounds: StageBounds
  /// Days relative to the due date of the gravest debt on which a reminder goes out, ascending; negative before it is due.
  public var cadence: [Stage: [Int]]
  /// Channels a reminder may use, best first, where nothing is known of the person.
  public var channels: [Channel]
  /// True once the operator has confirmed that the platform's terms permit their use.
  public var isWhatsAppPermitted: Bool
  /// Local hour for reminders where nothing is known of the person, 0 to 23.
  public var hour: Int
  /// A customer whose debts reach this sum in major units, in any currency, is treated by a person.
  public var humanFromMajorUnits: Int64
  /// Share of customers that nobody contacts, so that the bot's effect can be measured: 0 to 1.
  public var holdOutShare: Double
  /// Changes who is in the hold-out.
  public var holdOutSalt: String
  /// A balance older than this is not spoken of.
  public var balanceFreshnessHours: Int
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

  public init(version: String) {
    self.version = version
    bounds = StageBounds()
    cadence = [
      .preventive: [-3, 0], .early: [3, 7, 14, 21, 28], .medium: [35, 45, 60, 75], .advanced: [95, 120, 150], .writtenOff: [],
    ]
    channels = [.whatsapp, .sms, .email, .voice]
    isWhatsAppPermitted = false
    hour = 10
    humanFromMajorUnits = 50_000_000
    holdOutShare = 0.1
    holdOutSalt = "2026"
    balanceFreshnessHours = 90 * 24
    promiseDaysMax = 14
    promiseGraceDays = 1
    claimedPaidQuietDays = 5
    payLink = "https://pay.example.org/"
    brokenPromisesMax = 2
    offers = OfferRules()
    talk = TalkRules()
  }

  /// What a service uses until the team publishes a strategy.
  public static let standard = Strategy(version: "standard-1")
}

/// The first day past due of each stage; a debt that is due today or later is preventive.
public struct StageBounds: Hashable, Sendable {
  public var early = 1
  public var medium = 31
  public var advanced = 91
  public var writtenOff = 181

  public init() {}

  public func stage(daysPastDue days: Int) -> Stage {
    if days >= writtenOff { return .writtenOff }
    if days >= advanced { return .advanced }
    if days >= medium { return .medium }
    if days >= early { return .early }
    return .preventive
  }
}

extension Strategy {
  /// Whether a customer belongs to the hold-out: the same answer for ever while salt and share stay the same.
  public func isHeldOut(_ customer: String) -> Bool {
    guard holdOutShare > 0 else { return false }
    let draw = Double(Identity(of: holdOutSalt, customer).low >> 11) * 0x1p-53
    return draw < holdOutShare
  }
}
