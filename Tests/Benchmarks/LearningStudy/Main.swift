import Foundation
import Learning
import LearningSupport

/// The study of the learning: what each way to choose loses or wins on the same customers, and how often intervals hold the truth.
///
/// `deploy/study` runs it: `LearningStudy export DATA FOLDER` writes what other programs learn from, `LearningStudy report DATA FOLDER [SVG]`
/// measures, takes in what they gave back if there is any, and prints. The seeds are fixed: every run gives the same numbers.
@main
struct LearningStudy {
  static let seeds: Range<UInt64> = 0..<30
  /// Of the counts in the simulated portfolio.
  static let halfLifeDays = 21.0

  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3 else {
      print("usage: LearningStudy export|report DATA FOLDER [SVG]")
      exit(2)
    }
    let values = Array(arguments)
    let replay = try BankReplay(file: URL(filePath: values[1]).appending(path: "bank-marketing.csv"))
    let folder = URL(filePath: values[2])
    guard values[0] == "report" else { return try Peers.export(seeds, replay: replay, to: folder) }
    let peers = try Peers.read(folder)
    let simulated = await runs(Rule.all(halfLifeDays: halfLifeDays)) { rule, seed in MadeUpWorld(seed: seed).regrets(of: rule, seed: seed) }
    // The replayed calls have no order in time: nothing to forget.
    let rules = Rule.all(halfLifeDays: .infinity).filter { !$0.name.hasPrefix("Cordial,") }
    let replayed = await runs(rules) { rule, seed in BankReplay.successes(of: rule, on: replay.stream(seed: seed), seed: seed) }
    let report = Report(
      simulated: simulated + curves(peers.simulated), replayed: replayed + curves(peers.replayed),
      coverage: Coverage.measure(records: 0..<1_000, Report.estimators.map(\.1)))
    report.write()
    if values.count > 3 { try Data(report.picture.utf8).write(to: URL(filePath: values[3])) }
  }

  private static func curves(_ results: [String: [[Double]]]) -> [Curves] {
    results.sorted { $0.key < $1.key }.map { Curves($0.key, $0.value) }
  }

  /// Every rule on every seed, as many at once as there are cores.
  private static func runs(_ rules: [Rule], _ measure: @escaping @Sendable (Rule, UInt64) -> [Double]) async -> [Curves] {
    var rows = rules.map { _ in seeds.map { _ in [Double]() } }
    await withTaskGroup(of: (Int, Int, [Double]).self) { group in
      for (index, rule) in rules.enumerated() {
        for (position, seed) in seeds.enumerated() { group.addTask { (index, position, measure(rule, seed)) } }
      }
      for await (index, position, row) in group { rows[index][position] = row }
    }
    return zip(rules, rows).map { Curves($0.name, $1) }
  }
}
