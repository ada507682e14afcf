import Bytes
public import Streaming

/// One service of a simulation, whatever it runs: its copies are processes that can be stepped, killed and started anew.
public protocol SimulatedService: AnyObject {
  var name: String { get }
  /// Slots in which a copy runs now.
  var liveSlots: [Int] { get }
  /// Starts a copy in a free slot.
  func start(slot: Int, in simulation: Simulation)
  /// One turn of the copy's loop; a copy that has died leaves its slot.
  func turn(slot: Int, in simulation: Simulation)
  /// A planned stop, as after SIGTERM.
  func stop(slot: Int, in simulation: Simulation)
  func kill(slot: Int)
  /// True where a turn of the copy would find nothing to do.
  func isIdle(slot: Int) -> Bool
  /// True where that holds for all copies, and every partition has its owner.
  var isIdle: Bool { get }
  /// True where the copy stands still in the middle of a turn.
  func isFrozen(slot: Int) -> Bool
  /// Takes a frozen copy for dead; it knows nothing of it.
  func abandon(slot: Int)
  /// Lets calls of all copies go on, and their clocks.
  func step(time: Milliseconds)
  /// When the next timer of any copy is due.
  var nextTimer: Milliseconds? { get }
  /// True where nothing is left to do.
  func isQuiet(in simulation: Simulation) -> Bool
  func compact(_ broker: SimulatedBroker)
  /// Looks at what has become stable since the last look.
  func check(_ simulation: Simulation) -> [Violation]
  /// Looks at everything, once all is quiet.
  func checkEnd(_ simulation: Simulation) -> [Violation]
  /// Compacts the changelog and looks whether it still says the same.
  func checkCompacted(_ simulation: Simulation) -> [Violation]
}

/// What a service of a simulation is made of.
public struct ServicePlan<P: Processor> {
  public var name: String
  public var topology: Topology
  public var limits: StreamLimits
  public var effectsAtATimeMax = 4
  public var makeProcessor: () -> P
  /// What names a message where a broker delivers it twice; the bytes of the message where nothing else is known.
  public var messageID: (OutgoingMessage) -> [UInt8] = { $0.value ?? [] }
  package var planted: PlantedBugs = []

  public init(name: String, topology: Topology, limits: StreamLimits, makeProcessor: @escaping () -> P) {
    self.name = name
    self.topology = topology
    self.limits = limits
    self.makeProcessor = makeProcessor
  }

  var group: String { "\(name)-group" }
  var changelog: String { topology.topics[topology.changelog] }
  var inputs: [String] { topology.inputs.map { topology.topics[$0] } }
}

public final class ServiceSimulator<P: Processor>: SimulatedService {
  final class Copy {
    let gate: FaultGate
    let desk: SimulatedDesk
    let clock: StreamClock
    let board = StatusBoard()
    let log: SimulatedLog
    let runner: Runner<SimulatedLog, Witness<P>>
    var isInTurn = false

    init(_ gate: FaultGate, _ desk: SimulatedDesk, _ clock: StreamClock, _ log: SimulatedLog, _ plan: ServicePlan<P>, _ witness: Witness<P>)
      throws(LogFailure)
    {
      self.gate = gate
      self.desk = desk
      self.clock = clock
      self.log = log
      runner = try Runner(
        log: log, processor: witness, topology: plan.topology, limits: plan.limits, clock: clock, desk: desk, board: board)
      runner.planted = plan.planted
    }
  }

  public let plan: ServicePlan<P>
  public let book = DecisionBook<P>()
  public var name: String { plan.name }
  let provider: SimulatedProvider
  var copies: [Int: Copy] = [:] { didSet { liveSlots = copies.keys.sorted() } }
  public private(set) var liveSlots: [Int] = []
  private var launches = 0
  private lazy var oracle = Oracle(plan, book)
  private var seen: [Violation] = []

  public init(_ plan: ServicePlan<P>, provider: SimulatedProvider) {
    self.plan = plan
    self.provider = provider
  }

  public func start(slot: Int, in simulation: Simulation) {
    guard copies[slot] == nil else { return }
    launches += 1
    let gate = FaultGate(simulation.faults)
    gate.onFreeze = { [unowned simulation] in simulation.freeze() }
    let book = book
    let journal = DecisionJournal(partitions: plan.topology.partitions) { book.settle($0) }
    let log = SimulatedLog(
      broker: simulation.broker, topology: plan.topology, group: plan.group, producer: "\(name)-\(slot)",
      process: "\(name)-\(slot)#\(launches)",
      gate: gate, journal: journal)
    let clock = StreamClock(.simulated)
    clock.advance(to: simulation.time)
    let desk = SimulatedDesk(provider, gate: gate, limit: plan.effectsAtATimeMax, random: simulation.random.split()) {
      [unowned self, unowned simulation] effect, key in
      checkRecorded(effect, key, simulation.broker)
    }
    gate.onWait = { [unowned desk] milliseconds in
      clock.wait(milliseconds: milliseconds)
      desk.step()
    }
    do {
      copies[slot] = try Copy(gate, desk, clock, log, plan, Witness(plan.makeProcessor(), book, journal))
    } catch {
      note(error, gate)
    }
  }

