import Learning
import Models

/// What the services do: Thompson sampling in every context, which leans on those nearest to it, with a floor and forgetting.
struct Thompson: Learner {
  private let contexts: [[Int]]
  private let decay: Decay
  private let floor: Double
  private let pooling: Pooling
  private var cells: [[ArmPosterior]]
  /// Over all contexts with the same value of a factor: by factor, value and arm.
  private var groups: [[[ArmPosterior]]]
  private var all: [ArmPosterior]
  /// Computed anew only after something was learned.
  private var propensities: [[Double]?]

  /// - Parameter contexts: each by the values of its factors.
  init(contexts: [[Int]], arms: Int, halfLifeDays: Double, floor: Double, pooling: Pooling) {
    self.contexts = contexts
    decay = Decay(halfLifeDays: halfLifeDays)
    self.floor = floor
    self.pooling = pooling
    let nothing = Array(repeating: ArmPosterior.none, count: arms)
    all = nothing
    cells = contexts.map { _ in nothing }
    groups = (contexts.first ?? []).indices.map { factor in
      Array(repeating: nothing, count: 1 + (contexts.map { $0[factor] }.max() ?? 0))
    }
    propensities = contexts.map { _ in nil }
  }

  mutating func begin(day: Int) {
    let factor = decay.factor(days: 1)
    func aged(_ arms: [ArmPosterior]) -> [ArmPosterior] { arms.map { $0.aged(by: factor) } }
    all = aged(all)
    cells = cells.map(aged)
    groups = groups.map { $0.map(aged) }
    propensities = propensities.map { _ in nil }
  }

  mutating func choose(_ context: Int, _ random: inout SeededRandom) -> Int {
    let known = propensities[context] ?? ThompsonSampling.propensities(all.indices.map { posterior(context, $0) }, floor: floor)
    propensities[context] = known
    return ThompsonSampling.choose(known, at: random.unit())
  }

  private func posterior(_ context: Int, _ arm: Int) -> ArmPosterior {
    let near = contexts[context].enumerated().reduce(ArmPosterior.none) { $0 + groups[$1.offset][$1.element][arm] }
    return pooling.posterior(own: cells[context][arm], near: near, all: all[arm])
  }

  mutating func learn(context: Int, arm: Int, isRewarded: Bool) {
    all[arm].add(isRewarded: isRewarded)
    cells[context][arm].add(isRewarded: isRewarded)
    for (factor, value) in contexts[context].enumerated() { groups[factor][value][arm].add(isRewarded: isRewarded) }
    propensities[context] = nil
  }
}
