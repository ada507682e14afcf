import Glibc
import LearningSupport
import Models

/// Customers who are late, made up: contexts, ways to remind, and how probable each way is to bring a payment, known to the study only.
struct MadeUpWorld: Sendable {
  static let days = 180
  static let choicesADay = 100
  /// From this day on other tones and channels work.
  static let drift = 90
  /// A reward is known so many days after the choice.
  static let delayDays = 7

  /// One customer to be reminded.
  struct Step: Sendable {
    var context: Int
    /// Bit by bit, whether each arm would be rewarded: all ways to choose meet the same customers with the same luck.
    var rewards: Int
  }

  /// Stage × amount band × past behaviour.
  static let contexts: [[Int]] = (0..<4).flatMap { stage in (0..<3).flatMap { band in (0..<3).map { [stage, band, $0] } } }
  /// Tone × hour × channel.
  static let arms: [[Int]] = (0..<2).flatMap { tone in (0..<2).flatMap { hour in (0..<2).map { [tone, hour, $0] } } }

  /// By phase (before and after the drift), context and arm.
  let rates: [[[Double]]]
  let steps: [Step]

  init(seed: UInt64) {
    var random = SeededRandom(apart: seed)
    // Log-odds. What works for everybody, and what works differently by stage and by behaviour.
    let sizes = [0.35, 0.2, 0.35]
    let levels = MadeUpWorld.contexts.map { -1.2 - 0.25 * Double($0[0]) - 0.15 * Double($0[1]) + 0.45 * Double($0[2] - 1) }
    let main = sizes.map { $0 * (random.unit() < 0.5 ? 1 : -1) }
    let byStage = (0..<4).map { _ in sizes.map { $0 * random.normal() } }
    let byBehaviour = (0..<3).map { _ in sizes.map { $0 * random.normal() } }
    let turned = [-1.0, 1, -1]
    let rates = (0..<2).map { phase in
      MadeUpWorld.contexts.enumerated().map { index, context in
        MadeUpWorld.arms.map { arm in
          let effect = arm.indices.reduce(0.0) { sum, factor in
            let effect = main[factor] + byStage[context[0]][factor] + byBehaviour[context[2]][factor]
            return sum + (Double(arm[factor]) - 0.5) * effect * (phase == 1 ? turned[factor] : 1)
          }
          return 1 / (1 + exp(-levels[index] - effect))
        }
      }
    }
    steps = (0..<MadeUpWorld.days * MadeUpWorld.choicesADay).map { number in
      // Early stages and small debts are the many.
      let stage = Int(4 * pow(random.unit(), 1.6))
      let context = stage * 9 + Int(3 * pow(random.unit(), 1.3)) * 3 + Int(3 * random.unit())
      let chances = rates[MadeUpWorld.phase(ofStep: number)][context]
      return Step(context: context, rewards: chances.indices.reduce(0) { random.unit() < chances[$1] ? $0 | 1 << $1 : $0 })
    }
    self.rates = rates
  }

  static func phase(ofStep number: Int) -> Int { number / choicesADay < drift ? 0 : 1 }

  /// Rewards that the choice loses in the mean against somebody who knows all.
  func regret(step: Int, arm: Int) -> Double {
    let chances = rates[MadeUpWorld.phase(ofStep: step)][steps[step].context]
    return (chances.max() ?? 0) - chances[arm]
  }
}
