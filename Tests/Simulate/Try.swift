import Support
import SystemSupport
enum Try {
  static func run(first: UInt64, seeds: UInt64, people: Int, days: Int) throws {
    let shared = try SystemScenario.Shared()
    for seed in first..<first + seeds {
      var plan = SystemPlan(seed: seed)
      plan.people = people
      plan.days = days
      let clock = ContinuousClock()
      let start = clock.now
      let scenario = SystemScenario(plan, shared)
      let violations = scenario.run()
      let seconds = Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
      print("seed \(seed): \(plan.customerDays) customer-days, \(scenario.simulation.steps) steps, \(scenario.messagesSent) messages, \(seconds) s, \(Double(plan.customerDays) / seconds)/s, \(violations.count) violations")
      for violation in violations { print("   \(violation)") }
    }
  }
}
