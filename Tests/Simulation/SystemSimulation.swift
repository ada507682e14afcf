import Support
import SystemSupport
import Testing

/// The four services, a provider and a few customers, with everything that can go wrong. `deploy/simulate` runs many more of them.
@Suite struct SystemSimulation {
  private static func shared() throws -> SystemScenario.Shared { try loaded.get() }
  private static let loaded = Result { try SystemScenario.Shared() }

  private static func plan(_ seed: UInt64) -> SystemPlan {
    var plan = SystemPlan(seed: seed)
    plan.people = 8
    plan.days = 8
    return plan
  }

  @Test(arguments: 1...3) func badDays(seed: UInt64) throws {
    let scenario = SystemScenario(SystemSimulation.plan(seed), try SystemSimulation.shared())
    #expect(scenario.run() == [])
    #expect(scenario.messagesSent > 0)
  }

  @Test func aSeedReplaysExactly() throws {
    func digest() throws -> [String] {
      let scenario = SystemScenario(SystemSimulation.plan(5), try SystemSimulation.shared())
      _ = scenario.run()
      return scenario.contacts + ["\(scenario.simulation.steps)"]
    }
    #expect(try digest() == digest())
  }

  /// Mistakes of the cores and one of the engine; `deploy/simulate --canary` looks for all of them.
  @Test(arguments: [1, 8, 10]) func aMistakeIsFound(index: Int) throws {
    let canary = SystemCanary.all[index]
    #expect(canary.search(seeds: 1...6, try SystemSimulation.shared(), people: 8, days: 8) != nil, "\(canary.name)")
  }
}
