extension Runner {
  func postStatus() {
    var status = RunnerStatus()
    let now = clock.now
    status.clock = now
    status.assigned = tasks.filter(\.isRunning).map(\.partition)
    status.restoring = tasks.filter { !$0.isRunning }.map(\.partition)
    status.isReady = wasAssigned && status.restoring.isEmpty
    status.isBusy = tasks.contains { !$0.pending.hasOnlyOffsets }
    status.connectionCount = log.connectionCount
    noteEnds()
    status.positions = positions
    status.ends = ends
    status.restoreLeft = tasks.reduce(0) { $0 + $1.restoreLeft }
    status.nextTimer = tasks.compactMap(\.store.earliestTimer).min()
    status.timersDue = now.map { now in tasks.count { ($0.store.earliestTimer ?? .max) <= now } } ?? 0
    status.effectsInFlight = tasks.reduce(0) { $0 + ledger.inFlight($1.partition) }
    status.keys = tasks.reduce(0) { $0 + $1.store.keyCount }
    status.stateBytes = tasks.reduce(0) { $0 + $1.store.byteCount }
    status.counters = counters
    board.post(status)
  }

  /// An end that was heard of earlier stays where nothing newer is known, as of a partition that is paused.
  private func noteEnds() {
    for input in positions.keys {
      guard let end = log.knownEnd(of: input) else { continue }
      ends[input] = max(ends[input] ?? 0, end)
    }
  }

  /// True where a turn at that moment would do nothing but what the log or the desk has for it.
  package func isResting(at now: Milliseconds) -> Bool {
    wasAssigned && tasks.allSatisfy { $0.isRunning && $0.pending.hasOnlyOffsets && ($0.store.earliestTimer ?? .max) > now }
  }

  /// Partitions that run.
  package var runningCount: Int { tasks.count(where: \.isRunning) }

  /// Every key with the bytes of its committed cell, by partition: for checks and dumps. Only of partitions that run.
  package var contents: [(partition: Int32, cells: [(key: [UInt8], value: [UInt8])])] {
    tasks.filter(\.isRunning).map { ($0.partition, $0.store.contents) }
  }
}
