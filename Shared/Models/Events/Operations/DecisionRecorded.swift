/// Why something was done, or was not.
public struct DecisionRecorded: EventData {
  public static var type: StaticString { "decision.recorded" }

  public var kind: DecisionKind
  /// What was decided, in a few words.
  public var chosen: String
  public var reason: String
  public var stage: Stage?
  public var channel: Channel?
  public var contactId: String?
  /// The contact rule that had a say.
  public var rule: String?
  /// When the answer would change by itself.
  public var until: Instant?
  /// What was known when it was decided, one fact a line.
  public var known: [String]
  /// Labels of the customer's words with their confidence.
  public var understood: [String]
  /// The alternatives, each with why not.
  public var turnedDown: [String]
  /// The variant of a reminder, where there was a choice.
  public var choice: VariantChoice?
  public var strategyVersion: String
  public var policyVersion: String?

  public init(
    kind: DecisionKind, chosen: String, reason: String, stage: Stage? = nil, channel: Channel? = nil, contactId: String? = nil,
    rule: String? = nil, until: Instant? = nil, known: [String] = [], understood: [String] = [], turnedDown: [String] = [],
    choice: VariantChoice? = nil, strategyVersion: String, policyVersion: String? = nil
  ) {
    self.kind = kind
    self.chosen = chosen
    self.reason = reason
    self.stage = stage
    self.channel = channel
    self.contactId = contactId
    self.rule = rule
    self.until = until
    self.known = known
    self.understood = understood
    self.turnedDown = turnedDown
    self.choice = choice
    self.strategyVersion = strategyVersion
    self.policyVersion = policyVersion
  }
}

extension DecisionRecorded {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var kind: DecisionKind?
    var chosen: String?
    var reason: String?
    var stage: Stage?
    var channel: Channel?
    var contactId: String?
    var rule: String?
    var until: Instant?
    var known: [String] = []
    var understood: [String] = []
    var turnedDown: [String] = []
    var choice: VariantChoice?
    var strategyVersion: String?
    var policyVersion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "kind": kind = try reader.choice(DecisionKind.self)
      case "chosen": chosen = try reader.string()
      case "reason": reason = try reader.string()
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "contactId": contactId = try reader.string()
      case "rule": rule = try reader.string()
      case "until": until = try reader.instant()
      case "known": known = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "understood": understood = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "turnedDown": turnedDown = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "choice": choice = try VariantChoice(from: &reader)
      case "strategyVersion": strategyVersion = try reader.string()
      case "policyVersion": policyVersion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      kind: try reader.require(kind, "kind"), chosen: try reader.require(chosen, "chosen"), reason: try reader.require(reason, "reason"),
      stage: stage, channel: channel, contactId: contactId, rule: rule, until: until, known: known, understood: understood,
      turnedDown: turnedDown, choice: choice, strategyVersion: try reader.require(strategyVersion, "strategyVersion"), policyVersion: policyVersion)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("chosen", chosen)
    writer.member("reason", reason)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.member("contactId", contactId)
    writer.member("rule", rule)
    writer.member("until", until)
    writer.member("known", known)
    writer.member("understood", understood)
    writer.member("turnedDown", turnedDown)
    if let choice {
      writer.key("choice")
      choice.write(to: &writer)
    }
    writer.member("strategyVersion", strategyVersion)
    writer.member("policyVersion", policyVersion)
    writer.endObject()
  }
}

public enum DecisionKind: String, CaseIterable, Sendable {
  case contact, noContact, answer, handoff, promise, offer
}
