import MetricsBoard
import Models
import Testing

/// What people see of what was learned.
@Suite("What was learned, for people") struct LearnedSharesTests {
  private static func told(_ events: [[UInt8]]) throws -> LearnedShares {
    var learned = LearnedShares()
    for event in events { try learned.take(try EventEnvelope(reading: event), event) }
    return learned
  }

  private static func event(_ data: some EventData) -> [UInt8] {
    EventHeader(id: "e", source: "/test", subject: "s", time: Story.start).encode(data)
  }

  private static func strategy(variants: [String], isOn: Bool) -> [UInt8] {
    var strategy = Strategy(version: "v1")
    strategy.variants = variants.map { Variant(name: $0) }
    strategy.learning.isOn = isOn
    return event(StrategyPublished(strategy: strategy))
  }

  private static func context(_ name: String, _ first: (Double, Double, Double), _ second: (Double, Double, Double)) -> LearnedContext {
    LearnedContext(
      context: name,
      variants: [("a", first), ("b", second)].map { LearnedVariant(name: $0, choices: $1.0, rewarded: $1.1, propensity: $1.2) })
  }

  private static let update = event(
    LearningUpdated(
      asOf: Story.start, strategyVersion: "v1",
      contexts: [
        context("early", (0, 0, 0.5), (0, 0, 0.5)), context("early/small/new", (30, 3, 0.2), (70, 35, 0.8)),
        context("early/large/new", (20, 10, 0.6), (80, 20, 0.4)), context("medium", (0, 0, 0.5), (0, 0, 0.5)),
      ]))

  @Test("Says why there is nothing, where there is nothing") func states() throws {
    let variants = Self.strategy(variants: ["a", "b"], isOn: true)
    #expect(try Self.told([]).state == .none)
    #expect(try Self.told([Self.strategy(variants: [], isOn: true), Self.update]).state == .none)
    #expect(try Self.told([Self.strategy(variants: ["a"], isOn: false), Self.update]).state == .off)
    #expect(try Self.told([variants]).state == .waiting)
    #expect(try Self.told([variants, Self.update]).state == .on)
    #expect(try Self.told([variants, Self.update, Self.event(LearningOrdered(isFrozen: true))]).state == .frozen)
    // A dump without the strategy.
    #expect(try Self.told([Self.update]).state == .on)
    #expect(try Self.told([Self.strategy(variants: ["a"], isOn: false), Self.update]).stages.isEmpty)
    #expect(String(decoding: try Self.told([variants]).json, as: UTF8.self) == #"{"state":"waiting"}"#)
  }

  @Test("A stage is the sum of its contexts, its shares weighted by choices; one without choices shows what it begins with") func stages() throws {
    let stages = try Self.told([Self.update]).stages
    #expect(stages.map(\.stage) == [.early, .medium])
    let early = try #require(stages.first)
    #expect(early.contexts.map(\.parts) == [["small", "new"], ["large", "new"]])
    #expect(early.whole.variants.map(\.choices) == [50, 150])
    #expect(early.whole.variants.map(\.rewarded) == [13, 55])
    #expect(zip(early.whole.variants, [0.4, 0.6]).allSatisfy { abs($0.propensity - $1) < 1e-12 })
    #expect(stages[1].whole.variants.map(\.propensity) == [0.5, 0.5])
    #expect(stages[1].contexts.isEmpty)
  }
}
