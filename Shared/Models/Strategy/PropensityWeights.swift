/// How likely a customer is to pay something in the next weeks if nobody acts: a logistic score. Every weight is in log-odds, so 0.7 doubles
/// the odds and -0.7 halves them. The standard weights are plain guesses of the right sign, to be replaced by fitted ones.
public struct PropensityWeights: Hashable, Sendable {
  /// For somebody who owes something that is due today and of whom nothing is known.
  public var base = 0.0
  /// For each 30 days past due of the gravest debt; nothing before the due date, and at most 12 times.
  public var per30DaysPastDue = -0.45
  /// For each promise kept, weighted by its age.
  public var perPromiseKept = 0.5
  /// For each promise broken, weighted by its age.
  public var perPromiseBroken = -0.6
  /// For each payment, weighted by its age, at most 4 times.
  public var perPayment = 0.3
  /// For each 10 days that payments came late on average, at most 12 times.
  public var per10DaysLate = -0.1
  /// For each reply, weighted by its age, at most 4 times.
  public var perReply = 0.15
  /// For each contact without an answer, weighted by its age, at most 10 times.
  public var perUnansweredContact = -0.05
  /// Where no channel works.
  public var unreachable = -0.5

  public init() {}
}
