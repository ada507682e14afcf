import Streaming
import Support
import Testing

/// The engine on the simulated log, with everything that can go wrong. A failing seed replays exactly.
@Suite struct EngineSimulation {
  @Test(arguments: 1...10) func calmDays(seed: UInt64) {
    var scenario = TallyScenario(seed: seed, plan: .none)
    #expect(scenario.run(steps: 1500) == [])
  }

  @Test(arguments: EngineWorld.allCases, 1...25) func badDays(in world: EngineWorld, seed: UInt64) {
    var scenario = world.scenario(seed: seed)
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
