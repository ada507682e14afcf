/// By what a figure is broken down. A dimension that does not apply is absent; whoever wants less detail sums over what is left.
public struct MetricDimensions: Hashable, Sendable {
  public var stage: Stage?
  public var treatment: MeasuredTreatment?
  public var channel: Channel?
  /// Which wording.
  public var variant: String?
  /// Who took a promise.
  public var takenBy: PromiseTaker?
  /// The stage after a change; absent where nothing is owed any more.
  public var toStage: Stage?
  /// What choices among variants are kept apart by, such as `early/medium/reliable`; or what a language model was asked for.
  public var context: String?
  /// The first part of the language's BCP 47 tag, such as `es`. In the language series only.
  public var language: String?
  /// What the strategy called itself that was followed. In the strategy series only.
  public var strategyVersion: String?

  public init(
    stage: Stage? = nil, treatment: MeasuredTreatment? = nil, channel: Channel? = nil, variant: String? = nil, takenBy: PromiseTaker? = nil,
    toStage: Stage? = nil, context: String? = nil, language: String? = nil, strategyVersion: String? = nil
  ) {
    self.stage = stage
    self.treatment = treatment
    self.channel = channel
    self.variant = variant
    self.takenBy = takenBy
    self.toStage = toStage
    self.context = context
    self.language = language
    self.strategyVersion = strategyVersion
  }
}

/// Who acts on a customer's debts, with the hold-out set apart: it is what the bot's effect is measured against.
public enum MeasuredTreatment: String, CaseIterable, Hashable, Sendable {
  case bot, assisted, human, holdOut, none

  /// The reason by which segmentation marks the hold-out.
  public static let holdOutReason = "holdOut"

  public init(_ treatment: Treatment, reason: String? = nil) {
    switch treatment {
    case .bot: self = .bot
    case .assisted: self = .assisted
    case .human: self = .human
    case .none: self = reason == MeasuredTreatment.holdOutReason ? .holdOut : .none
    }
  }
}

extension MetricDimensions: EventBody {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "stage": stage = try reader.choice()
      case "treatment": treatment = try reader.choice()
      case "channel": channel = try reader.choice()
      case "variant": variant = try reader.string()
      case "takenBy": takenBy = try reader.choice()
      case "toStage": toStage = try reader.choice()
      case "context": context = try reader.string()
      case "language": language = try reader.string()
      case "strategyVersion": strategyVersion = try reader.string()
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("stage", stage)
    writer.member("treatment", treatment)
    writer.member("channel", channel)
    writer.member("variant", variant)
    writer.member("takenBy", takenBy)
    writer.member("toStage", toStage)
    writer.member("context", context)
    writer.member("language", language)
    writer.member("strategyVersion", strategyVersion)
    writer.endObject()
  }
}
