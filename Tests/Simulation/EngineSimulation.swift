import Streaming
import Support
import Testing

/// The engine on the simulated log, with everything that can go wrong. A failing seed replays exactly.
@Suite struct EngineSimulation {
  @Test(arguments: 1...10) func calmDays(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .none)
    #expect(scenario.run(steps: 1500) == [])
  }

  @Test(arguments: 1...25) func badDays(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .badDay)
    #expect(scenario.run(steps: 2500) == [])
  }

  /// With many keys, because two deliveries of an aborted message must not lie further apart than the ring of its reader remembers: after a
  /// crash another owner may take the inputs of two topics in another order.
  @Test(arguments: 1...25) func badDaysOnABrokerThatShowsAbortedRecords(seed: UInt64) {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.showsAborted = true
    var scenario = TallyScenario(seed: seed, plan: .badDay, behaviour: behaviour, keys: 100)
    #expect(scenario.run(steps: 2500) == [])
  }

  @Test func aSeedReplaysExactly() {
    func digest() -> [[UInt8]] {
      var scenario = TallyScenario(seed: 7, plan: .badDay)
      _ = scenario.run(steps: 1000)
      return ["middle", "out", "first.state", "second.state"].flatMap { topic in
        scenario.simulation.broker.partitions(topic).flatMap { $0.entries.flatMap { [$0.key, $0.value ?? [], Array($0.writer.utf8)] } }
      }
    }
    #expect(digest() == digest())
  }

  /// One copy that is stopped and started again and again: every result comes home before it leaves.
  @Test(arguments: 1...10) func plannedStopsLeaveNothingUnknown(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .none)
    scenario.simulation.copiesMax = 1
    scenario.simulation.habits.killsPerMille = 0
    scenario.simulation.habits.stopsPerMille = 10
    #expect(scenario.run(steps: 1500) == [])
    #expect(scenario.unknownEffects == 0)
  }
}
