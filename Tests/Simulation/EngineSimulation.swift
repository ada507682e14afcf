import Streaming
import Support
import Testing

@Suite struct EngineSimulation {
  @Test(arguments: 1...20) func calmDays(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .none)
    #expect(scenario.run(steps: 1500) == [])
  }

  @Test(arguments: 1...40) func badDays(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .badDay)
    #expect(scenario.run(steps: 2500) == [])
  }

  @Test(arguments: 1...40) func badDaysOnABrokerThatShowsAbortedRecords(seed: UInt64) {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.showsAborted = true
    var scenario = TallyScenario(seed: seed, plan: .badDay, behaviour: behaviour)
    #expect(scenario.run(steps: 2500) == [])
  }
}
