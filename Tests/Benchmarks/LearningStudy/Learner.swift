import Glibc
import Learning
import Models

/// A way to choose an arm in a context from what became of earlier choices.
protocol Learner {
  /// Called before the first choice of every day, from 0 on.
  mutating func begin(day: Int)
  mutating func choose(_ context: Int, _ random: inout SeededRandom) -> Int
  mutating func learn(context: Int, arm: Int, isRewarded: Bool)
}

/// The best share of rewards so far, but now and then any arm (Watkins 1989).
struct EpsilonGreedy: Learner {
  private let decay: Decay
  private let epsilon: Double
  private let strength: Double
  private var cells: [[ArmPosterior]]
  private var pooled: [ArmPosterior]

  init(contexts: Int, arms: Int, epsilon: Double, halfLifeDays: Double = .infinity, strength: Double = 0) {
    decay = Decay(halfLifeDays: halfLifeDays)
    self.epsilon = epsilon
    self.strength = strength
    pooled = Array(repeating: .none, count: arms)
    cells = Array(repeating: pooled, count: contexts)
  }

  mutating func begin(day: Int) {
    let factor = decay.factor(days: 1)
    pooled = pooled.map { $0.aged(by: factor) }
    cells = cells.map { $0.map { $0.aged(by: factor) } }
  }

  mutating func choose(_ context: Int, _ random: inout SeededRandom) -> Int {
    let arms = cells[context].count
    if random.unit() < epsilon { return Int(random.unit() * Double(arms)) }
    let means = zip(cells[context], pooled).map { $0.leaning(on: $1, strength: strength).mean }
    return means.indices.max { (means[$0], $1) < (means[$1], $0) } ?? 0
  }

  mutating func learn(context: Int, arm: Int, isRewarded: Bool) {
    cells[context][arm].add(isRewarded: isRewarded)
    pooled[arm].add(isRewarded: isRewarded)
  }
}

/// The arm whose rate may still be the highest: UCB1 (Auer, Cesa-Bianchi & Fischer 2002), in every context by itself.
struct UpperBound: Learner {
  private var cells: [[ArmPosterior]]

  init(contexts: Int, arms: Int) { cells = Array(repeating: Array(repeating: .none, count: arms), count: contexts) }

  func begin(day: Int) {}

  func choose(_ context: Int, _ random: inout SeededRandom) -> Int {
    let cell = cells[context]
    let untried = cell.indices.filter { cell[$0].choices == 0 }
    // Rewards come late: any of the untried ones, else the first of them would be taken until its reward is known.
    if !untried.isEmpty { return untried[Int(random.unit() * Double(untried.count))] }
    let all = cell.reduce(0) { $0 + $1.choices }
    let bounds = cell.map { $0.successes / $0.choices + (2 * log(all) / $0.choices).squareRoot() }
    return bounds.indices.max { (bounds[$0], $1) < (bounds[$1], $0) } ?? 0
  }

  mutating func learn(context: Int, arm: Int, isRewarded: Bool) { cells[context][arm].add(isRewarded: isRewarded) }
}

/// Every arm as often, for ever.
struct EqualSplit: Learner {
  let arms: Int
  func begin(day: Int) {}
  func choose(_ context: Int, _ random: inout SeededRandom) -> Int { Int(random.unit() * Double(arms)) }
  func learn(context: Int, arm: Int, isRewarded: Bool) {}
}
