private import Glibc
import Models

/// What a customer has done so far, weighed by how long ago it was.
struct Behaviour {
  var summary = BehaviourSummary()
  /// Broken promises that are still held against the customer: recent ones, since a person gave the case back last.
  var brokenPromises = 0

  init(_ state: __shared CustomerState, at now: Instant, zone: __shared ZoneRules, rules: BehaviourRules) {
    let fading = Fading(now: now, halfLifeDays: rules.halfLifeDays)
    for promise in state.promises.facts {
      if promise.isKept { summary.promisesKept += fading[promise.time] } else { summary.promisesBroken += fading[promise.time] }
      if !promise.isKept, promise.time > state.released ?? .distantPast, now < promise.time.adding(days: Int64(rules.brokenPromiseDays)) {
        brokenPromises += 1
      }
    }
    for reply in state.replies.facts { summary.replies += fading[reply.time] }
    for outcome in ContactOutcomes(state) where !outcome.isAnswered { summary.unanswered += fading[outcome.contact.time] }
    if !state.payments.isEmpty { takePayments(state, zone, fading) }
    summary = summary.rounded
  }

  private mutating func takePayments(_ state: CustomerState, _ zone: ZoneRules, _ fading: Fading) {
    var late = 0.0
    var weights = 0.0
    for payment in state.payments {
      guard let received = payment.received, payment.reversed == nil else { continue }
      let weight = fading[received]
      summary.payments += weight
      guard let account = state.accounts.first(where: { $0.id == payment.accountId }) ?? state.accounts.first else { continue }
      let days = zone.date(at: received).days(since: account.dueDate(at: received))
      late += weight * Double(max(0, days))
      weights += weight
    }
    if weights > 0 { summary.daysLate = late / weights }
  }
}

/// How much something counts that happened so long ago: half after each half-life.
struct Fading {
  let now: Instant
  let halfLifeDays: Int

  subscript(time: Instant) -> Double {
    let days = Double(max(0, now.milliseconds - time.milliseconds)) / 86_400_000
    return exp2(-days / Double(halfLifeDays))
  }
}

extension BehaviourSummary {
  /// To a hundredth: more would be noise.
  fileprivate var rounded: BehaviourSummary {
    BehaviourSummary(
      promisesKept: promisesKept.hundredths, promisesBroken: promisesBroken.hundredths, payments: payments.hundredths,
      daysLate: daysLate?.hundredths, replies: replies.hundredths, unanswered: unanswered.hundredths)
  }
}

extension Double {
  var hundredths: Double { (self * 100).rounded() / 100 }
}
