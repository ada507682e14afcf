/// A language model was asked for help: what it was told, what it said, and what became of it.
///
/// Nothing in it names a person, an address, an amount or an account: what was sent had placeholders in their stead.
public struct ModelConsulted: EventData {
  public static var type: StaticString { "model.consulted" }

  public var purpose: ModelPurpose
  /// What it was about: the id of the contact, of the reply, or of the hand-over.
  public var regarding: String
  /// Asked beside the bot's own way, and never followed.
  public var isShadow: Bool
  public var outcome: ModelOutcome
  public var verdict: ModelVerdict
  /// Why its answer was not used, or did not come, in a word.
  public var fault: String?
  /// What was sent, one message a line.
  public var sent: [String]
  /// What came back, its first 2,000 characters.
  public var answer: String?
  /// The bot's own labels with their confidence; understanding only.
  public var own: [String]
  /// The labels after the merge; understanding only.
  public var merged: [String]
  /// As the endpoint calls it.
  public var model: String?
  public var milliseconds: Int
  /// Of the answer, as the endpoint counts them.
  public var tokens: Int
  public var stage: Stage
  public var channel: Channel?
  public var strategyVersion: String

  public init(
    purpose: ModelPurpose, regarding: String, isShadow: Bool, outcome: ModelOutcome, verdict: ModelVerdict, fault: String? = nil, sent: [String] = [],
    answer: String? = nil, own: [String] = [], merged: [String] = [], model: String? = nil, milliseconds: Int = 0, tokens: Int = 0, stage: Stage,
    channel: Channel? = nil, strategyVersion: String
  ) {
    self.purpose = purpose
    self.regarding = regarding
    self.isShadow = isShadow
    self.outcome = outcome
    self.verdict = verdict
    self.fault = fault
    self.sent = sent
    self.answer = answer
    self.own = own
    self.merged = merged
    self.model = model
    self.milliseconds = milliseconds
    self.tokens = tokens
    self.stage = stage
    self.channel = channel
    self.strategyVersion = strategyVersion
  }
}

/// What a language model can be asked for.
public enum ModelPurpose: String, CaseIterable, Sendable {
  /// What a reply means.
  case understanding
  /// Other words for a finished message.
  case rephrasing
  /// A few sentences for the person who takes over.
  case narrative
}

/// What became of a call to a language model.
public enum ModelOutcome: String, CaseIterable, Sendable {
  case answered
  case timedOut
  /// By our own budget or circuit breaker: no call was made.
  case refused
  /// A status that is none of success, or a broken connection.
  case failed
  /// No JSON, or another shape than asked for.
  case unreadable
  case tooLarge
}

/// What became of its answer.
public enum ModelVerdict: String, CaseIterable, Sendable {
  case used
  /// It would have been used.
  case shadowed
  /// The guard, or the reader of labels, did not let it through.
  case rejected
  /// There was none, or it came when the bot had gone on.
  case missed
}

extension ModelConsulted {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var purpose: ModelPurpose?
    var regarding: String?
    var isShadow = false
    var outcome: ModelOutcome?
    var verdict: ModelVerdict?
    var fault: String?
    var sent: [String] = []
    var answer: String?
    var own: [String] = []
    var merged: [String] = []
    var model: String?
    var milliseconds: Int64 = 0
    var tokens: Int64 = 0
    var stage: Stage?
    var channel: Channel?
    var strategyVersion: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "purpose": purpose = try reader.choice()
      case "regarding": regarding = try reader.string()
      case "isShadow": isShadow = try reader.boolean()
      case "outcome": outcome = try reader.choice()
      case "verdict": verdict = try reader.choice()
      case "fault": fault = try reader.string()
      case "sent": sent = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "answer": answer = try reader.string()
      case "own": own = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "merged": merged = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "model": model = try reader.string()
      case "milliseconds": milliseconds = try reader.integer()
      case "tokens": tokens = try reader.integer()
      case "stage": stage = try reader.choice()
      case "channel": channel = try reader.choice()
      case "strategyVersion": strategyVersion = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(
      purpose: try reader.require(purpose, "purpose"), regarding: try reader.require(regarding, "regarding"), isShadow: isShadow,
      outcome: try reader.require(outcome, "outcome"), verdict: try reader.require(verdict, "verdict"), fault: fault, sent: sent, answer: answer, own: own,
      merged: merged, model: model, milliseconds: Int(milliseconds), tokens: Int(tokens), stage: try reader.require(stage, "stage"), channel: channel,
      strategyVersion: try reader.require(strategyVersion, "strategyVersion"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("purpose", purpose)
    writer.member("regarding", regarding)
    writer.member("isShadow", isShadow)
    writer.member("outcome", outcome)
    writer.member("verdict", verdict)
    writer.member("fault", fault)
    writer.member("sent", sent)
    writer.member("answer", answer)
    writer.member("own", own)
    writer.member("merged", merged)
    writer.member("model", model)
    writer.member("milliseconds", milliseconds)
    writer.member("tokens", tokens)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.member("strategyVersion", strategyVersion)
    writer.endObject()
  }
}
