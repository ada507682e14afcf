import Bytes

/// The one loop that runs every processor: fill a batch, decide, commit, merge, begin the effects.
///
/// A runner lives on one thread and owns its log. It polls the log only while no transaction is open, so a rebalance never meets half-done
/// work: what a batch has decided for a partition that is taken away is simply dropped, and the next owner decides it again.
/// The simulator drives the very same `turn`.
public final class Runner<L: Log, P: Processor> {
  let log: L
  var processor: P
  let topology: Topology
  let limits: StreamLimits
  let clock: StreamClock
  let desk: any EffectDesk
  let board: StatusBoard

  /// By partition, ascending.
  var tasks: [PartitionTask] = []
  var changelogReader: L.Reader?
  private let broadcastReader: L.Reader?
  var positions: [TopicPartition: Int64] = [:]
  var counters = StreamCounters()
  private var wasAssigned = false
  private var isHeld = false
  private var lastCommit: Milliseconds = 0

  /// Opens the broadcast topics and reads them to their end, so that the first decision already knows the strategy.
  public init(
    log: L, processor: P, topology: Topology, limits: StreamLimits = StreamLimits(), clock: StreamClock, desk: any EffectDesk, board: StatusBoard
  ) throws(LogFailure) {
    self.log = log
    self.processor = processor
    self.topology = topology
    self.limits = limits
    self.clock = clock
    self.desk = desk
    self.board = board
    if topology.broadcasts.isEmpty {
      broadcastReader = nil
    } else {
      let partitions = topology.broadcasts.map { TopicPartition($0, 0) }
      broadcastReader = try log.reader(partitions)
      try followToEnd(partitions)
    }
  }

  /// Turns until `shouldStop` says so, then lets effects in flight come home and leaves the group.
  public func run(until shouldStop: () -> Bool) throws(LogFailure) {
    while !shouldStop() { try turn() }
    try finish()
  }

  /// One round: what has come in, one commit, what follows from it.
  public func turn() throws(LogFailure) {
    followBroadcasts()
    let isHolding = clock.now == nil
    if !isHolding { try restoreSome() }
    if isHolding != isHeld { try hold(isHolding) }
    var batch = Batch(limits: limits, opened: clock.steady)
    if let now = clock.now {
      try takeEffectResults(now, &batch)
      try takeDueTimers(now, &batch)
    }
    try fill(&batch)
    try commit()
    try balanceLoad()
    postStatus()
  }

  // MARK: Filling a batch

  private func fill(_ batch: inout Batch) throws(LogFailure) {
    var wait = batch.isEmpty ? longestWait : 0
    while !batch.isFull(at: clock.steady) {
      switch log.poll(waitMilliseconds: wait) {
      case .nothing:
        batch.close(.drain)
      case .record(let record):
        try take(record, &batch)
      case .endOfPartition(let partition, let offset):
        positions[partition] = max(positions[partition] ?? 0, offset)
        // Where nothing else is ready, the end of a partition is worth a look at the other sources, but not a wait.
      case .assigned(let partitions):
        try assign(partitions)
        batch.close(.drain)
      case .revoked(let partitions):
        revoke(partitions)
        batch.close(.drain)
      case .failed(let failure):
        throw failure
      }
      wait = 0
    }
    batch.count(into: &counters)
  }

  /// How long a poll may wait: not beyond the next timer, and hardly at all while state is restored.
  private var longestWait: Int {
    if tasks.contains(where: { !$0.isRunning }) { return 0 }
    guard clock.source == .wall, let now = clock.now, let next = tasks.compactMap(\.store.earliestTimer).min() else {
      return clock.source == .wall ? limits.pollMillisecondsMax : min(5, limits.pollMillisecondsMax)
    }
    return Int(max(0, min(Milliseconds(limits.pollMillisecondsMax), next - now)))
  }

  private func take(_ record: Record, _ batch: inout Batch) throws(LogFailure) {
    guard let now = clock.now, let index = taskIndex(record.partition), tasks[index].isRunning else {
      throw LogFailure.fatal("a record arrived for partition \(record.partition), which this copy does not run")
    }
    counters.records += 1
    batch.add(bytes: record.value?.count ?? 0)
    let position = TopicPartition(record.topic, record.partition)
    switch processor.read(record) {
    case .input(let key, let identity, let input):
      try decide(index, key, identity, .event(input), now, &batch)
    case .skipped:
      counters.skipped += 1
    case .rejected(_, let letter):
      counters.deadLetters += 1
      tasks[index].pending.messages.append(letter)
    }
    tasks[index].pending.advance(position, to: record.offset + 1)
  }

  private func takeEffectResults(_ now: Milliseconds, _ batch: inout Batch) throws(LogFailure) {
    for result in desk.takeResults() {
      guard let index = taskIndex(result.partition), tasks[index].isRunning else { continue }
      tasks[index].effectsInFlight -= 1
      try decideEffect(index, result.key, result.effect, result: result.bytes, now, &batch)
    }
  }

