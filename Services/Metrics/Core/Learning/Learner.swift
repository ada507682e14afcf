import Learning
public import Models

/// Turns the figures of choices into how often each variant is to be chosen, once a day.
public struct Learner: Sendable {
  private struct Cell: Sendable {
    var window: Instant
    var context: String
    var variant: String
    var choices: Int64
    var rewarded: Int64
  }

  /// By the record's key: a window that is told again replaces what it said before.
  private var cells: [String: Cell] = [:]
  public private(set) var strategy = Strategy.standard
  public private(set) var order = LearningOrdered(isFrozen: false)
  public private(set) var last: LearningUpdated?
  /// An order came after the last numbers.
  private var isOrderNew = false

  public init() {}

  public var isOn: Bool { strategy.learning.isOn && !strategy.variants.isEmpty }

  public mutating func take(_ record: MetricRecord) {
    guard record.series == .learning, record.width == .day, let context = record.dimensions.context, let variant = record.dimensions.variant else { return }
    cells[record.key] = Cell(
      window: record.window, context: context, variant: variant, choices: record.amounts[.choices],
      rewarded: record.amounts[.choicesRewarded])
  }

  public mutating func take(_ strategy: Strategy) { self.strategy = strategy }

  public mutating func take(_ order: LearningOrdered) {
    self.order = order
    isOrderNew = true
  }

  /// Numbers that were published, by whichever copy.
  public mutating func take(_ update: LearningUpdated) {
    last = update
    isOrderNew = false
  }

  /// What is to be published now; nil where learning is off or frozen, or the day's numbers are out already.
  public mutating func update(at now: Instant) -> LearningUpdated? {
    guard isOn, !order.isFrozen else { return nil }
    let asOf = now.floored(to: MetricWidth.day.milliseconds)
    if !isOrderNew, let last, last.asOf >= asOf, last.strategyVersion == strategy.version { return nil }
    forget(before: asOf)
    return LearningUpdated(asOf: asOf, strategyVersion: strategy.version, contexts: contexts(asOf: asOf))
  }

  /// After ten half-lives a choice counts a thousandth.
  private mutating func forget(before asOf: Instant) {
    let limit = asOf.adding(days: -10 * Int64(strategy.learning.halfLifeDays))
    cells = cells.filter { $0.value.window >= limit }
  }

  private func contexts(asOf: Instant) -> [LearnedContext] {
    let counts = Counts(cells.values.map { cell in (cell.context, cell.variant, posterior(cell, asOf: asOf)) })
    return Stage.allCases.flatMap { stage -> [LearnedContext] in
      let variants = strategy.variants(in: stage).map(\.name)
      guard !variants.isEmpty else { return [] }
      // The stage alone is for contexts that nobody has seen yet.
      let names = [stage.rawValue] + counts.contexts.filter { $0.hasPrefix("\(stage.rawValue)/") }
      return names.map { learned($0, variants, counts) }
    }
  }

  private func learned(_ context: String, _ variants: [String], _ counts: Counts) -> LearnedContext {
    let own = variants.map { counts.own(context, $0) }
    let arms = variants.indices.map { index in
      Pooling.standard.posterior(own: own[index], near: counts.near(context, variants[index]), all: counts.all(variants[index]))
    }
    let propensities = ThompsonSampling.propensities(arms, floor: strategy.learning.floor)
    return LearnedContext(
      context: context,
      variants: variants.indices.map { index in
        LearnedVariant(
          name: variants[index], choices: Learner.hundredths(own[index].choices), rewarded: Learner.hundredths(own[index].successes), propensity: propensities[index])
      })
  }

  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// A window counts once it has ended, since only then it is certain what followed its choices.
  private func posterior(_ cell: Cell, asOf: Instant) -> ArmPosterior {
    let end = cell.window.adding(milliseconds: MetricWidth.day.milliseconds)
    guard end <= asOf, order.since.map({ cell.window >= $0 }) ?? true, cell.choices > 0 else { return .none }
    let days = Double(asOf.milliseconds - end.milliseconds) / Double(MetricWidth.day.milliseconds)
    let rewarded = Double(min(max(cell.rewarded, 0), cell.choices))
    return ArmPosterior(successes: rewarded, failures: Double(cell.choices) - rewarded)
      .aged(by: Decay(halfLifeDays: Double(strategy.learning.halfLifeDays)).factor(days: days))
  }
}

/// Counts by context and variant, and their sums over neighbours. Everything is added in one order, so that equal figures give equal bytes.
private struct Counts {
  private var cells: [String: [String: ArmPosterior]] = [:]
  let contexts: [String]

  init(_ counted: [(context: String, variant: String, posterior: ArmPosterior)]) {
    let ordered = counted.sorted {
      ($0.context, $0.variant, $0.posterior.choices, $0.posterior.successes) < ($1.context, $1.variant, $1.posterior.choices, $1.posterior.successes)
    }
    for one in ordered {
      cells[one.context, default: [:]][one.variant] = (cells[one.context]?[one.variant] ?? .none) + one.posterior
    }
    contexts = cells.keys.sorted()
  }

  func own(_ context: String, _ variant: String) -> ArmPosterior { cells[context]?[variant] ?? .none }

  /// Over contexts that share the stage, the amount or the behaviour: one that shares two counts twice.
  func near(_ context: String, _ variant: String) -> ArmPosterior {
    let parts = context.split(separator: "/")
    return contexts.reduce(ArmPosterior.none) { sum, other in
      let shared = zip(parts, other.split(separator: "/")).count { $0 == $1 }
      return (0..<shared).reduce(sum) { sum, _ in sum + own(other, variant) }
    }
  }

  func all(_ variant: String) -> ArmPosterior { contexts.reduce(ArmPosterior.none) { $0 + own($1, variant) } }
}
