import MetricsCore
import Models
import Testing

/// Experiments whose truth is known, because they are made up: most customers pay nothing, a few pay much, as in a portfolio.
@Suite("What the bot really brings")
struct TreatmentEffectTests {
  private static let experiments = 1_000

  @Test("The 95 % interval holds the true effect in 93 to 97 % of experiments; with the past taken out it is narrower and holds as often")
  func coverage() {
    var plain = 0
    var adjusted = 0
    var widths = (plain: 0.0, adjusted: 0.0)
    for number in 0..<Self.experiments {
      var world = World(seed: UInt64(number))
      let groups = world.groups(treated: 1_800, heldOut: 200, effect: 4)
      guard let effect = TreatmentEffect(treated: groups.treated, heldOut: groups.heldOut),
        let sharper = TreatmentEffect(adjusting: groups.treated, heldOut: groups.heldOut)
      else { continue }
      if effect.interval().contains(4) { plain += 1 }
      if sharper.interval().contains(4) { adjusted += 1 }
      widths.plain += effect.standardError
      widths.adjusted += sharper.standardError
    }
    #expect((930...970).contains(plain), "\(plain) of 1,000")
    #expect((930...970).contains(adjusted), "\(adjusted) of 1,000")
    #expect(widths.adjusted < 0.85 * widths.plain)
  }

  @Test("Whoever looks at it every day is fooled in at most 5 % of experiments without any effect; the plain interval would fool more than 15 %")
  func peeking() {
    var fooled = (cohort: 0, joining: 0, plain: 0)
    for number in 0..<Self.experiments / 4 {
      var world = World(seed: 10_000 + UInt64(number))
      let cohort = world.cohort(days: 60, treated: 90, heldOut: 60)
      if cohort.enumerated().contains(where: { day, effect in !effect.alwaysValidInterval(progress: Double(day + 1) / 60).contains(0) }) {
        fooled.cohort += 1
      }
      if cohort.contains(where: { !$0.interval().contains(0) }) { fooled.plain += 1 }
      let joining = world.joining(days: 60, aDay: 20)
      if joining.enumerated().contains(where: { day, effect in !effect.alwaysValidInterval(progress: Double(day + 1) / 60).contains(0) }) {
        fooled.joining += 1
      }
    }
    #expect(fooled.cohort <= 12, "\(fooled)")
    #expect(fooled.joining <= 12, "\(fooled)")
    #expect(fooled.plain > 37, "\(fooled)")
  }

  @Test("The smallest effect that can be found is found in about 80 % of experiments")
  func power() {
    var found = 0
    for number in 0..<Self.experiments {
      var world = World(seed: 20_000 + UInt64(number))
      let before = world.groups(treated: 1_800, heldOut: 200, effect: 0)
      guard let smallest = TreatmentEffect(treated: before.treated, heldOut: before.heldOut)?.minimumDetectable() else { continue }
      let groups = world.groups(treated: 1_800, heldOut: 200, effect: smallest, reacting: 1)
      if let effect = TreatmentEffect(treated: groups.treated, heldOut: groups.heldOut), effect.interval().lowerBound > 0 { found += 1 }
    }
    #expect((760...840).contains(found), "\(found) of 1,000")
  }

  @Test("Moments of parts, put together, are those of the whole")
  func merging() {
    var world = World(seed: 3)
    var whole = Moments()
    var parts = [Moments(), Moments(), Moments()]
    for index in 0..<1_000 {
      let (value, prior) = world.customer()
      whole.add(value + 1e9, prior: prior)
      parts[index % 3].add(value + 1e9, prior: prior)
    }
    var together = Moments()
    for part in parts { together.add(part) }
    #expect(together.count == whole.count)
    #expect(abs(together.mean - whole.mean) < 1e-3)
    #expect(abs(together.variance / whole.variance - 1) < 1e-6)
    #expect(abs(together.covariance / whole.covariance - 1) < 1e-6)
  }

  @Test("Groups of fewer than two say nothing; a split that cannot be chance is named")
  func edges() throws {
    var one = Moments()
    one.add(5)
    #expect(TreatmentEffect(treated: one, heldOut: Moments()) == nil)
    #expect(SplitCheck(treated: 0, heldOut: 0, share: 0.1) == nil)
    #expect(try #require(SplitCheck(treated: 9_000, heldOut: 1_000, share: 0.1)).isSound)
    #expect(try #require(SplitCheck(treated: 9_030, heldOut: 970, share: 0.1)).isSound)
    #expect(try !#require(SplitCheck(treated: 9_200, heldOut: 800, share: 0.1)).isSound)
  }
}

/// Made-up customers.
private struct World {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed &* 0x9e37_79b9) }

  /// What a customer pays, and paid before: a good payer stays one.
  mutating func customer() -> (value: Double, prior: Double) {
    let means = random.unit() * random.unit() * 40
    let prior = random.unit() < 0.8 ? means * (0.5 + random.unit()) : 0
    let value = random.unit() < 0.8 ? means * (0.5 + random.unit()) : 0
    return (value, prior)
  }

  /// Not everybody reacts; whoever does pays so much more that the mean rises by `effect`.
  mutating func groups(treated: Int, heldOut: Int, effect: Double, reacting: Double = 0.5) -> (treated: Moments, heldOut: Moments) {
    var groups = (treated: Moments(), heldOut: Moments())
    for _ in 0..<treated {
      let (value, prior) = customer()
      groups.treated.add(value + (random.unit() < reacting ? effect / reacting : 0), prior: prior)
    }
    for _ in 0..<heldOut {
      let (value, prior) = customer()
      groups.heldOut.add(value, prior: prior)
    }
    return groups
  }

  /// The same customers day after day, each paying now and then; what has come in so far.
  mutating func cohort(days: Int, treated: Int, heldOut: Int) -> [TreatmentEffect] {
    var paid = Array(repeating: 0.0, count: treated + heldOut)
    return (0..<days).compactMap { _ in
      var groups = (treated: Moments(), heldOut: Moments())
      for index in paid.indices {
        if random.unit() < 0.05 { paid[index] += 10 * (0.5 + random.unit()) }
        if index < treated { groups.treated.add(paid[index]) } else { groups.heldOut.add(paid[index]) }
      }
      return TreatmentEffect(treated: groups.treated, heldOut: groups.heldOut)
    }
  }

  /// New customers every day, a quarter of them held out.
  mutating func joining(days: Int, aDay: Int) -> [TreatmentEffect] {
    var groups = (treated: Moments(), heldOut: Moments())
    return (0..<days).compactMap { _ in
      for index in 0..<aDay {
        let (value, _) = customer()
        if index % 4 == 0 { groups.heldOut.add(value) } else { groups.treated.add(value) }
      }
      return TreatmentEffect(treated: groups.treated, heldOut: groups.heldOut)
    }
  }
}
