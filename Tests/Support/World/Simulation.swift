public import Streaming

/// A whole system in one thread: a broker, services with their copies, and whatever happens to them, drawn from one seed.
public final class Simulation {
  public let seed: UInt64
  public let broker: SimulatedBroker
  public let faults: FaultGate.Source
  public var random: SimulatedRandom
  public var time: Milliseconds
  public private(set) var services: [any SimulatedService] = []
  /// Copies that should run of each service; slots above it may be used by copies that replace others.
  public var copiesMax = 3
  public private(set) var violations: [Violation] = []
  public private(set) var steps = 0
  private var freezeDepth = 0
  private var isTimeStopped = false

  /// What a step does beside stepping copies: of 1,000 steps.
  public struct Habits: Sendable {
    public var startsPerMille = 60
    public var stopsPerMille = 2
    public var killsPerMille = 2
    public var compactionsPerMille = 10
    public var clockJumpsPerMille = 5
    public var clockJumpMillisecondsMax: Milliseconds = 7_200_000
    /// How many copies are looked at to find one with something to do, before any may take its turn: in long runs idle turns are a waste.
    public var looksForWorkMax = 0
    /// How far one step moves the clock, less than this.
    public var stepMillisecondsMax = 50

    public init() {}
  }
  public var habits = Habits()

  public init(seed: UInt64, behaviour: SimulatedBroker.Behaviour = .init(), plan: FaultPlan, start: Milliseconds = 1_767_225_600_000) {
    self.seed = seed
    random = SimulatedRandom(seed: seed)
    broker = SimulatedBroker(behaviour: behaviour, seed: random.next())
    faults = FaultGate.Source(plan: plan, seed: random.next())
    time = start
    broker.time = start
  }

  public func add(_ service: some SimulatedService) { services.append(service) }

  // MARK: - Running

  /// One step: time passes, somebody may come or go, and one copy takes a turn.
  public func step() {
    advance()
    let service = services[random.below(services.count)]
    if random.chance(habits.startsPerMille, of: 1000) { start(service) }
    guard let (service, slot) = choose(service) else { return start(service) }
    if random.chance(habits.stopsPerMille, of: 1000) { return service.stop(slot: slot, in: self) }
    if random.chance(habits.killsPerMille, of: 1000) { return service.kill(slot: slot) }
    if random.chance(habits.compactionsPerMille, of: 1000) { service.compact(broker) }
    service.turn(slot: slot, in: self)
  }

  /// A copy that can take a turn: of that service, or, where others are to be preferred that have something to do, of any.
  private func choose(_ first: any SimulatedService) -> (service: any SimulatedService, slot: Int)? {
    var service = first
    for _ in 0..<habits.looksForWorkMax {
      if let slot = randomSlot(of: service), !service.isIdle(slot: slot) { return (service, slot) }
      service = services[random.below(services.count)]
    }
    return randomSlot(of: first).map { (first, $0) }
  }

  private func randomSlot(of service: any SimulatedService) -> Int? {
    let slots = service.liveSlots
    guard !slots.isEmpty else { return nil }
    if slots.allSatisfy({ !service.isFrozen(slot: $0) }) { return slots[random.below(slots.count)] }
    let awake = slots.filter { !service.isFrozen(slot: $0) }
    return awake.isEmpty ? nil : awake[random.below(awake.count)]
  }

  private func advance() {
    steps += 1
    if !isTimeStopped { time += Milliseconds(random.below(habits.stepMillisecondsMax)) }
    if random.chance(habits.clockJumpsPerMille, of: 1000) { time += Milliseconds(random.below(Int(habits.clockJumpMillisecondsMax))) }
    broker.time = time
    broker.tick()
    for service in services { service.step(time: time) }
  }

  private func start(_ service: any SimulatedService) {
    let free = (0..<copiesMax).filter { slot in !service.liveSlots.contains(slot) }
    if let slot = free.first { return service.start(slot: slot, in: self) }
    if let slot = service.liveSlots.first(where: service.isFrozen), random.chance(1, of: 10) {
      service.abandon(slot: slot)
      service.start(slot: slot, in: self)
    }
  }

  /// The copy stands still in the middle of a call while the others go on, some of the time so long that it is given up for dead.
  func freeze() {
    guard freezeDepth == 0 else { return }
    freezeDepth += 1
    let count = random.chance(1, of: 2) ? broker.behaviour.sessionSteps * 2 : random.below(100) + 1
    for _ in 0..<count { step() }
    freezeDepth -= 1
  }

  // MARK: - Checking

  /// Looks at what has happened; false where a promise was broken.
  @discardableResult public func check() -> Bool {
    violations = broker.violations + services.flatMap { $0.check(self) }
    return violations.isEmpty
  }

  /// Ends the faults, stops the clock and goes on until all is done and stays so, then looks at everything.
  public func settle(stepsMax: Int) {
    faults.plan = .none
    isTimeStopped = true
    habits = Habits(startsPerMille: 20, stopsPerMille: 0, killsPerMille: 0, compactionsPerMille: 10, clockJumpsPerMille: 0)
    var quietSteps = 0
    for _ in 0..<stepsMax {
      step()
      quietSteps = isQuiet ? quietSteps + 1 : 0
      if quietSteps > 50 { return end() }
    }
    violations =
      [Violation(.quietWithinBound, "not quiet after \(stepsMax) steps")] + broker.violations + services.flatMap { $0.check(self) }
  }

  private var isQuiet: Bool {
    broker.isQuiet && services.allSatisfy { $0.liveSlots.count == copiesMax && $0.isQuiet(in: self) }
  }

  /// True where nobody has anything to do before the next timer or the next event.
  package var isIdle: Bool { broker.isQuiet && services.allSatisfy(\.isIdle) }

  private func end() {
    violations = broker.violations + services.flatMap { $0.checkEnd(self) }
    if violations.isEmpty { violations = services.flatMap { $0.checkCompacted(self) } }
  }
}

extension Simulation.Habits {
  init(startsPerMille: Int, stopsPerMille: Int, killsPerMille: Int, compactionsPerMille: Int, clockJumpsPerMille: Int) {
    self.init()
    self.startsPerMille = startsPerMille
    self.stopsPerMille = stopsPerMille
    self.killsPerMille = killsPerMille
    self.compactionsPerMille = compactionsPerMille
    self.clockJumpsPerMille = clockJumpsPerMille
  }
}
