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
  let pulse: Pulse
  package var planted: PlantedBugs = []

  /// By partition, ascending.
  var tasks: [PartitionTask] = []
  var ledger = EffectLedger()
  var changelogReader: L.Reader?
  let broadcastReader: L.Reader?
  /// The offset after the last record read of each broadcast topic.
  var followed: [TopicPartition: Int64] = [:]
  /// The next offset of each assigned input, with everything before it committed or without any output.
  var positions: [TopicPartition: Int64] = [:]
  /// The end of each assigned input, as last heard of.
  var ends: [TopicPartition: Int64] = [:]
  var counters = StreamCounters()
  /// Dead letters about records of broadcast topics that are not written yet.
  var broadcastLetters: [OutgoingMessage] = []
  var wasAssigned = false
  /// Inputs wait because nobody has said yet what time it is.
  var isHeld = false
  var lastCommit: Milliseconds
  var lastAlive: Milliseconds
  /// When a restore last read anything.
  var lastRestored: Milliseconds = 0

  /// Opens the broadcast topics and reads them to their end, so that the first decision already knows the strategy.
  public init(
    log: L, processor: P, topology: Topology, limits: StreamLimits = StreamLimits(), clock: StreamClock, desk: any EffectDesk,
    board: StatusBoard, pulse: Pulse = Pulse()
  ) throws(LogFailure) {
    self.log = log
    self.processor = processor
    self.topology = topology
    self.limits = limits
    self.clock = clock
    self.desk = desk
    self.board = board
    self.pulse = pulse
    lastCommit = clock.steady
    lastAlive = clock.steady
    let broadcasts = topology.broadcasts.map { TopicPartition($0, 0) }
    if broadcasts.isEmpty {
      broadcastReader = nil
    } else {
      broadcastReader = try Runner.retrying(limits, clock) { () throws(LogFailure) in try log.reader(broadcasts) }
      try followToEnd(broadcasts)
    }
  }

  /// Turns until `shouldStop` says so, then lets effects in flight come home and leaves the group.
  public func run(until shouldStop: () -> Bool) throws(LogFailure) {
    while !shouldStop() { try turn() }
    try finish()
  }

  /// One round: what has come in, one commit, what follows from it.
  public func turn() throws(LogFailure) {
    try noteAlive()
    try followBroadcasts()
    if clock.now != nil {
      if isHeld { try hold(false) }
      try restoreSome()
    } else if !isHeld {
      try hold(true)
    }
    var batch = Batch(limits: limits, opened: clock.steady)
    if let now = clock.now {
      try takeEffectResults(now, &batch)
      try takeDueTimers(now, &batch)
    }
    try fill(&batch)
    sendBroadcastLetters()
    try commit()
    try balanceLoad()
    postStatus()
  }

  /// Effects that are out come home before the group is left, so that a planned stop leaves nothing unknown.
  package func finish() throws(LogFailure) {
    let started = clock.steady
    for task in tasks where task.isRunning && !task.isPaused { try pause(task.partition) }
    while tasks.contains(where: { ledger.inFlight($0.partition) > 0 }), clock.steady - started < limits.stopMillisecondsMax {
      switch log.poll(waitMilliseconds: 10) {
      case .revoked(let partitions): revoke(partitions)
      case .failed(let failure): try tolerate(failure)
      case .nothing, .record, .endOfPartition, .assigned: break  // what is not taken is the next owner's
      }
      var batch = Batch(limits: limits, opened: clock.steady)
      if let now = clock.now { try takeEffectResults(now, &batch) }
      try commit()
    }
    try commit(isLast: true)
    changelogReader?.close()
    broadcastReader?.close()
    log.close()
  }

  func taskIndex(_ partition: Int32) -> Int? { tasks.firstIndex { $0.partition == partition } }

  func inputs(of partition: Int32) -> [TopicPartition] { topology.inputs.map { TopicPartition($0, partition) } }
}
