/// A case for a person, with all that is known.
public struct HandoffRequested: EventData {
  public static var type: StaticString { "handoff.requested" }

  public var reason: HandoffReason
  public var stage: Stage
  /// Where the customer was talking.
  public var channel: Channel?
  public var brief: AgentBrief
  /// What a thousand such cases cost by the strategy in force; nil where it does not say.
  public var costPerThousand: Money?

  public init(reason: HandoffReason, stage: Stage, channel: Channel? = nil, brief: AgentBrief, costPerThousand: Money? = nil) {
    self.reason = reason
    self.stage = stage
    self.channel = channel
    self.brief = brief
    self.costPerThousand = costPerThousand
  }
}

extension HandoffRequested {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var reason: HandoffReason?
    var stage: Stage?
    var channel: Channel?
    var brief: AgentBrief?
    var costPerThousand: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "reason": reason = try reader.choice(HandoffReason.self)
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "brief": brief = try AgentBrief(from: &reader)
      case "costPerThousand": costPerThousand = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      reason: try reader.require(reason, "reason"), stage: try reader.require(stage, "stage"), channel: channel,
      brief: try reader.require(brief, "brief"), costPerThousand: costPerThousand)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("reason", reason)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.key("brief")
    brief.write(to: &writer)
    writer.member("costPerThousand", costPerThousand)
    writer.endObject()
  }
}

public enum HandoffReason: String, CaseIterable, Sendable {
  case customerAsked, notUnderstood, dispute, hardship, vulnerable, lawyer, bankruptcy, deceased, fraudClaim, abusive, brokenPromises
  /// The treatment says that people do the contacting here.
  case treatment
  /// Nobody confirmed who they are.
  case identityUnconfirmed
  case suspectedScam
  /// The customer says no to everything that may be offered.
  case refused
  /// The customer asked something that neither the facts nor the creditor's answers hold.
  case unknownAnswer
  case complaint
  /// The customer says that it is paid, and no payment has come.
  case paymentNotFound
  /// A message held something that no offer holds, and was not sent.
  case messageRefused
}

/// What a person needs to take over without asking again.
public struct AgentBrief: Hashable, Sendable {
  /// Debts and their state, one a line.
  public var facts: [String]
  /// What happened, oldest first.
  public var history: [String]
  /// What was promised and agreed, and what became of it.
  public var promises: [String]
  /// What was understood of the last words, and how surely.
  public var understood: [String]
  /// What the strategy and the contact rules allow now.
  public var limits: [String]
  /// What was said last, oldest first.
  public var transcript: [String]
  /// The next step.
  public var suggestion: String

  public init(
    facts: [String] = [], history: [String] = [], promises: [String] = [], understood: [String] = [], limits: [String] = [],
    transcript: [String] = [], suggestion: String
  ) {
    self.facts = facts
    self.history = history
    self.promises = promises
    self.understood = understood
    self.limits = limits
    self.transcript = transcript
    self.suggestion = suggestion
  }
}

extension AgentBrief {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var facts: [String] = []
    var history: [String] = []
    var understood: [String] = []
    var limits: [String] = []
    var promises: [String] = []
    var transcript: [String] = []
    var suggestion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "facts": facts = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "history": history = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "understood": understood = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "limits": limits = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "promises": promises = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "transcript": transcript = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "suggestion": suggestion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      facts: facts, history: history, promises: promises, understood: understood, limits: limits, transcript: transcript,
      suggestion: try reader.require(suggestion, "suggestion"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("facts", facts)
    writer.member("history", history)
    writer.member("understood", understood)
    writer.member("promises", promises)
    writer.member("limits", limits)
    writer.member("transcript", transcript)
    writer.member("suggestion", suggestion)
    writer.endObject()
  }
}
