/// One way to make a reminder that is tried beside others, so that the figures tell which works best.
///
/// What it leaves out is done as the strategy says elsewhere. A customer's own wish for a channel always stands above it, and so does the law. A name
/// must always mean the same: whoever changes what a variant does gives it another name, or what was learned of the old one would be held for it.
public struct Variant: Hashable, Sendable {
  public var name: String
  /// Empty for every stage.
  public var stages: [Stage]
  /// Local hour of the reminder, 0 to 23.
  public var hour: Int?
  public var tone: Tone?
  /// Tried first where the customer can be reached on it.
  public var channel: Channel?
  /// What is offered first to somebody who asks for more time or smaller payments without naming terms.
  public var offerFirst: OpeningOffer?
  /// Whose words its messages have, where a language model is connected; nil for what the strategy says elsewhere.
  public var wording: WordingSource?
  /// How often it is chosen beside the others of its stage while nothing is learned.
  public var share: Double

  public init(
    name: String, stages: [Stage] = [], hour: Int? = nil, tone: Tone? = nil, channel: Channel? = nil, offerFirst: OpeningOffer? = nil,
    wording: WordingSource? = nil, share: Double = 1
  ) {
    self.name = name
    self.stages = stages
    self.hour = hour
    self.tone = tone
    self.channel = channel
    self.offerFirst = offerFirst
    self.wording = wording
    self.share = share
  }
}

/// What may be offered first.
public enum OpeningOffer: String, CaseIterable, Sendable {
  case plan
  /// Everything on a later day.
  case moreTime
}

/// How the shares of variants follow what was learned of them.
public struct LearningRules: Hashable, Sendable {
  /// False: the shares stay as they stand in the strategy.
  public var isOn = false
  /// The share of choices that is spread evenly, whatever was learned.
  public var floor = 0.1
  /// After so many days a choice counts half.
  public var halfLifeDays = 21

  public init() {}

  /// A payment within so many days after a reminder, and before the next one that was chosen, is its reward.
  public static let rewardDays: Int64 = 7
}

extension Strategy {
  /// The variants of a stage, in the strategy's order.
  public func variants(in stage: Stage) -> [Variant] { variants.filter { $0.stages.isEmpty || $0.stages.contains(stage) } }

  /// Their shares, which add up to 1.
  public func shares(of variants: [Variant]) -> [Double] {
    let sum = variants.reduce(0) { $0 + $1.share }
    return variants.map { sum > 0 ? $0.share / sum : 1 / Double(variants.count) }
  }
}

extension Variant: DocumentSection {
  public static let fields: [DocumentField<Variant>] = [
    .identifier("name", \.name, "What figures call it. Another way of doing it needs another name."),
    .choices("stages", \.stages, "Only in these stages; in all where it is left out."),
    .whole("hour", \.hour, 0...23, "The customer's hour at which the reminder goes out."),
    .choice("tone", \.tone, "warm, neutral or firm."),
    .choice("channel", \.channel, "The channel that is tried first, unless the customer has asked for one."),
    .choice("offerFirst", \.offerFirst, "plan or moreTime: what is offered first to somebody who asks for help without naming terms."),
    .choice("wording", \.wording, "template or model: whose words its messages have, where a language model is connected."),
    .real("share", \.share, 0...1000, "How often it is chosen beside the others of its stage while nothing is learned; 1 where it is left out."),
  ]
}

extension LearningRules: DocumentSection {
  public static let fields: [DocumentField<LearningRules>] = [
    .flag("isOn", \.isOn, "Whether variants that bring more payments are chosen more often."),
    .real("floor", \.floor, 0...1, "The share of choices that is spread evenly, whatever was learned."),
    .whole("halfLifeDays", \.halfLifeDays, 1...3650, "After so many days a choice counts half."),
  ]
}
