private import Glibc
import Models

/// How likely a customer is to pay something in the next weeks if nobody acts: a logistic score whose every term is named.
struct Propensity {
  private(set) var logOdds: Double
  private(set) var factors: [PropensityScore.Factor] = []

  init(_ behaviour: BehaviourSummary, daysPastDue: Int, isReachable: Bool, weights: __shared PropensityWeights) {
    logOdds = weights.base
    add("base", weights.base, times: 1, adds: false)
    add("per30DaysPastDue", weights.per30DaysPastDue, times: min(12, Double(max(0, daysPastDue)) / 30))
    add("perPromiseKept", weights.perPromiseKept, times: behaviour.promisesKept)
    add("perPromiseBroken", weights.perPromiseBroken, times: behaviour.promisesBroken)
    add("perPayment", weights.perPayment, times: min(4, behaviour.payments))
    add("per10DaysLate", weights.per10DaysLate, times: min(12, (behaviour.daysLate ?? 0) / 10))
    add("perReply", weights.perReply, times: min(4, behaviour.replies))
    add("perUnansweredContact", weights.perUnansweredContact, times: min(10, behaviour.unanswered))
    add("unreachable", weights.unreachable, times: isReachable ? 0 : 1)
  }

  /// 0 to 1, to four places.
  var score: PropensityScore {
    PropensityScore(score: (Propensity.probability(logOdds) * 10_000).rounded() / 10_000, factors: factors)
  }

  /// How much more likely a payment becomes when something adds so much to its log-odds.
  func increase(by lift: Double) -> Double { Propensity.probability(logOdds + lift) - Propensity.probability(logOdds) }

  private mutating func add(_ name: String, _ weight: Double, times: Double, adds: Bool = true) {
    let effect = weight * times
    if adds { logOdds += effect }
    let shown = effect.hundredths
    if shown != 0 { factors.append(PropensityScore.Factor(name: name, effect: shown)) }
  }

  private static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
