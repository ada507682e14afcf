/// What was learned of the variants, as plain numbers: how often each is to be chosen in which context.
public struct LearningUpdated: EventData {
  public static var type: StaticString { "learning.updated" }

  /// Everything that was certain at this moment is in it.
  public var asOf: Instant
  /// The strategy whose variants these are.
  public var strategyVersion: String
  public var contexts: [LearnedContext]

  public init(asOf: Instant, strategyVersion: String, contexts: [LearnedContext]) {
    self.asOf = asOf
    self.strategyVersion = strategyVersion
    self.contexts = contexts
  }
}

/// One context with its variants.
public struct LearnedContext: Hashable, Sendable {
  /// As in `VariantChoice`; a stage alone (`early`) is for contexts of which nothing is known yet.
  public var context: String
  public var variants: [LearnedVariant]

  public init(context: String, variants: [LearnedVariant]) {
    self.context = context
    self.variants = variants
  }
}

public struct LearnedVariant: Hashable, Sendable {
  public var name: String
  /// Choices whose reward is certain by now, older ones counting less.
  public var choices: Double
  /// Those of them that were followed by a payment.
  public var rewarded: Double
  /// How often it is to be chosen: above 0, the context's add up to 1.
  public var propensity: Double

  public init(name: String, choices: Double, rewarded: Double, propensity: Double) {
    self.name = name
    self.choices = choices
    self.rewarded = rewarded
    self.propensity = propensity
  }
}

/// Somebody stops the learning, goes on with it, or begins it anew.
public struct LearningOrdered: EventData {
  public static var type: StaticString { "learning.ordered" }

  /// True: the numbers stay as they are.
  public var isFrozen: Bool
  /// What was chosen before does not count.
  public var since: Instant?

  public init(isFrozen: Bool, since: Instant? = nil) {
    self.isFrozen = isFrozen
    self.since = since
  }
}

/// What a decision needs of it: propensities by context and variant.
public struct Learned: Hashable, Sendable {
  private var byContext: [String: [String: Double]] = [:]

  public init() {}

  public init(_ update: LearningUpdated) {
    for context in update.contexts {
      byContext[context.context] = Dictionary(context.variants.map { ($0.name, $0.propensity) }) { first, _ in first }
    }
  }

  /// How often each variant is to be chosen; nil where something of them is not known.
  public func propensities(of variants: [String], context: String, stage: Stage) -> [Double]? {
    for name in [context, stage.rawValue] {
      guard let known = byContext[name] else { continue }
      let values = variants.compactMap { known[$0] }
      let sum = values.reduce(0, +)
      if values.count == variants.count, sum > 0 { return values.map { $0 / sum } }
    }
    return nil
  }
}

extension LearningUpdated {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var asOf: Instant?
    var strategyVersion: String?
    var contexts: [LearnedContext] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "asOf": asOf = try reader.instant()
      case "strategyVersion": strategyVersion = try reader.string()
      case "contexts": contexts = try reader.list { reader throws(JSONFailure) in try LearnedContext(from: &reader) }
      default: try reader.skip()
      }
    }
    self.init(asOf: try reader.require(asOf, "asOf"), strategyVersion: try reader.require(strategyVersion, "strategyVersion"), contexts: contexts)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("asOf", asOf)
    writer.member("strategyVersion", strategyVersion)
    writer.member("contexts", contexts) { $1.write(to: &$0) }
    writer.endObject()
  }
}

extension LearnedContext {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var context: String?
    var variants: [LearnedVariant] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "context": context = try reader.identifier()
      case "variants": variants = try reader.list { reader throws(JSONFailure) in try LearnedVariant(from: &reader) }
      default: try reader.skip()
      }
    }
    self.init(context: try reader.require(context, "context"), variants: variants)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("context", context)
    writer.member("variants", variants) { $1.write(to: &$0) }
    writer.endObject()
  }
}

extension LearnedVariant {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var name: String?
    var choices = 0.0
    var rewarded = 0.0
    var propensity: Double?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "name": name = try reader.identifier()
      case "choices": choices = try reader.double()
      case "rewarded": rewarded = try reader.double()
      case "propensity":
        let value = try reader.double()
        guard value >= 0, value <= 1 else { throw reader.failure("a propensity is from 0 to 1") }
        propensity = value
      default: try reader.skip()
      }
    }
    self.init(
      name: try reader.require(name, "name"), choices: choices, rewarded: rewarded, propensity: try reader.require(propensity, "propensity"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("choices", choices)
    writer.member("rewarded", rewarded)
    writer.member("propensity", propensity)
    writer.endObject()
  }
}

extension LearningOrdered {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var isFrozen: Bool?
    var since: Instant?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "isFrozen": isFrozen = try reader.boolean()
      case "since": since = try reader.instant()
      default: try reader.skip()
      }
    }
    self.init(isFrozen: try reader.require(isFrozen, "isFrozen"), since: since)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("isFrozen", isFrozen)
    writer.member("since", since)
    writer.endObject()
  }
}
