import Compliance
import Models
import Streaming
import Support

/// The whole system in one thread and in virtual time: four services in up to three copies each, a provider, and a population that
/// replies, pays, promises, lies, forgets, complains and changes its mind. A seed replays a run exactly.
public final class SystemScenario {
  /// What is read once and used by every run.
  public struct Shared: Sendable {
    let parts: SystemServices.Shared
    public init() throws { parts = try SystemServices.Shared() }
  }

  public let plan: SystemPlan
  public let simulation: Simulation
  let shared: Shared
  let services: SystemServices
  let outside: Outside
  let provider: MessageProvider
  let strategies: Strategies
  private var random: SimulatedRandom
  private let end: Milliseconds
  private var desk: AgentDesk

  /// Messages that reached a phone.
  public var messagesSent: Int { provider.sent.count }

  /// Each of them, in order: contact id, customer and moment.
  public var contacts: [String] { provider.sent.map { "\($0.request.contactId) \($0.customer) \($0.at)" } }

  public init(_ plan: SystemPlan, _ shared: Shared) {
    self.plan = plan
    self.shared = shared
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.showsAborted = plan.showsAborted
    behaviour.sessionSteps = 150
    behaviour.transactionSteps = 100
    // Any day of a year, so that every change of clocks and every holiday is met by some seed.
    var first = SimulatedRandom(seed: plan.seed)
    let start: Milliseconds = 1_767_225_600_000 + Milliseconds(first.below(365)) * 86_400_000 + Milliseconds(first.below(86_400_000))
    simulation = Simulation(seed: plan.seed, behaviour: behaviour, plan: plan.faults, start: start)
    simulation.copiesMax = 1 + first.below(3)
    simulation.habits = SystemScenario.habits
    outside = Outside(simulation)
    let provider = MessageProvider(outside, random: simulation.random.split())
    self.provider = provider
    let model = ModelStandIn(random: simulation.random.split())
    services = SystemServices(
      plan, shared.parts,
      provider: SimulatedProvider { effect, key in ModelStandIn.request(of: effect).map { model.answer($0).json } ?? provider.answer(effect, key) })
    random = simulation.random.split()
    end = start + Milliseconds(plan.days) * 86_400_000
    desk = AgentDesk()
    strategies = Strategies(salt: plan.seed)
    SystemServices.createTopics(on: simulation.broker)
    for service in services.all { simulation.add(service) }
    populate(start)
  }

  private static var habits: Simulation.Habits {
    var habits = Simulation.Habits()
    habits.startsPerMille = 150
    habits.stopsPerMille = 1
    habits.killsPerMille = 1
    habits.compactionsPerMille = 1
    habits.clockJumpsPerMille = 1
    habits.clockJumpMillisecondsMax = 3 * 3_600_000
    habits.stepMillisecondsMax = 400
    habits.looksForWorkMax = 12
    return habits
  }

  // MARK: - The population

  private func populate(_ start: Milliseconds) {
    strategies.publish(0, on: simulation.broker, at: outside.now)
    outside.agenda.add(start + Milliseconds(plan.days) * 43_200_000) { [unowned self] in
      strategies.publish(1, on: simulation.broker, at: outside.now)
    }
    for number in 1...plan.people {
      let person = Person(
        number: number, outside: outside, zones: shared.parts.zones, random: &random, today: ZoneRules.utc.date(at: outside.now))
      outside.add(person)
      introduce(person, start)
    }
    for _ in 0..<max(1, plan.customerDays / 60) { planPoison(start) }
  }

  /// The debts of a person are told within the first hours, and again with new balances every few days.
  private func introduce(_ person: Person, _ start: Milliseconds) {
    for index in person.debts.indices {
      outside.agenda.add(start + Milliseconds(random.below(6 * 3_600_000))) { [outside] in
        outside.tellAccount(index, of: person, withDetails: true)
      }
      var day = 3 + random.below(10)
      while day < plan.days {
        outside.agenda.add(start + Milliseconds(day) * 86_400_000 + Milliseconds(random.below(86_400_000))) { [outside] in
          if !outside.isRetired { outside.tellAccount(index, of: person, withDetails: false) }
        }
        day += 5 + random.below(15)
      }
    }
  }

  private func planPoison(_ start: Milliseconds) {
    let topics: [Topic] = [.portfolio, .inbound, .deliveries, .outreach, .segments]
    let topic = topics[random.below(topics.count)]
    let customer = "c-\(1 + random.below(plan.people))"
    outside.agenda.add(start + Milliseconds(random.below(plan.days * 86_400_000))) { [outside] in outside.poison(topic, customer: customer) }
  }

  // MARK: - Running

  /// Runs all days with the faults, then lets everything come to its end without them. Gives what was broken.
  public func run() -> [Violation] {
    var steps = 0
    while simulation.time < end {
      step(until: end)
      steps += 1
      if steps % 50 == 0, !simulation.check() { return simulation.violations }
    }
    calmDown()
    let late = simulation.time + 4 * 86_400_000
    let stepsMax = steps + 200_000
    while simulation.time < late, steps < stepsMax {
      step(until: late)
      steps += 1
      if steps % 50 == 0, !simulation.check() { return simulation.violations }
    }
    finishFigures()
    simulation.settle(stepsMax: 40_000)
    if !simulation.violations.isEmpty { return simulation.violations }
    return SystemOracle(self).violations
  }

  /// Goes on to a moment at which nobody does anything for so long that all figures come out, without beginning anything else.
  private func finishFigures() {
    let pause: Milliseconds = 70_000
    for _ in 0..<20_000 {
      step(until: simulation.time)
      guard simulation.isIdle, services.totals.isIdle else { continue }
      let others = services.all.filter { $0 !== services.totals }.compactMap(\.nextTimer) + [outside.agenda.next].compactMap(\.self)
      let next = others.min() ?? .max
      if next > simulation.time + pause { return simulation.time += pause }
      simulation.time = max(simulation.time, next)
    }
  }

  /// The faults stop, nobody begins anything new, and the provider answers everything: what is open must now end.
  private func calmDown() {
    simulation.faults.plan = .none
    simulation.habits.killsPerMille = 0
    simulation.habits.stopsPerMille = 0
    simulation.habits.clockJumpsPerMille = 0
    outside.retire()
    provider.isCalm = true
  }

  private func step(until end: Milliseconds) {
    outside.agenda.run(until: simulation.time)
    desk.look(simulation.broker, outside, &random)
    simulation.step()
    if simulation.isIdle { skip(until: end) }
  }

  /// Nobody has anything to do: on to the next event or timer, mostly a while after it, as a busy system is.
  private func skip(until end: Milliseconds) {
    let events = [outside.agenda.next].compactMap(\.self) + services.all.compactMap(\.nextTimer)
    let next = min(events.min() ?? end, end)
    guard next > simulation.time else { return }
    simulation.time = next + Milliseconds(random.chance(1, of: 4) ? random.below(60_000) : random.below(40 * 60_000))
  }
}
