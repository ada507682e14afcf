import Foundation
import LearningSupport
import Models

/// Calls of a bank (UCI “Bank Marketing”, Moro, Cortez & Rita; CC BY 4.0), replayed (Li, Chu, Langford & Wang 2011): a learner is asked on each
/// call, and where it would have done what was done it learns what came of it; other calls it never sees.
///
/// That is fair only if what was done was drawn evenly. Here it was not: calls are first thinned so that within each context every arm stays
/// equally frequent (rejection by the frequency of the kind of telephone in the context, times that of the weekday). The calls are used several
/// times over, in a new order each time (Mary, Preux & Nicol 2014), since one in ten only is seen.
struct BankReplay: Sendable {
  struct Call: Sendable {
    var context: Int
    var arm: Int
    var isRewarded: Bool
    /// To be kept with, so that arms become equally frequent.
    var share: Double
  }

  /// So many calls are seen by every learner.
  static let seenCalls = 2_000
  /// Points of a curve are so many calls apart.
  static let pointCalls = 20
  private static let passes = 14
  private static let days = ["mon", "tue", "wed", "thu", "fri"]
  private static let telephones = ["cellular", "telephone"]
  private static let outcomes = ["nonexistent", "failure", "success"]
  private static let ages = [30, 60, Int.max]

  /// Outcome of the last campaign × age.
  static let contexts: [[Int]] = outcomes.indices.flatMap { outcome in ages.indices.map { [outcome, $0] } }
  /// Kind of telephone × weekday.
  static let arms: [[Int]] = telephones.indices.flatMap { telephone in days.indices.map { [telephone, $0] } }

  private let calls: [Call]

  struct NoData: Error { var file: String }

  init(file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    guard let names = lines.first else { throw NoData(file: file.path) }
    let rows = lines.dropFirst().compactMap { cells in Row(Dictionary(zip(names, cells)) { first, _ in first }) }
    guard rows.count > 1_000 else { throw NoData(file: file.path) }
    let telephones = Dictionary(grouping: rows, by: \.outcome).mapValues { rows in
      Self.telephones.indices.map { kind in Double(rows.count { $0.telephone == kind }) / Double(rows.count) }
    }
    let weekdays = Self.days.indices.map { day in Double(rows.count { $0.day == day }) / Double(rows.count) }
    let rarestDay = weekdays.min() ?? 1
    calls = rows.map { row in
      let kinds = telephones[row.outcome] ?? []
      return Call(
        context: row.outcome * Self.ages.count + row.age, arm: row.telephone * Self.days.count + row.day, isRewarded: row.isRewarded,
        share: (kinds.min() ?? 0) / kinds[row.telephone] * rarestDay / weekdays[row.day])
    }
  }

  private struct Row {
    var outcome: Int
    var age: Int
    var telephone: Int
    var day: Int
    var isRewarded: Bool

    init?(_ cells: [String: String]) {
      guard let outcome = cells["poutcome"].flatMap(BankReplay.outcomes.firstIndex), let years = cells["age"].flatMap(Int.init),
        let age = BankReplay.ages.firstIndex(where: { years < $0 }), let telephone = cells["contact"].flatMap(BankReplay.telephones.firstIndex),
        let day = cells["day_of_week"].flatMap(BankReplay.days.firstIndex), let answer = cells["y"]
      else { return nil }
      self.outcome = outcome
      self.age = age
      self.telephone = telephone
      self.day = day
      isRewarded = answer == "yes"
    }
  }

  /// What the learners of a seed are asked about, one after the other.
  func stream(seed: UInt64) -> [Call] {
    var random = SeededRandom(apart: seed &+ 2 << 32)
    return (0..<Self.passes).flatMap { _ in
      calls.filter { random.unit() < $0.share }.shuffled(using: &random)
    }
  }

  /// Successful calls among those seen, summed, at every point.
  static func successes(of rule: Rule, on stream: [Call], seed: UInt64) -> [Double] {
    var learner = rule.make(contexts, arms.count)
    var random = SeededRandom(apart: seed &+ 3 << 32)
    var sums: [Double] = []
    var seen = 0
    var successes = 0.0
    for call in stream where seen < seenCalls && learner.choose(call.context, &random) == call.arm {
      learner.learn(context: call.context, arm: call.arm, isRewarded: call.isRewarded)
      seen += 1
      successes += call.isRewarded ? 1 : 0
      if seen % pointCalls == 0 { sums.append(successes) }
    }
    return sums
  }
}
