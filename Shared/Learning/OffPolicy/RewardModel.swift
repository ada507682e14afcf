/// What an arm is expected to bring in a context: the mean of the cell, drawn towards the arm's mean over all contexts, and that one towards the
/// mean of everything, by as many choices as `strength` says (the shrunken means of an empirical Bayes model).
///
/// The doubly robust estimate needs no true model: a poor one costs width, not honesty (Dudík, Langford & Li 2011).
struct RewardModel {
  /// A cell of ten choices is half its own.
  static let strength = 10.0

  private var cells: [Cell: (count: Double, sum: Double)] = [:]
  private var arms: [Int: (count: Double, sum: Double)] = [:]
  private var all = (count: 0.0, sum: 0.0)

  init(_ choices: some Sequence<LoggedChoice>) {
    for choice in choices {
      let cell = Cell(context: choice.context, arm: choice.arm)
      cells[cell, default: (0, 0)].count += 1
      cells[cell, default: (0, 0)].sum += choice.reward
      arms[choice.arm, default: (0, 0)].count += 1
      arms[choice.arm, default: (0, 0)].sum += choice.reward
      all = (all.count + 1, all.sum + choice.reward)
    }
  }

  /// In the unit of the rewards.
  func reward(context: Int, arm: Int) -> Double {
    let whole = all.count > 0 ? all.sum / all.count : 0
    let wider = RewardModel.mean(arms[arm] ?? (0, 0), towards: whole)
    return RewardModel.mean(cells[Cell(context: context, arm: arm)] ?? (0, 0), towards: wider)
  }

  private static func mean(_ own: (count: Double, sum: Double), towards wider: Double) -> Double {
    (own.sum + strength * wider) / (own.count + strength)
  }
}
