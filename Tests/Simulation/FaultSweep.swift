import Support
import Testing

/// One fault at one call of each kind, at many calls: the same small day each time, so that every place of the loop is met.
@Suite struct FaultSweep {
  static let cases: [FaultPlan.Exact] = Port.allCases.flatMap { port in
    Fault.allCases.filter { $0.applies(to: port) }.flatMap { fault in
      [0, 1, 6, 25].map { FaultPlan.Exact(port, call: $0, fault) }
    }
  }

  @Test(arguments: cases) func oneFault(at exact: FaultPlan.Exact) {
    for showsAborted in [false, true] {
      var behaviour = SimulatedBroker.Behaviour()
      behaviour.showsAborted = showsAborted
      behaviour.sessionSteps = 60
      behaviour.transactionSteps = 50
      var scenario = TallyScenario(seed: 3, plan: FaultPlan(exact: [exact]), behaviour: behaviour, keys: 40)
      scenario.simulation.habits.killsPerMille = 0
      scenario.simulation.copiesMax = 2
      #expect(scenario.run(steps: 200) == [], "\(exact), aborted records \(showsAborted ? "visible" : "hidden")")
    }
  }
}
