import MetricsBoard
import Models

/// What was learned of the variants, as tables.
enum LearnedTable {
  static func html(_ learned: LearnedShares) -> String {
    guard !learned.stages.isEmpty, let update = learned.update else {
      let why =
        switch learned.state {
        case .none: "The strategy has no variants to choose from, or this report was made from figures alone."
        case .off: "Learning is off: variants are chosen as the strategy says."
        case .waiting, .on, .frozen: "Nothing is learned yet."
        }
      return "<p class=\"note\">\(why)</p>"
    }
    let note =
      "How often each variant is chosen, and how many of its reminders were followed by a payment within \(LearningRules.rewardDays) days; older ones "
      + "count less. As of \(update.asOf.description.prefix(10)), for “\(update.strategyVersion)”."
      + (learned.state == .frozen ? " Somebody has stopped the learning." : "")
    return learned.stages.map(table).joined() + "<p class=\"note\">\(HTML.escaped(note))</p>"
  }

  private static func table(_ stage: LearnedShares.StageRows) -> String {
    let names = stage.whole.variants.map(\.name)
    let rows = ([stage.whole] + stage.contexts).map { row in
      [row.parts.isEmpty ? "all" : row.parts.joined(separator: ", ")]
        + names.map { name in row.variants.first { $0.name == name }.map(cell) ?? "–" }
    }
    return HTML.table([stage.stage.called] + names, rows)
  }

  private static func cell(_ variant: LearnedVariant) -> String {
    let paid = variant.choices > 0 ? "\(percent(variant.rewarded / variant.choices)) of \(decimal(variant.choices, 0)) paid" : "none yet"
    return "\(percent(variant.propensity)) (\(paid))"
  }
}
