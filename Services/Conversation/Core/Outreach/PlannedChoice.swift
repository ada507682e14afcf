public import Models

/// The variant that was drawn for the reminder of one day of the cadence: drawn when the reminder is planned, since it may say when it goes out.
public struct PlannedChoice: Hashable, Sendable {
  /// Of the debt that drives the cadence, with the day relative to it.
  public var dueDate: CalendarDate
  public var day: Int
  public var stage: Stage
  public var choice: VariantChoice
}

/// What the choices of a customer are kept apart by: stage, the amount, and what the customer has done so far.
enum ChoiceContext {
  /// In the strategy's common measure of worth: about a week's and a month's groceries where it counts dollars.
  private static let smallBelow = 100.0
  private static let largeFrom = 1000.0

  /// Such as `early/medium/reliable`.
  static func name(_ state: ConversationState, stage: Stage, strategy: Strategy) -> String {
    let worth = state.owed.sums.reduce(0) { sum, money in
      sum + Double(money.amount) / Double(money.currency.minorUnits) * (strategy.priority.worth[money.currency] ?? 1)
    }
    let amount = worth < smallBelow ? "small" : worth < largeFrom ? "medium" : "large"
    let behaviour = state.brokenPromises > 0 ? "unreliable" : !state.kept.isEmpty || !state.payments.isEmpty ? "reliable" : "new"
    return "\(stage.rawValue)/\(amount)/\(behaviour)"
  }
}
