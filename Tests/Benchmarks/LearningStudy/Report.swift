import Learning
import LearningSupport

/// What the study found: as a table, as a line of JSON and as a picture.
struct Report {
  /// Rewards lost against somebody who knows all, at the end of every day.
  let simulated: [Curves]
  /// Successful calls among those seen.
  let replayed: [Curves]
  let coverage: [Coverage]

  static let estimators: [(String, Coverage.Estimator)] = [
    ("inverse propensity", { OffPolicy.inversePropensity($0) }), ("self-normalised", { OffPolicy.selfNormalised($0) }),
    ("doubly robust", { OffPolicy.doublyRobust($0) }),
  ]

  private static let marks = [30, 90, 180]

  func write() {
    print("| rewards lost of 100 choices, days | 1-30 | 31-90 | 91-180 | 1-180 | more than Cordial |\n|---|---|---|---|---|---|")
    for curves in simulated {
      let ends = Report.marks.map { curves.means[$0 - 1] }
      let parts = [ends[0] / 30, (ends[1] - ends[0]) / 60, (ends[2] - ends[1]) / 90].map { Chart.text($0 * 100 / Double(MadeUpWorld.choicesADay)) }
      let whole = 100 / Double(MadeUpWorld.days * MadeUpWorld.choicesADay)
      print(
        "| \(curves.name) | \(parts.joined(separator: " | ")) | \(Chart.text(ends[2] * whole)) ± \(Chart.text(curves.halves[179] * whole)) |",
        "\(Report.more(curves, than: simulated[0], each: whole)) |")
    }
    print("\n| successful of 100 calls replayed, calls | 1-500 | 501-2,000 | 1-2,000 | more than Cordial |\n|---|---|---|---|---|")
    for curves in replayed {
      let (first, last) = (curves.means[500 / BankReplay.pointCalls - 1], curves.means.last ?? 0)
      let all = Double(BankReplay.seenCalls)
      print(
        "| \(curves.name) | \(Chart.text(first / 5)) | \(Chart.text((last - first) / (all - 500) * 100)) |",
        "\(Chart.text(last / all * 100)) ± \(Chart.text((curves.halves.last ?? 0) / all * 100)) |",
        "\(Report.more(curves, than: replayed[0], each: 100 / all)) |")
    }
    print("\n| intervals that hold the truth | records judged | value | difference | decided | for the wrong side |\n|---|---|---|---|---|---|")
    for ((name, _), found) in zip(Report.estimators, coverage) {
      let shares = [found.value, found.difference].map { "\(Chart.text(100 * Double($0) / Double(found.judged))) %" }
      print("| \(name) | \(found.judged) of \(found.records) | \(shares.joined(separator: " | ")) | \(found.decided) | \(found.wrong) |")
    }
    print("\n" + json)
  }

  /// The first of all is Cordial.
  private static func more(_ curves: Curves, than first: Curves, each unit: Double) -> String {
    guard curves.name != first.name, let mean = curves.over(first).means.first, let half = curves.over(first).halves.first else { return "" }
    return "\(Chart.text(mean * unit)) ± \(Chart.text(half * unit))"
  }

  private var json: String {
    func entries(_ all: [Curves]) -> String {
      all.map { #""\#($0.name)":{"mean":\#($0.means.last ?? 0),"half":\#($0.halves.last ?? 0)}"# }.joined(separator: ",")
    }
    let intervals = zip(Report.estimators, coverage).map { estimator, found in
      #""\#(estimator.0)":{"records":\#(found.records),"judged":\#(found.judged),"value":\#(found.value),"difference":\#(found.difference),"decided":\#(found.decided),"wrong":\#(found.wrong)}"#
    }
    return #"{"seeds":\#(LearningStudy.seeds.count),"rewardsLost":{\#(entries(simulated))},"successfulCalls":{\#(entries(replayed))},"coverage":{\#(intervals.joined(separator: ","))}}"#
  }

  var picture: String {
    let shown = ["Cordial", "ε-greedy, pooled", "ε-greedy", "UCB1", "equal split", "VW ε-greedy", "VW bag", "VW SquareCB"]
    func chosen(_ all: [Curves]) -> [Curves] { shown.compactMap { name in all.first { $0.name == name } } }
    return Chart.svg(
      [
        Chart.Panel(
          title: "Rewards lost against an oracle", note: "made-up portfolio, rewards 7 days late, drift on day 90", axis: "days",
          curves: chosen(simulated), step: 1),
        Chart.Panel(
          title: "Successful calls", note: "calls of a bank, replayed", axis: "calls seen", curves: chosen(replayed), step: BankReplay.pointCalls),
      ], title: "What each way to choose loses and wins, by time")
  }
}
