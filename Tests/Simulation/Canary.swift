import Streaming
import Support
import Testing

/// Mistakes built in on purpose must be found, each under the name of a promise that it breaks: an alarm that never rang proves nothing.
@Suite struct Canary {
  struct Plant: Sendable, CustomTestStringConvertible {
    var name: String
    var bug: PlantedBugs
    var breaks: Set<Invariant>
    var showsAborted = false
    var keys = 12
    var testDescription: String { name }
  }

  static let plants = [
    Plant(name: "state merged before the commit", bug: .mergesBeforeCommit, breaks: [.everyInputOnce, .messagesEqualModel, .liveEqualsChangelog]),
    Plant(name: "effect performed before it is recorded", bug: .performsBeforeCommit, breaks: [.effectAfterRecord]),
    Plant(name: "ring too short", bug: .ringTooShort, breaks: [.everyInputOnce]),
    Plant(
      name: "states written before their messages", bug: .statesBeforeMessages, breaks: [.messagesEqualModel], showsAborted: true, keys: 100),
    Plant(name: "offsets committed apart from the states", bug: .offsetsApart, breaks: [.everyInputOnce]),
    Plant(name: "batches of timers are not fenced", bug: .timersUnfenced, breaks: [.stateEqualsReplay, .timerOnce]),
    Plant(name: "contacts are repeated", bug: .repeatsContacts, breaks: [.effectAtMostOnce]),
    Plant(name: "timers fire early", bug: .firesEarly, breaks: [.timerNeverEarly]),
    Plant(name: "restore ends too early", bug: .restoresTooLittle, breaks: [.stateEqualsReplay, .everyInputOnce]),
    Plant(name: "the input is polled in a transaction", bug: .pollsInTransaction, breaks: [.noPollInTransaction]),
  ]

  @Test(arguments: plants) func isFound(_ plant: Plant) {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.showsAborted = plant.showsAborted
    for seed: UInt64 in 1...30 {
      var scenario = TallyScenario(seed: seed, plan: .badDay, behaviour: behaviour, planted: plant.bug, keys: plant.keys)
      let found = Set(scenario.run(steps: 2500).map(\.invariant))
      if !found.isDisjoint(with: plant.breaks) { return }
    }
    Issue.record("\(plant.name): not found in 30 bad days")
  }
}