  public func turn(slot: Int, in simulation: Simulation) {
    guard let copy = copies[slot] else { return }
    copy.isInTurn = true
    defer { copy.isInTurn = false }
    do {
      try copy.runner.turn()
    } catch {
      if copies[slot] === copy { copies[slot] = nil }
      note(error, copy.gate)
    }
  }

  public func isIdle(slot: Int) -> Bool {
    guard let copy = copies[slot], !copy.isInTurn, copy.log.isIdle, copy.desk.isIdle, let now = copy.clock.now else { return false }
    return copy.runner.isResting(at: now)
  }

  public var isIdle: Bool {
    guard liveSlots.allSatisfy({ isIdle(slot: $0) }) else { return false }
    return liveSlots.reduce(0) { $0 + (copies[$1]?.runner.runningCount ?? 0) } == plan.topology.partitions
  }

  public func isFrozen(slot: Int) -> Bool { copies[slot]?.isInTurn == true }

  public func abandon(slot: Int) { copies[slot] = nil }

  public func stop(slot: Int, in simulation: Simulation) {
    guard let copy = copies[slot] else { return }
    copies[slot] = nil
    do {
      try copy.runner.finish()
    } catch {
      note(error, copy.gate)
    }
  }

  public func kill(slot: Int) { copies.removeValue(forKey: slot)?.gate.die() }

  public func step(time: Milliseconds) {
    for slot in liveSlots {
      guard let copy = copies[slot] else { continue }
      copy.desk.step()
      copy.clock.advance(to: time)
      copy.clock.wait(milliseconds: 1)
      if !copy.isInTurn { copy.log.heartbeat() }
    }
  }

  public var nextTimer: Milliseconds? { liveSlots.compactMap { copies[$0]?.board.latest.nextTimer }.min() }

  public func isQuiet(in simulation: Simulation) -> Bool {
    let statuses = liveSlots.compactMap { copies[$0]?.board.latest }
    guard !statuses.isEmpty, statuses.allSatisfy({ $0.isReady && !$0.isBusy && $0.timersDue == 0 && $0.effectsInFlight == 0 }),
      liveSlots.allSatisfy({ copies[$0]?.desk.isIdle == true })
    else { return false }
    let assigned = statuses.flatMap(\.assigned)
    guard assigned.sorted() == Array(0..<plan.topology.partitions) else { return false }
    for input in plan.topology.inputs {
      for partition in simulation.broker.partitions(plan.topology.topics[input]) {
        let position = statuses.compactMap { $0.positions[TopicPartition(input, partition.number)] }.max() ?? 0
        if position < partition.end { return false }
      }
    }
    return true
  }

  public func compact(_ broker: SimulatedBroker) { broker.compact(plan.changelog) }

  public func check(_ simulation: Simulation) -> [Violation] {
    oracle.advance(simulation.broker)
    return seen + oracle.violations
  }

  public func checkEnd(_ simulation: Simulation) -> [Violation] {
    check(simulation) + oracle.end(simulation.broker, provider: provider, now: simulation.time, live: liveContents)
  }

  public func checkCompacted(_ simulation: Simulation) -> [Violation] {
    compact(simulation.broker)
    return oracle.checkLive(simulation.broker, liveContents)
  }

  /// How many effects were reported as unknown so far.
  public var unknownEffects: Int {
    book.settled.count { if case .effect(_, nil) = book.decisions[$0].input { true } else { false } }
  }

  /// What the owner of an effect knew when it was decided: its key, and the inputs taken so far. Nil for effects that were never committed.
  package func inputs(before effect: Identity) -> (key: [UInt8], inputs: ArraySlice<Identity>)? {
    guard let (name, count) = oracle.recorded[effect], let takes = oracle.takes[name] else { return nil }
    return (name.key, takes.prefix(count))
  }

  private var liveContents: [Int32: [[UInt8]: [UInt8]]] {
    var contents: [Int32: [[UInt8]: [UInt8]]] = [:]
    for slot in liveSlots {
      for (partition, cells) in copies[slot]?.runner.contents ?? [] {
        contents[partition] = Dictionary(cells.map { ($0.key, $0.value) }) { first, _ in first }
      }
    }
    return contents
  }

  /// A call that is about to be made must be, or must have been, in the committed state of its key. A copy that stood still after its
  /// commit makes it although another owner has reported it as unknown meanwhile: still once.
  private func checkRecorded(_ effect: StreamEffect, _ key: [UInt8], _ broker: SimulatedBroker) {
    let place = Place(plan.changelog, Partitioner.partition(for: key, count: plan.topology.partitions))
    let isRecorded =
      broker.partition(place)?.history(key).contains { entry in
        broker.isDecided(entry) && (entry.value.flatMap { try? Cell(decoding: $0) }?.effects.contains { $0.id == effect.id } ?? false)
      } ?? false
    if !isRecorded { seen.append(Violation(.effectAfterRecord, "\(name) began \(effect.kind) \(effect.id.text) before it was committed")) }
  }

  /// A process may end by a crash or because it was fenced; everything else is a mistake of the engine.
  private func note(_ failure: LogFailure, _ gate: FaultGate) {
    defer { gate.die() }
    if gate.isDead { return }
    if case .fenced = failure { return }
    seen.append(Violation(.noUnexpectedEnd, "\(name): \(failure)"))
  }
}
