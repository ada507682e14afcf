import Models
@testable import SegmentationCore
import Testing

@Suite("How a customer has behaved, and what follows from it")
struct BehaviourTests {
  private func paid(_ id: String, _ amount: Int64 = 1_000) -> SegmentationEvent {
    .paymentReceived(PaymentReceived(paymentId: id, accountId: "a-1", amount: Money(amount, .usd)))
  }

  @Test("Things count half after a half-life; how late payments came is counted from the due date in force then")
  func fading() throws {
    var life = Life()
    life.strategy.behaviour.halfLifeDays = 10
    try life.take(account(due: "2026-02-01", owes: 20_000, version: 1), at: "2026-02-02T00:00:00Z")
    try life.take(paid("p-1"), at: "2026-02-11T12:00:00Z")  // ten days late
    try life.take(account(due: "2026-03-01", owes: 10_000, version: 2), at: "2026-02-20T00:00:00Z")
    try life.take(paid("p-2"), at: "2026-03-05T12:00:00Z")  // four days late, by the new due date
    try life.take(.promiseEnded(id: "q-1", isKept: true), at: "2026-03-05T12:00:00Z")
    try life.take(.promiseEnded(id: "q-2", isKept: false), at: "2026-02-23T12:00:00Z")
    try life.take(reply(.sms), at: "2026-03-05T12:00:00Z", now: "2026-03-15T12:00:00Z")
    let state = try #require(life.state)
    let behaviour = Behaviour(state, at: try instant("2026-03-15T12:00:00Z"), zone: .utc, rules: life.strategy.behaviour).summary
    #expect(behaviour.promisesKept == 0.5)
    #expect(behaviour.promisesBroken == 0.25)
    #expect(behaviour.replies == 0.5)
    // 32 days are 3.2 half-lives: weights 0.109 and 0.5.
    #expect(behaviour.payments == 0.61)
    #expect(behaviour.daysLate == 5.07)
  }

  @Test("The score is the logistic function of its factors, and names them")
  func propensity() throws {
    var life = Life()
    try life.take(.promiseEnded(id: "q-1", isKept: true), at: "2026-03-10T12:00:00Z")
    try life.take(account(due: "2026-02-08"), at: "2026-03-10T12:00:00Z")
    let score = try #require(life.segments.last?.propensity)
    #expect(score.factors == [.init(name: "per30DaysPastDue", effect: -0.45), .init(name: "perPromiseKept", effect: 0.5)])
    #expect(score.score == 0.5125)  // 1 / (1 + exp(-0.05))
  }

  @Test("Priority is what acting adds: most for those who might pay, little for those who will anyway or never")
  func priority() throws {
    func priority(_ change: (inout Strategy) -> Void = { _ in }, owes: Int64 = 100_000) throws -> Double {
      var life = Life()
      life.strategy.priority.costOfCase = 0
      change(&life.strategy)
      try life.take(account(due: "2026-03-08", owes: owes), at: "2026-03-10T12:00:00Z")
      return try #require(life.segments.last?.priority)
    }
    let usual = try priority()
    #expect(usual > 100 && usual < 130)  // 1,000 dollars x (0.615 - 0.4925)
    #expect(try priority { $0.propensity.base = 5 } < usual / 10)
    #expect(try priority { $0.propensity.base = -5 } < usual / 10)
    #expect(try abs(priority(owes: 200_000) - 2 * usual) < 0.02)
    #expect(try priority { $0.priority.costOfCase = 500 } < 0)
    #expect(try priority { $0.priority.worth = [.usd: 0.5] } < usual * 0.51)
  }

  @Test("Broken promises bring a person in, until that person gives the case back")
  func brokenPromises() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    for day in 3...5 { try life.take(.promiseEnded(id: "q-\(day)", isKept: false), at: "2026-03-0\(day)T12:00:00Z") }
    #expect(life.segments.last?.reason == "brokenPromises" && life.segments.last?.treatment == .human)
    #expect(life.segments.last?.cause == "promise.broken" && life.segments.last?.previousTreatment == .bot)
    try life.take(.released, at: "2026-03-06T12:00:00Z")
    #expect(life.segments.last?.reason == "standard" && life.segments.last?.cause == "agent.released")
  }

  @Test("What the conversation finds out changes who acts, until a person gives the case back; what the business says stays")
  func circumstances() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    try life.take(.circumstance(.vulnerable), at: "2026-03-03T12:00:00Z")
    #expect(life.segments.last?.reason == "vulnerable")
    try life.take(.released, at: "2026-03-04T12:00:00Z")
    #expect(life.segments.last?.reason == "standard")
    try life.take(account(due: "2026-03-01", circumstances: [.bankruptcy]), at: "2026-03-05T12:00:00Z")
    try life.take(.released, at: "2026-03-06T12:00:00Z")
    #expect(life.segments.last?.reason == "bankruptcy")
    try life.take(account(due: "2026-03-01", circumstances: []), at: "2026-03-07T12:00:00Z")
    #expect(life.segments.last?.reason == "standard")
  }
}
