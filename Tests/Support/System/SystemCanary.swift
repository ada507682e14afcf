import Streaming
import Support

/// A mistake in the engine or in a core, built in on purpose, and the promises of which it must break one.
public struct SystemCanary: Sendable {
  public let name: String
  package let bug: PlantedBugs
  package let mistake: CoreMistake?
  public let breaks: Set<Invariant>
  let faults: FaultPlan

  package init(
    _ name: String, _ bug: PlantedBugs = [], _ mistake: CoreMistake? = nil, breaks: Set<Invariant>, faults: FaultPlan = .badSystemDay
  ) {
    self.name = name
    self.bug = bug
    self.mistake = mistake
    self.breaks = breaks
    self.faults = faults
  }

  public static let all = [
    SystemCanary(
      "state merged before the commit", .mergesBeforeCommit,
      breaks: [.everyInputOnce, .messagesEqualModel, .liveEqualsChangelog, .effectAfterRecord]),
    SystemCanary("effect performed before it is recorded", .performsBeforeCommit, breaks: [.effectAfterRecord]),
    SystemCanary("ring too short", .ringTooShort, breaks: [.everyInputOnce]),
    SystemCanary("offsets committed apart from the states", .offsetsApart, breaks: [.everyInputOnce, .messagesEqualModel]),
    SystemCanary("contacts are repeated", .repeatsContacts, breaks: [.effectAtMostOnce, .contactedOnce]),
    SystemCanary("timers fire early", .firesEarly, breaks: [.timerNeverEarly]),
    SystemCanary("restore ends too early", .restoresTooLittle, breaks: [.stateEqualsReplay, .everyInputOnce]),
    SystemCanary("last contact check missing", mistake: .lastCheckIgnored, breaks: [.contactRules]),
    SystemCanary("a reminder is asked for twice", mistake: .remindsTwice, breaks: [.onceADecision]),
    SystemCanary("the hold-out is reminded", mistake: .holdOutReminded, breaks: [.holdOutUntouched]),
    SystemCanary("a change of the figures is written twice", mistake: .countsTwice, breaks: [.metricsEqualEvents, .moneyConserved]),
    SystemCanary("payments are overlooked", mistake: .paymentsOverlooked, breaks: [.moneyConserved]),
  ]

  private init(_ name: String, mistake: CoreMistake, breaks: Set<Invariant>) {
    self.init(name, [], mistake, breaks: breaks)
  }

  /// The first of the seeds that finds the mistake under a name it should have, and the violation; nil where none does.
  public func search(seeds: ClosedRange<UInt64>, _ shared: SystemScenario.Shared, people: Int = 25, days: Int = 14)
    -> (seed: UInt64, violation: Violation)?
  {
    for seed in seeds {
      var plan = SystemPlan(seed: seed)
      plan.people = people
      plan.days = days
      plan.faults = faults
      plan.planted = bug
      plan.mistake = mistake
      if let violation = SystemScenario(plan, shared).run().first(where: { breaks.contains($0.invariant) }) { return (seed, violation) }
    }
    return nil
  }
}