  func decideEffect(
    _ index: Int, _ key: [UInt8], _ effect: StreamEffect, result: [UInt8]?, _ now: Milliseconds, _ batch: inout Batch
  ) throws(LogFailure) {
    var change = try tasks[index].current(key)
    guard let position = change.cell.effects.firstIndex(where: { $0.id == effect.id }) else { return }
    change.cell.effects.remove(at: position)
    tasks[index].pending.set(key, change)
    batch.add(bytes: result?.count ?? 0)
    try decide(index, key, effect.id.derived("result", 0), .effect(effect, result: result), now, &batch)
  }

  private func takeDueTimers(_ now: Milliseconds, _ batch: inout Batch) throws(LogFailure) {
    for index in tasks.indices where tasks[index].isRunning {
      while !batch.isFull(at: clock.steady), let (key, timer) = tasks[index].store.popDueTimer(at: now) {
        var change = try tasks[index].current(key)
        guard let position = change.cell.timers.firstIndex(of: timer) else { continue }  // stale
        change.cell.timers.remove(at: position)
        tasks[index].pending.set(key, change)
        counters.timers += 1
        batch.add(bytes: 0)
        let identity = Identity(of: "timer", key, timer.name).derived("due", Int(timer.due))
        try decide(index, key, identity, .timer(timer), now, &batch)
      }
    }
  }

  /// One decision: the cell of the key takes the input, and the answer goes into the partition's pending work.
  private func decide(
    _ index: Int, _ key: [UInt8], _ identity: Identity, _ input: StreamInput<P.Input>, _ now: Milliseconds, _ batch: inout Batch
  ) throws(LogFailure) {
    var change = try tasks[index].current(key)
    guard !change.cell.hasTaken(identity) else {
      counters.duplicates += 1
      return
    }
    let answer = processor.decide(state: change.cell.state, input: input, context: StreamContext(key: key, now: now, identity: identity))
    change.cell.take(identity, capacity: limits.recentInputsMax)
    change.taken += 1
    change.cell.state = answer.state
    if !answer.messages.isEmpty { change.cell.wroteMessages = true }
    change.cell.timers = answer.timers
    if case .timer(let fired) = input, let again = change.cell.timers.firstIndex(of: fired) {
      change.cell.timers.remove(at: again)  // a timer that sets itself for the same moment would spin for ever
      counters.refusedTimers += 1
    }
    change.cell.effects.append(contentsOf: answer.effects)
    tasks[index].pending.set(key, change)
    tasks[index].pending.messages.append(contentsOf: answer.messages)
    for effect in answer.effects { tasks[index].pending.effects.append((key, effect)) }
    if change.taken >= limits.recentInputsMax { batch.close(.key) }
  }

  // MARK: Broadcast topics

  private func followToEnd(_ partitions: [TopicPartition]) throws(LogFailure) {
    let ends = try log.endOffsets(partitions)
    var missing = Set(zip(partitions, ends).filter { $0.1 > 0 }.map(\.0))
    while !missing.isEmpty, let reader = broadcastReader {
      switch reader.poll(waitMilliseconds: limits.pollMillisecondsMax) {
      case .record(let record): follow(record)
      case .endOfPartition(let partition, _): missing.remove(partition)
      case .failed(let failure): throw failure
      case .nothing, .assigned, .revoked: break
      }
    }
  }

  private func followBroadcasts() {
    guard let broadcastReader else { return }
    while case .record(let record) = broadcastReader.nextRecord() { follow(record) }
  }

  private func follow(_ record: Record) {
    if case .time(let moment) = processor.follow(record) { clock.advance(to: moment) }
  }

  /// Before the first tick of a driven clock there is no time to decide at: inputs wait.
  private func hold(_ isHolding: Bool) throws(LogFailure) {
    isHeld = isHolding
    for task in tasks where task.isRunning && !task.isPaused {
      if isHolding { try log.pause(inputs(of: task.partition)) } else { try log.resume(inputs(of: task.partition)) }
    }
  }

  // MARK: Partitions

  func taskIndex(_ partition: Int32) -> Int? { tasks.firstIndex { $0.partition == partition } }

  func inputs(of partition: Int32) -> [TopicPartition] { topology.inputs.map { TopicPartition($0, partition) } }

  private func assign(_ partitions: [TopicPartition]) throws(LogFailure) {
    wasAssigned = true
    let new = Set(partitions.map(\.partition)).filter { taskIndex($0) == nil }.sorted()
    guard !new.isEmpty else { return }
    let ends = try retrying { () throws(LogFailure) in try log.endOffsets(new.map { TopicPartition(topology.changelog, $0) }) }
    for (partition, end) in zip(new, ends) { tasks.append(PartitionTask(partition: partition, changelogEnd: end)) }
    tasks.sort { $0.partition < $1.partition }
    try reopenChangelogReader()
  }

