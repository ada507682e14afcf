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

  /// The mean probability that the candidate gives to arms which were never chosen in the choice's context.
  var unsupported: Double {
    guard !choices.isEmpty else { return 0 }
    let seen = Set(choices.map { Cell(context: $0.context, arm: $0.arm) })
    let unseen = choices.reduce(0.0) { sum, choice in
      sum + choice.candidate.indices.reduce(0.0) { $0 + (seen.contains(Cell(context: choice.context, arm: $1)) ? 0 : choice.candidate[$1]) }
    }
    return unseen / Double(choices.count)
  }
}

/// An arm in a context.
struct Cell: Hashable {
  var context: Int
  var arm: Int
}
