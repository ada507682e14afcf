import Glibc
import Learning
import LearningSupport
import Models
import Testing

@Suite("How probable it is that an arm is the best")
struct ThompsonTests {
  @Test(
    "Of two arms with whole counts: as the closed sum says",
    arguments: [(0, 0, 0, 0), (3, 1, 1, 3), (0, 40, 1, 30), (25, 75, 30, 70), (400, 600, 450, 550)])
  func twoArms(counts: (Int, Int, Int, Int)) {
    let arms = [
      ArmPosterior(successes: Double(counts.0), failures: Double(counts.1)), ArmPosterior(successes: Double(counts.2), failures: Double(counts.3)),
    ]
    let found = ThompsonSampling.propensities(arms, floor: 0)
    #expect(abs(found[1] - ClosedForm.secondIsBetter(counts)) < 1e-5, "\(found[1])")
  }

  @Test("Equal knowledge is equal probability, however much of it and of however many arms", arguments: 1...8, [0.0, 1, 17.5, 1e3, 1e6])
  func symmetry(arms: Int, count: Double) {
    let found = ThompsonSampling.propensities(Array(repeating: ArmPosterior(successes: count / 3, failures: count), count: arms), floor: 0)
    for propensity in found { #expect(abs(propensity - 1 / Double(arms)) < 1e-9) }
  }

  @Test("As often as draws from the posteriors say", arguments: 0..<25)
  func simulation(seed: Int) {
    var random = SeededRandom(apart: UInt64(seed))
    let size = pow(10, random.unit() * 4)
    let arms = (0..<Int(2 + random.unit() * 7)).map { _ in
      // Like rates, so that no arm wins always; unlike counts.
      ArmPosterior(successes: size * random.unit() * 0.2, failures: size * random.unit())
    }
    let draws = 40_000
    var wins = Array(repeating: 0.0, count: arms.count)
    for _ in 0..<draws {
      let rates = arms.map { random.beta($0.successes + 1, $0.failures + 1) }
      wins[rates.indices.max { rates[$0] < rates[$1] } ?? 0] += 1
    }
    for (found, won) in zip(ThompsonSampling.propensities(arms, floor: 0), wins) {
      // Five standard errors of the simulation, and the promised accuracy.
      #expect(abs(found - won / Double(draws)) < 5 * (max(found * (1 - found), 1e-4) / Double(draws)).squareRoot() + 1e-5)
    }
  }

  @Test("Many choices of nearly the same rate: as the normal distribution says")
  func large() {
    for (one, other) in [(300_000.0, 300_500.0), (1_000, 1_050), (20, 32)] {
      let arms = [ArmPosterior(successes: one, failures: 1e6 - one), ArmPosterior(successes: other, failures: 1e6 - other)]
      let spread = arms.map { $0.mean * (1 - $0.mean) / 1e6 }.reduce(0, +).squareRoot()
      let expected = 0.5 * erfc(-(arms[1].mean - arms[0].mean) / spread / 2.0.squareRoot())
      #expect(abs(ThompsonSampling.propensities(arms, floor: 0)[1] - expected) < (one > 100 ? 1e-3 : 2e-2))
    }
  }

  @Test("Extreme counts beside each other stay probabilities", arguments: [
    [(0.0, 0.0), (1e6, 1e6), (0, 1e6), (1e6, 0), (1, 1), (3e5, 7e5)], [(0, 1e6), (1, 1e6)], [(0, 1e6), (0, 0)], [(-3, .nan), (.infinity, 2)],
    [(1e-9, 0), (0, 1e-300)], [(1e12, 1), (1, 1e12)],
  ])
  func extremes(counts: [(Double, Double)]) {
    let found = ThompsonSampling.propensities(counts.map { ArmPosterior(successes: $0.0, failures: $0.1) }, floor: 0)
    #expect(found.count == counts.count && found.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(abs(found.reduce(0, +) - 1) < 1e-12)
  }

  @Test("An arm that nobody tried beside one that is known: the share of the prior above its rate")
  func unknownArm() {
    let found = ThompsonSampling.propensities([ArmPosterior(successes: 3e5, failures: 7e5), .none], floor: 0)
    #expect(abs(found[1] - 0.7) < 1e-4)
    let doubtful = ArmPosterior(successes: 1, failures: 4)
    let steep = ThompsonSampling.propensities([ArmPosterior(successes: 3e5, failures: 7e5), .none], floor: 0, prior: doubtful)
    #expect(abs(steep[1] - pow(0.7, 4)) < 1e-3)
  }

  @Test("The same bits on every machine: a replay must draw what was drawn then")
  func golden() {
    let arms = [(12.5, 40.0), (30, 95), (0, 3), (1_250, 4_100)].map { ArmPosterior(successes: $0.0, failures: $0.1) }
    let expected: [UInt64] = [0x3fd4_d768_1f4f_6949, 0x3fd1_4af4_453c_8a18, 0x3fd1_9f29_fa0f_dcb4, 0x3fc0_7cf3_42c8_5fe0]
    #expect(ThompsonSampling.propensities(arms, floor: 0.1).map(\.bitPattern) == expected)
    #expect(Decay(halfLifeDays: 30).factor(days: 11.5).bitPattern == 0x3fe8_8883_4d66_2c08)
  }

  @Test("One more success makes its arm more probable and every other less")
  func monotone() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<40 {
      // Arms that are alike: where one has hardly any chance, the quadrature's own error is all that moves.
      var arms = (0..<4).map { _ in ArmPosterior(successes: 10 + random.unit() * 10, failures: 20 + random.unit() * 20) }
      let before = ThompsonSampling.propensities(arms, floor: 0.1)
      arms[2].add(isRewarded: true)
      let after = ThompsonSampling.propensities(arms, floor: 0.1)
      for index in arms.indices {
        #expect(index == 2 ? after[index] > before[index] : after[index] < before[index], "\(before) \(after)")
      }
    }
  }

  @Test("Every arm gets its part of the floor; a floor out of range is the nearest that is in range", arguments: [-1.0, 0, 0.1, 0.5, 1, 7])
  func floor(floor: Double) {
    let arms = [(900.0, 100.0), (1, 500), (0, 800), (5, 2_000), (4, 90)].map { ArmPosterior(successes: $0.0, failures: $0.1) }
    let found = ThompsonSampling.propensities(arms, floor: floor)
    let least = min(max(floor, 0), 1) / 5
    #expect(found.allSatisfy { $0 >= least })
    #expect(abs(found.reduce(0, +) - 1) < 1e-12)
    #expect(abs(found[0] - (1 - 4 * least)) < 1e-6)
  }

  @Test("The draw falls on each arm as often as it is probable, and never on one that is not")
  func choosing() {
    let propensities = [0.0, 0.25, 0.5, 0.0, 0.25, 0.0]
    let chosen = (0..<1_000).map { ThompsonSampling.choose(propensities, at: Double($0) / 1_000) }
    #expect((0..<6).map { arm in chosen.count { $0 == arm } } == [0, 250, 500, 0, 250, 0])
    #expect(ThompsonSampling.choose([0.3, 0.7 - 1e-9, 0], at: 1 - 0x1p-53) == 1)
    #expect(ThompsonSampling.choose([1], at: 0.5) == 0)
  }
}
