import Models

/// One contact that somebody means to make, with everything a rule can ask about it.
public struct ContactRequest: Hashable, Sendable {
  /// The moment of sending; rules look at this one and not at the delivery.
  public var at: Instant
  public var medium: Medium
  /// What the contact is about. Empty means that it could be about any debt.
  public var debts: [DebtKey]
  public var purpose: ContactPurpose
  public var party: ContactParty
  public var address: AddressKind
  public var mode: SpeakerMode
  /// Every zone the person could be in; each must allow. Empty means anywhere on earth.
  public var zones: [ZoneRules]
  public var consents: ContactConsents
  public var optOuts: [OptOut]
  public var caseFlags: WordSet<CaseFlag>
  public var flags: WordSet<ContactFlag>
  public var preferences: [InconvenientTime]
  /// Set when this answers a message that the person sent.
  public var reply: Reply?
  public var stages: WordSet<MessageStage>
  /// What the message contains; nil leaves the rules about required text aside (planning, before there is a text).
  public var includes: WordSet<DisclosureElement>?
  public var contents: WordSet<MessageContent>
  /// Local and decreed days off that the calendars of the packs don't hold.
  public var extraHolidays: [CalendarDate]
  public var platformTerms: PlatformTerms

  /// Without `mode`, calls are taken to be made by an artificial voice and messages to be written by a machine.
  public init(
    at: Instant, medium: Medium, debts: [DebtKey] = [], purpose: ContactPurpose = .collection, party: ContactParty = .consumer,
    address: AddressKind = .personal, mode: SpeakerMode? = nil, zones: [ZoneRules], consents: ContactConsents = .none,
    optOuts: [OptOut] = [], caseFlags: WordSet<CaseFlag> = [], flags: WordSet<ContactFlag> = [],
    preferences: [InconvenientTime] = [], reply: Reply? = nil, stages: WordSet<MessageStage> = [],
    includes: WordSet<DisclosureElement>? = nil, contents: WordSet<MessageContent> = [], extraHolidays: [CalendarDate] = [],
    platformTerms: PlatformTerms = .unconfirmed
  ) {
    self.at = at
    self.medium = medium
    self.debts = debts
    self.purpose = purpose
    self.party = party
    self.address = address
    self.mode = mode ?? (medium == .voice ? .aiVoice : .automated)
    self.zones = zones
    self.consents = consents
    self.optOuts = optOuts
    self.caseFlags = caseFlags
    self.flags = flags
    self.preferences = preferences
    self.reply = reply
    self.stages = stages
    self.includes = includes
    self.contents = contents
    self.extraHolidays = extraHolidays
    self.platformTerms = platformTerms
  }
}

/// That a contact answers one of the person's own messages.
public struct Reply: Hashable, Sendable {
  /// Where the person wrote or called.
  public var medium: Medium
  /// 1 for the first answer to that message, 2 for the next.
  public var index: Int

  public init(medium: Medium, index: Int = 1) {
    self.medium = medium
    self.index = index
  }
}

/// That the person asked not to be contacted through some media.
public struct OptOut: Hashable, Sendable {
  public var media: MediumSet
  /// When they asked; nil where it is not known.
  public var since: Instant?

  public init(_ media: MediumSet, since: Instant? = nil) {
    self.media = media
    self.since = since
  }
}

/// A time of the week that the person called inconvenient, on their own wall clock.
public struct InconvenientTime: Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 is Sunday.
  public var weekdays: UInt8
  /// Minutes after midnight, the end not included: 0...1440.
  public var startMinute: UInt16
  public var endMinute: UInt16
  public var media: MediumSet

  public init(weekdays: UInt8 = 0x7f, startMinute: UInt16 = 0, endMinute: UInt16 = 1440, media: MediumSet = .all) {
    self.weekdays = weekdays
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.media = media
  }
}

/// What the operator has confirmed in the strategy about the terms of the messaging platforms.
public enum PlatformTerms: UInt8, Vocabulary {
  /// Nothing: media whose platform restricts debt collection stay off.
  case unconfirmed
  /// Their use is permitted by the platform's terms; the platform's own conditions (an opt-in) are then kept.
  case confirmed
  /// The platforms' terms are left aside: only the packs' laws and policies are asked. For judging packs, not for sending.
  case advisory
}
