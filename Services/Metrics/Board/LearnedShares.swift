public import Models

/// What was learned of the strategy's variants, for people: how often each is chosen in each stage and context, and what followed.
public struct LearnedShares: Sendable {
  public enum State: String, Hashable, Sendable {
    /// The strategy has no variants.
    case none
    /// The shares stay as they stand in the strategy.
    case off
    /// Nothing was published yet.
    case waiting
    case on
    /// Somebody has stopped the learning: the numbers stay as they are.
    case frozen
  }

  public struct Row: Hashable, Sendable {
    /// Amount and past behaviour, such as `medium` and `reliable`; empty for the whole stage.
    public var parts: [String]
    /// In the order of the strategy.
    public var variants: [LearnedVariant]

    /// Choices whose outcome is certain, older ones counting less.
    public var choices: Double { variants.reduce(0) { $0 + $1.choices } }
  }

  public struct StageRows: Sendable {
    public var stage: Stage
    /// All contexts together: shares are weighted by choices.
    public var whole: Row
    public var contexts: [Row]
  }

  private var strategy: Strategy?
  private var order = LearningOrdered(isFrozen: false)
  public private(set) var update: LearningUpdated?

  public init() {}

  /// One event of `collections.strategy` or of a dump of it; other types are passed over. Throws what is wrong with it.
  public mutating func take(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    switch envelope.type {
    case "\(StrategyPublished.type)": strategy = try envelope.data(StrategyPublished.self, from: bytes).strategy
    case "\(LearningUpdated.type)": update = try envelope.data(LearningUpdated.self, from: bytes)
    case "\(LearningOrdered.type)": order = try envelope.data(LearningOrdered.self, from: bytes)
    default: break
    }
  }

  /// Where no strategy is known, as in a dump of the metrics alone, what was published is taken for what holds.
  public var state: State {
    if let strategy {
      guard !strategy.variants.isEmpty else { return .none }
      guard strategy.learning.isOn else { return .off }
    }
    guard update != nil else { return strategy == nil ? .none : .waiting }
    return order.isFrozen ? .frozen : .on
  }

  /// Stage by stage; none while nothing is learned, or learning is off.
  public var stages: [StageRows] {
    guard let update, state == .on || state == .frozen else { return [] }
    return Stage.allCases.compactMap { stage in
      let rows = update.contexts.compactMap { context -> Row? in
        let parts = context.context.split(separator: "/").map(String.init)
        return parts.first == stage.rawValue ? Row(parts: Array(parts.dropFirst()), variants: context.variants) : nil
      }
      guard let first = rows.first else { return nil }
      let contexts = rows.filter { !$0.parts.isEmpty }
      return StageRows(stage: stage, whole: LearnedShares.whole(contexts) ?? first, contexts: contexts)
    }
  }

  /// Nil while nothing was chosen.
  private static func whole(_ contexts: [Row]) -> Row? {
    let choices = contexts.reduce(0) { $0 + $1.choices }
    guard choices > 0, let names = contexts.first?.variants.map(\.name) else { return nil }
    let variants = names.map { name in
      var sum = LearnedVariant(name: name, choices: 0, rewarded: 0, propensity: 0)
      for row in contexts {
        guard let one = row.variants.first(where: { $0.name == name }) else { continue }
        sum.choices += one.choices
        sum.rewarded += one.rewarded
        sum.propensity += one.propensity * row.choices / choices
      }
      return sum
    }
    return Row(parts: [], variants: variants)
  }
}

extension LearnedShares {
  /// What the page reads.
  public var json: [UInt8] {
    var writer = JSONWriter(reservingBytes: 4096)
    writer.beginObject()
    writer.member("state", state)
    writer.member("asOf", update?.asOf)
    writer.member("strategyVersion", update?.strategyVersion)
    writer.member("stages", stages) { writer, one in
      writer.beginObject()
      writer.member("stage", one.stage)
      writer.member("rows", [one.whole] + one.contexts) { writer, row in
        writer.beginObject()
        writer.member("parts", row.parts)
        writer.member("variants", row.variants) { $1.write(to: &$0) }
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }
}