  private func revoke(_ partitions: [TopicPartition]) {
    let gone = Set(partitions.map(\.partition))
    tasks.removeAll { gone.contains($0.partition) }
    positions = positions.filter { !gone.contains($0.key.partition) }
  }

  /// Starts a restored partition: effects without a result are made again where that is harmless, and reported as unknown where it is not.
  func start(_ index: Int) throws(LogFailure) {
    tasks[index].phase = .running
    let unfinished = try tasks[index].store.finishRestore()
    var batch = Batch(limits: limits, opened: clock.steady)
    for (key, effect) in unfinished {
      if effect.isRepeatable {
        begin(effect, key: key, index)
      } else {
        counters.unknownEffects += 1
        try decideEffect(index, key, effect, result: nil, clock.now ?? 0, &batch)
      }
    }
    if !isHeld { try log.resume(inputs(of: tasks[index].partition)) }
  }

  func begin(_ effect: StreamEffect, key: [UInt8], _ index: Int) {
    counters.effects += 1
    tasks[index].effectsInFlight += 1
    desk.start(effect, key: key, partition: tasks[index].partition)
  }

  /// A partition with too many effects in flight takes no new inputs until half of them are home.
  private func balanceLoad() throws(LogFailure) {
    guard !isHeld else { return }
    for index in tasks.indices where tasks[index].isRunning {
      let task = tasks[index]
      if !task.isPaused, task.effectsInFlight > limits.effectsPerPartitionMax {
        try log.pause(inputs(of: task.partition))
        tasks[index].isPaused = true
        counters.pauses += 1
      } else if task.isPaused, task.effectsInFlight <= limits.effectsPerPartitionMax / 2 {
        try log.resume(inputs(of: task.partition))
        tasks[index].isPaused = false
      }
    }
  }

  // MARK: Commit

  private func commit() throws(LogFailure) {
    guard tasks.contains(where: { !$0.pending.isEmpty }) else { return }
    let started = clock.steady
    if tasks.allSatisfy(\.pending.hasOnlyOffsets), started - lastCommit < limits.idleCommitMillisecondsMax {
      notePositions()
      return
    }
    let transaction = TransactionPlan(tasks: tasks, topology: topology)
    try write(transaction)
    lastCommit = clock.steady
    counters.commits += 1
    counters.commitMilliseconds += lastCommit - started
    counters.messages += transaction.messages.count
    counters.states += transaction.stateCount
    notePositions()
    for index in tasks.indices {
      let effects = tasks[index].pending.effects
      tasks[index].merge(transaction.states[index])
      for (key, effect) in effects { begin(effect, key: key, index) }
    }
  }

  private func notePositions() {
    for task in tasks {
      for offset in task.pending.offsets { positions[offset.partition] = max(positions[offset.partition] ?? 0, offset.next) }
    }
  }

  /// Effects that are out come home before the group is left, so that a planned stop leaves nothing unknown.
  private func finish() throws(LogFailure) {
    let started = clock.steady
    for task in tasks where task.isRunning && !task.isPaused { try log.pause(inputs(of: task.partition)) }
    while tasks.contains(where: { $0.effectsInFlight > 0 }), clock.steady - started < limits.stopMillisecondsMax {
      if case .failed(let failure) = log.poll(waitMilliseconds: 10) { throw failure }
      var batch = Batch(limits: limits, opened: clock.steady)
      if let now = clock.now { try takeEffectResults(now, &batch) }
      try commit()
    }
    lastCommit = 0
    try commit()
    changelogReader?.close()
    broadcastReader?.close()
    log.close()
  }

  // MARK: Status

  private func postStatus() {
    var status = RunnerStatus()
    let now = clock.now
    status.clock = now
    status.assigned = tasks.filter(\.isRunning).map(\.partition)
    status.restoring = tasks.filter { !$0.isRunning }.map(\.partition)
    status.isReady = wasAssigned && status.restoring.isEmpty
    status.isBusy = tasks.contains { !$0.pending.hasOnlyOffsets }
    status.positions = positions
    status.nextTimer = tasks.compactMap(\.store.earliestTimer).min()
    status.timersDue = now.map { now in tasks.count { ($0.store.earliestTimer ?? .max) <= now } } ?? 0
    status.effectsInFlight = tasks.reduce(0) { $0 + $1.effectsInFlight }
    status.keys = tasks.reduce(0) { $0 + $1.store.keyCount }
    status.stateBytes = tasks.reduce(0) { $0 + $1.store.byteCount }
    status.counters = counters
    board.post(status)
  }
}

extension LogReader {
  /// A record that is ready, passing over ends of partitions.
  func nextRecord() -> LogEvent {
    while true {
      let event = poll(waitMilliseconds: 0)
      if case .endOfPartition = event { continue }
      return event
    }
  }
}
