import Learning
import LearningSupport
import Testing

@Suite("What another policy would have brought")
struct OffPolicyTests {
  private static let estimators: [@Sendable ([LoggedChoice]) -> OffPolicyEstimate] = [
    { OffPolicy.inversePropensity($0) }, { OffPolicy.selfNormalised($0) }, { OffPolicy.doublyRobust($0) },
  ]

  private static func choice(
    _ arm: Int, propensity: Double = 0.5, reward: Double, candidate: [Double] = [0, 1], context: Int = 0, customer: UInt64
  ) -> LoggedChoice {
    LoggedChoice(arm: arm, propensity: propensity, reward: reward, candidate: candidate, context: context, customer: customer)
  }

  @Test("By hand: weights 0, 2, 4 and 1 on rewards 1, 1, 0 and 3")
  func byHand() {
    let choices = [
      Self.choice(0, reward: 1, customer: 1), Self.choice(1, reward: 1, customer: 2), Self.choice(1, propensity: 0.25, reward: 0, customer: 3),
      Self.choice(1, propensity: 1, reward: 3, customer: 4),
    ]
    let plain = OffPolicy.inversePropensity(choices)
    #expect(plain.value == 5.0 / 4)
    #expect(plain.loggedValue == 5.0 / 4)
    #expect(plain.difference == 0)
    #expect(plain.overlap.effectiveSampleSize == 49.0 / 21)
    #expect(plain.overlap.largestWeight == 4)
    #expect(plain.overlap.meanWeight == 7.0 / 4)
    #expect(plain.overlap.unsupported == 0)
    #expect(abs(OffPolicy.selfNormalised(choices).value - 5.0 / 7) < 1e-12)
    #expect(plain.verdict == .tooFewData)
  }

  @Test("Nothing on the record says nothing", arguments: 0..<3)
  func nothing(estimator: Int) {
    for choices in [[], [Self.choice(1, reward: 1, customer: 1)]] {
      let estimate = Self.estimators[estimator](choices)
      #expect(estimate.interval == -.infinity ... .infinity)
      #expect(estimate.verdict == .tooFewData)
      #expect(estimate.choices == choices.count && estimate.customers == choices.count)
    }
  }

  @Test("What is no choice is left out and counted")
  func refused() {
    let good = (0..<60).map { Self.choice(Int($0 % 2), reward: Double($0 % 3), customer: $0) }
    let bad = [
      Self.choice(2, reward: 1, customer: 1), Self.choice(-1, reward: 1, customer: 1), Self.choice(1, propensity: 0, reward: 1, customer: 1),
      Self.choice(1, propensity: 1.5, reward: 1, customer: 1), Self.choice(1, propensity: .nan, reward: 1, customer: 1),
      Self.choice(1, reward: .infinity, customer: 1), Self.choice(1, reward: 1, candidate: [0.5, 0.6], customer: 1),
      Self.choice(1, reward: 1, candidate: [-1, 2], customer: 1), Self.choice(0, reward: 1, candidate: [], customer: 1),
    ]
    var mixed = OffPolicy.doublyRobust(good + bad)
    #expect(mixed.refused == bad.count)
    mixed.refused = 0
    #expect(mixed == OffPolicy.doublyRobust(good))
  }

  @Test("The policy that ran, judged on its own record: every weight is 1, the value is the mean, and nothing is decided")
  func itself() {
    let choices = MadeUpRecord(seed: 4, overlap: 1, customers: 2_000).choices
    let estimate = OffPolicy.inversePropensity(choices)
    #expect(abs(estimate.difference) < 1e-9 * abs(estimate.value))
    #expect(abs(estimate.overlap.effectiveSampleSize - Double(choices.count)) < 1e-6)
    #expect(abs(estimate.overlap.largestWeight - 1) < 1e-9)
    #expect(estimate.verdict == .undecided)
    #expect(OffPolicy.doublyRobust(choices).verdict == .undecided)
  }

  @Test("A candidate for what was never done is refused, however much was recorded", arguments: 0..<3)
  func noOverlap(estimator: Int) {
    for seed in 0..<10 {
      let record = MadeUpRecord(seed: UInt64(seed), overlap: 0.2, isSupported: false, customers: 3_000)
      let estimate = Self.estimators[estimator](record.choices)
      #expect(estimate.verdict == .noOverlap)
      #expect(estimate.overlap.unsupported > 0.5 && estimate.overlap.unseen >= estimate.overlap.unsupported)
    }
  }

  @Test("Propensities that were noted wrongly are found out: the weights are not 1 in the mean", arguments: [0.5, 1.4])
  func wrongPropensities(factor: Double) {
    let choices = MadeUpRecord(seed: 8, overlap: 0.6, customers: 3_000).choices.map { choice in
      var choice = choice
      choice.propensity = min(choice.propensity * factor, 1)
      return choice
    }
    #expect(OffPolicy.doublyRobust(choices).verdict == .noOverlap)
  }

  @Test("A choice of one customer that is written down five times says no more than once")
  func repeated() {
    let choices = MadeUpRecord(seed: 12, overlap: 0.5, customers: 500).choices
    let once = OffPolicy.inversePropensity(choices)
    let fiveTimes = OffPolicy.inversePropensity(choices.flatMap { Array(repeating: $0, count: 5) })
    #expect(abs(fiveTimes.value / once.value - 1) < 1e-9)
    #expect(abs(fiveTimes.interval.upperBound / once.interval.upperBound - 1) < 1e-9)
  }

  @Test("Few customers, or few with a reward, are too few")
  func tooFew() {
    #expect(OffPolicy.doublyRobust(MadeUpRecord(seed: 1, overlap: 0.5, customers: 45).choices).verdict == .tooFewData)
    let rare = (0..<5_000).map { Self.choice(Int($0 % 2), reward: $0 % 500 == 0 ? 1 : 0, customer: $0) }
    let estimate = OffPolicy.doublyRobust(rare)
    #expect(estimate.overlap.effectiveSampleSize > 2_000 && estimate.verdict == .tooFewData)
    // In contexts of a few choices each, an arm may be missing by accident.
    let scattered = (0..<3_000).map { number in
      Self.choice(0, reward: Double(number % 2), candidate: [0.5, 0.5], context: Int(number / 10), customer: number)
    }
    let unseen = OffPolicy.doublyRobust(scattered)
    #expect(unseen.overlap.unseen == 0.5 && unseen.overlap.unsupported == 0 && unseen.verdict == .tooFewData)
  }

  @Test("A clear difference is told with its sign and an interval on that side", arguments: [(1, true), (0, false)])
  func clear(favourite: Int, isBetter: Bool) throws {
    let candidate = favourite == 1 ? [0, 1.0] : [1.0, 0]
    // Arm 1 is rewarded four times of ten, arm 0 twice.
    let choices = (0..<4_000).map { number in
      Self.choice(Int(number % 2), reward: (number / 2) % 10 < (number % 2 == 1 ? 4 : 2) ? 1 : 0, candidate: candidate, customer: number)
    }
    for estimator in Self.estimators {
      switch estimator(choices).verdict {
      case .better(let interval): #expect(isBetter && interval.lowerBound > 0 && interval.contains(0.1))
      case .worse(let interval): #expect(!isBetter && interval.upperBound < 0 && interval.contains(-0.1))
      case let other: Issue.record("\(other)")
      }
    }
  }
}
