import Learning
import LearningSupport
import Models

/// A learner by name, for contexts (each by the values of its factors) and a number of arms.
struct Rule: Sendable {
  let name: String
  let make: @Sendable (_ contexts: [[Int]], _ arms: Int) -> any Learner

  static let epsilon = 0.1

  /// - Parameter halfLifeDays: of what forgets.
  static func all(halfLifeDays: Double) -> [Rule] {
    [
      cordial("Cordial", halfLifeDays),
      cordial("Cordial, slower to forget", halfLifeDays * 3),
      cordial("Cordial, without forgetting", .infinity),
      cordial("plain Thompson", halfLifeDays, Pooling(nearStrength: 60, wideStrength: 100, sharpness: 1)),
      cordial("plain Thompson, contexts apart", halfLifeDays, Pooling(nearStrength: 0, wideStrength: 0, sharpness: 1)),
      Rule(name: "ε-greedy") { EpsilonGreedy(contexts: $0.count, arms: $1, epsilon: epsilon) },
      Rule(name: "ε-greedy, pooled") {
        EpsilonGreedy(contexts: $0.count, arms: $1, epsilon: epsilon, halfLifeDays: halfLifeDays, strength: 10)
      },
      Rule(name: "UCB1") { UpperBound(contexts: $0.count, arms: $1) },
      Rule(name: "equal split") { EqualSplit(arms: $1) },
    ]
  }

  private static func cordial(_ name: String, _ halfLifeDays: Double, _ pooling: Pooling = .standard) -> Rule {
    Rule(name: name) { Thompson(contexts: $0, arms: $1, halfLifeDays: halfLifeDays, floor: 0.1, pooling: pooling) }
  }
}

extension MadeUpWorld {
  /// Rewards lost until the end of every day, summed.
  func regrets(of rule: Rule, seed: UInt64) -> [Double] {
    var learner = rule.make(MadeUpWorld.contexts, MadeUpWorld.arms.count)
    var random = SeededRandom(apart: seed &+ 1 << 32)
    var chosen: [Int] = []
    chosen.reserveCapacity(steps.count)
    var regret = 0.0
    return (0..<MadeUpWorld.days).map { day in
      learner.begin(day: day)
      for number in MadeUpWorld.known(on: day) {
        learner.learn(context: steps[number].context, arm: chosen[number], isRewarded: steps[number].rewards >> chosen[number] & 1 == 1)
      }
      for number in day * MadeUpWorld.choicesADay..<(day + 1) * MadeUpWorld.choicesADay {
        let arm = learner.choose(steps[number].context, &random)
        chosen.append(arm)
        regret += self.regret(step: number, arm: arm)
      }
      return regret
    }
  }

  /// The choices whose rewards become known that day.
  static func known(on day: Int) -> Range<Int> {
    let first = max(0, day - delayDays) * choicesADay
    return first..<(day < delayDays ? first : first + choicesADay)
  }
}
