import Models
import Testing

@testable import MetricsCore

@Suite("Choices of variants and what is learned of them") struct ChoiceTests {
  private func drawn(_ id: String, _ variant: String = "a", context: String = "early/small/new") -> StoryEvent {
    guard case .requested(var outreach) = Story.request(id) else { return Story.request(id) }
    outreach.choice = VariantChoice(variant: variant, propensity: 0.5, context: context)
    return .requested(outreach)
  }

  private func sums(_ story: [Told]) throws -> [String] { try CustomerRun(story).sums.filter { $0.hasPrefix("learning") } }

  private func story(_ payments: (Double, String)...) -> [Told] {
    [
      Story.told(10, "e1", drawn("k1")), Story.told(10.1, "e2", Story.report("k1", .accepted)), Story.told(100, "e3", drawn("k2", "b")),
      Story.told(100.1, "e4", Story.report("k2", .accepted)),
    ] + payments.map { Story.told($0.0, "p\($0.1)", Story.payment($0.1, 500)) }
  }

  @Test("A payment rewards the last choice before it, for seven days; each counts on the day on which that is certain") func rewards() throws {
    let key = "learning|P1D|2026-03-09T00:00:00Z|stage=early|treatment=bot|variant=a|context=early/small/new"
    let other = "learning|P1D|2026-03-13T00:00:00Z|stage=early|treatment=bot|variant=b|context=early/small/new"
    #expect(try sums(story()) == ["\(key) choices=1", "\(other) choices=1"])
    #expect(try sums(story((50, "x"))) == ["\(key) choices=1 choicesRewarded=1", "\(other) choices=1"])
    #expect(try sums(story((150, "x"))) == ["\(key) choices=1", "\(other) choices=1 choicesRewarded=1"])
    // Before the choice, and after the seven days.
    #expect(try sums(story((9, "x"), (100.1 + 168.1, "y"))) == ["\(key) choices=1", "\(other) choices=1"])
    #expect(try sums(story((50, "x"), (50, "x"), (60, "y"))) == ["\(key) choices=1 choicesRewarded=1", "\(other) choices=1"])
  }

  @Test("What did not go out is no choice") func denied() throws {
    #expect(try sums([Story.told(10, "e1", drawn("k1")), Story.told(10.1, "e2", Story.report("k1", .denied))]) == [])
    #expect(try sums([Story.told(10, "e1", Story.request("k1")), Story.told(10.1, "e2", Story.report("k1", .accepted))]) == [])
  }

  // MARK: The learner

  private func record(_ variant: String, _ choices: Int64, _ rewarded: Int64, day: Int64 = 0, context: String = "early/small/new") -> MetricRecord {
    MetricRecord(
      series: .learning, window: Story.start.adding(days: day), width: .day,
      dimensions: MetricDimensions(stage: .early, treatment: .bot, variant: variant, context: context),
      amounts: MetricAmounts([MetricAmounts.Entry(.choices, nil, choices), MetricAmounts.Entry(.choicesRewarded, nil, rewarded)]))
  }

  private func learner(isOn: Bool = true) -> Learner {
    var strategy = Strategy.standard
    strategy.version = "v"
    strategy.variants = [Variant(name: "a"), Variant(name: "b")]
    strategy.learning.isOn = isOn
    var learner = Learner()
    learner.take(strategy)
    return learner
  }

  private func share(_ update: LearningUpdated?, _ variant: String, in context: String = "early/small/new") -> Double? {
    update?.contexts.first { $0.context == context }?.variants.first { $0.name == variant }?.propensity
  }

  @Test("The better variant is chosen more often, the other never less than its part of the floor; stages without news are even") func better() throws {
    var learner = learner()
    learner.take(record("a", 200, 20))
    learner.take(record("b", 200, 80))
    let update = learner.update(at: Story.start.adding(days: 2))
    #expect(try #require(share(update, "b")) > 0.9)
    #expect(try #require(share(update, "a")) >= 0.05)
    #expect(try #require(share(update, "b", in: "early")) > 0.6)
    #expect(update?.contexts.first { $0.context == "early/small/new" }?.variants.map(\.choices).allSatisfy { $0 > 190 && $0 < 200 } == true)
    #expect(update?.asOf == Story.start.adding(days: 2))
  }

  @Test("A window counts once it has ended, and what is told again replaces what it said") func windows() throws {
    var learner = learner()
    learner.take(record("a", 100, 0))
    learner.take(record("a", 100, 50))
    learner.take(record("b", 100, 50, day: 3))
    let update = learner.update(at: Story.start.adding(days: 3).adding(hours: 5))
    let variants = try #require(update?.contexts.first { $0.context == "early/small/new" }?.variants)
    #expect(variants[1].choices == 0)
    #expect(abs(variants[0].rewarded / variants[0].choices - 0.5) < 0.01)
  }

  @Test("Once a day; not while it is off or frozen; and at once after an order or with another strategy") func orders() throws {
    var learner = learner()
    learner.take(record("a", 100, 90))
    learner.take(record("b", 100, 10))
    let now = Story.start.adding(days: 2)
    let first = learner.update(at: now)
    let update = try #require(first)
    learner.take(update)
    #expect(learner.update(at: now.adding(hours: 20)) == nil)
    #expect(learner.update(at: now.adding(hours: 24)) != nil)
    learner.take(LearningOrdered(isFrozen: true))
    #expect(learner.update(at: now.adding(hours: 48)) == nil)
    learner.take(LearningOrdered(isFrozen: false, since: now))
    let anew = learner.update(at: now.adding(hours: 1))
    let fresh = try #require(anew)
    #expect(abs(try #require(share(fresh, "a")) - 0.5) < 0.001)
    learner.take(fresh)
    #expect(learner.update(at: now.adding(hours: 2)) == nil)
    var other = learner.strategy
    other.version = "w"
    learner.take(other)
    #expect(learner.update(at: now.adding(hours: 2)) != nil)
    var off = self.learner(isOn: false)
    off.take(record("a", 100, 90))
    #expect(off.update(at: now) == nil)
  }

  @Test("The order of the records makes no difference") func order() {
    var one = learner()
    var two = learner()
    var records: [MetricRecord] = []
    for index: Int64 in 0..<20 {
      let context = "early/\(index % 3)/x"
      records.append(record(index % 2 == 0 ? "a" : "b", index * 7 + 3, index, day: index % 5, context: context))
    }
    for record in records { one.take(record) }
    for record in records.reversed() { two.take(record) }
    #expect(one.update(at: Story.start.adding(days: 9)) == two.update(at: Story.start.adding(days: 9)))
  }
}
