import Streaming

/// One of the worlds in which the engine is tried.
public enum EngineWorld: String, CaseIterable, Sendable {
  /// Aborted records are hidden, as on Apache Kafka.
  case hidden
  /// Aborted records are delivered, as on the development broker.
  case visible

  /// With many keys where aborted records are seen: two deliveries of an aborted message must not lie further apart than the ring of its
  /// reader remembers, and after a crash another owner may take the inputs of two topics in another order.
  package func scenario(seed: UInt64, plan: FaultPlan = .badDay, planted: PlantedBugs = []) -> TallyScenario {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.showsAborted = self == .visible
    return TallyScenario(seed: seed, plan: plan, behaviour: behaviour, planted: planted, keys: self == .visible ? 100 : 12)
  }
}

/// A mistake that is built in on purpose, and the promises of which it must break one.
public struct Canary: Sendable {
  public let name: String
  package let bug: PlantedBugs
  public let breaks: Set<Invariant>
  public let world: EngineWorld
  let plan: FaultPlan

  package init(_ name: String, _ bug: PlantedBugs, breaks: Set<Invariant>, in world: EngineWorld = .hidden, plan: FaultPlan = .badDay) {
    self.name = name
    self.bug = bug
    self.breaks = breaks
    self.world = world
    self.plan = plan
  }

  public static let all = [
    Canary(
      "state merged before the commit", .mergesBeforeCommit,
      breaks: [.everyInputOnce, .messagesEqualModel, .liveEqualsChangelog, .effectAfterRecord]),
    Canary("effect performed before it is recorded", .performsBeforeCommit, breaks: [.effectAfterRecord]),
    Canary("ring too short", .ringTooShort, breaks: [.everyInputOnce]),
    Canary("states written before their messages", .statesBeforeMessages, breaks: [.messagesEqualModel], in: .visible),
    Canary("offsets committed apart from the states", .offsetsApart, breaks: [.everyInputOnce, .messagesEqualModel]),
    Canary("batches of timers are not fenced", .timersUnfenced, breaks: [.stateEqualsReplay, .timerOnce], plan: .standstills),
    Canary("contacts are repeated", .repeatsContacts, breaks: [.effectAtMostOnce]),
    Canary("timers fire early", .firesEarly, breaks: [.timerNeverEarly]),
    Canary("restore ends too early", .restoresTooLittle, breaks: [.stateEqualsReplay, .everyInputOnce]),
    Canary("the input is polled in a transaction", .pollsInTransaction, breaks: [.noPollInTransaction]),
  ]

  /// The first of the seeds that finds the mistake under a name it should have, and the violation; nil where none does.
  public func search(seeds: ClosedRange<UInt64>, steps: Int) -> (seed: UInt64, violation: Violation)? {
    for seed in seeds {
      var scenario = world.scenario(seed: seed, plan: plan, planted: bug)
      if let violation = scenario.run(steps: steps).first(where: { breaks.contains($0.invariant) }) { return (seed, violation) }
    }
    return nil
  }
}
