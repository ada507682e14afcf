/// The usable choices, and what all estimators need of them.
struct Record {
  let choices: [LoggedChoice]
  let refused: Int
  let weights: [Double]
  let rewards: [Double]
  let customers: [UInt64]

  init(_ logged: [LoggedChoice]) {
    choices = logged.filter(\.isUsable)
    refused = logged.count - choices.count
    weights = choices.map(\.weight)
    rewards = choices.map(\.reward)
    customers = choices.map(\.customer)
  }

  /// The mean probability that the candidate gives to arms which were never chosen in the choice's context: in all contexts, and in those with at
  /// least so many choices.
  func withoutSupport(contextChoicesMin: Int) -> (all: Double, large: Double) {
    var seen: Set<Cell> = []
    var sizes: [Int: Int] = [:]
    for choice in choices {
      seen.insert(Cell(context: choice.context, arm: choice.arm))
      sizes[choice.context, default: 0] += 1
    }
    var sums = (all: 0.0, large: 0.0)
    for choice in choices {
      for (arm, probability) in choice.candidate.enumerated() where probability > 0 && !seen.contains(Cell(context: choice.context, arm: arm)) {
        sums.all += probability
        if sizes[choice.context, default: 0] >= contextChoicesMin { sums.large += probability }
      }
    }
    let count = Double(max(1, choices.count))
    return (sums.all / count, sums.large / count)
  }
}

/// An arm in a context.
struct Cell: Hashable {
  var context: Int
  var arm: Int
}
