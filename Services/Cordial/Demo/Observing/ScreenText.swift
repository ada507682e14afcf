import Models
import Terminal

/// What a rehearsal shows while it runs.
struct ScreenText: Sendable {
  var day: Int
  var days: Int
  var now: Instant
  var tally: Tally
  /// A sentence for each.
  var violations: [String]

  /// The live screen.
  var lines: [String] {
    let promises = tally.promises
    let plans = tally.plans
    return [
      "\(ProgressBar(done: day, total: days).line())  day \(day) of \(days)  \(now)",
      "  customers \(tally.customers.count)   accounts \(tally.accounts.count)   open debts \(stages)",
      "  contacts \(channels)   replies \(tally.responses)   handed to people \(tally.handoffs)",
      "  promises \(promises[.made] ?? 0) made, \(promises[.kept] ?? 0) kept, \(promises[.broken] ?? 0) broken"
        + "   plans \(plans[.made] ?? 0) made, \(plans[.kept] ?? 0) kept, \(plans[.broken] ?? 0) broken",
      "  given back by people \(tally.releases)   \(ratings)",
    ] + recovered + ["  violations \(violations.count)   dead letters \(tally.deadLetters)"]
  }

  /// One line, for a log.
  var line: String {
    let promises = tally.promises
    return "day \(day)/\(days)  contacts \(contacts)  replies \(tally.responses)"
      + "  promises \(promises[.made] ?? 0) made \(promises[.kept] ?? 0) kept \(promises[.broken] ?? 0) broken"
      + "  recovered \(money(tally.recovered))  violations \(violations.count)"
  }

  private var contacts: Int { tally.contacts.values.reduce(0, +) }

  /// `ratings 12, 4.3 of 5`, with one decimal.
  private var ratings: String {
    let count = tally.ratings.values.reduce(0, +)
    guard count > 0 else { return "ratings 0" }
    let tenths = (tally.ratings.reduce(0) { $0 + $1.key * $1.value } * 20 / count + 1) / 2
    return "ratings \(count), \(tenths / 10).\(tenths % 10) of 5, complaints \(tally.complaints)"
  }

  private var channels: String {
    let parts = Channel.allCases.compactMap { channel in tally.contacts[channel].map { "\(channel.rawValue) \($0)" } }
    return parts.isEmpty ? "0" : parts.joined(separator: ", ")
  }

  private var stages: String {
    let stages = tally.stages
    return Stage.allCases.map { "\($0.rawValue) \(stages[$0] ?? 0)" }.joined(separator: ", ")
  }

  private var recovered: [String] {
    Stage.allCases.compactMap { stage in
      guard let sums = tally.recoveredByStage[stage], !sums.isEmpty else { return nil }
      let name = stage.rawValue + String(repeating: " ", count: 10 - stage.rawValue.count)
      return "  recovered, \(name)  \(money(sums))"
    }
  }

  private func money(_ bag: MoneyBag) -> String { bag.isEmpty ? "nothing" : bag.sums.map(\.description).joined(separator: "  ") }
}
