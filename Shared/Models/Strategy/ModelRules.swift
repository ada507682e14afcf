/// What a language model may help with. It has a say only where one is connected (`CORDIAL_LLM_URL` of the conversation service).
public struct ModelRules: Hashable, Sendable {
  /// A second reading of replies of which the bot is not sure.
  public var understanding = ModelUse.used
  /// Other words for the reviewed templates; a variant may say otherwise.
  public var wording = ModelUse.used
  /// A few sentences at the head of a person's brief.
  public var narrative = ModelUse.used
  /// The share of replies and messages for which it is asked, 0 to 1.
  public var share = 1.0
  /// The longest that a customer waits for it, milliseconds; then the bot goes on without it.
  public var waitMilliseconds = 2000
  /// Calls for one customer on one day.
  public var callsPerDayMax = 20
  /// How far its reading of a reply is believed beside the bot's own, 0 to 1.
  public var trust = 0.3

  public init() {}
}

/// (Not “on” and “off”, which YAML takes for yes and no.)
public enum ModelUse: String, CaseIterable, Sendable {
  case unused
  /// Asked beside the bot's own way, compared and put on record, and never followed.
  case shadow
  case used
}

extension ModelRules: DocumentSection {
  public static let fields: [DocumentField<ModelRules>] = [
    .choice("understanding", \.understanding, "unused, shadow (asked and compared, never followed) or used: a second reading of unsure replies."),
    .choice("wording", \.wording, "The same for other words for the reviewed templates; a variant may say otherwise."),
    .choice("narrative", \.narrative, "The same for a few sentences at the head of a person's brief."),
    .real("share", \.share, 0...1, "The share of replies and messages for which it is asked."),
    .whole("waitMilliseconds", \.waitMilliseconds, 100...10_000, "The longest that a customer waits for it; then the bot goes on without it."),
    .whole("callsPerDayMax", \.callsPerDayMax, 0...1000, "Calls for one customer on one day."),
    .real("trust", \.trust, 0...1, "How far its reading of a reply is believed beside the bot's own."),
  ]
}

/// Whose words a message has.
public enum WordingSource: String, CaseIterable, Sendable {
  case template
  /// A language model's, within what the guard lets through.
  case model
}
