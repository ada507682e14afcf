extension Runner {
  func commit(isLast: Bool = false) throws(LogFailure) {
    guard tasks.contains(where: { !$0.pending.isEmpty }) else { return }
    let started = clock.steady
    if !isLast, tasks.allSatisfy(\.pending.hasOnlyOffsets), started - lastCommit < limits.idleCommitMillisecondsMax {
      notePositions()
      return
    }
    try noteAlive()
    let plan = TransactionPlan(tasks: tasks, topology: topology, positions: positions)
    let effects = tasks.map(\.pending.effects)
    if planted.contains(.performsBeforeCommit) { begin(effects) }
    if planted.isDisjoint(with: .inTransaction) { try write(plan) } else { try writePlanted(plan) }
    lastCommit = clock.steady
    counters.commits += 1
    counters.commitMilliseconds += lastCommit - started
    counters.messages += plan.messages.count { !topology.broadcasts.contains($0.topic) }
    counters.states += plan.changelog.count
    notePositions()
    for index in tasks.indices { tasks[index].merge(plan.updates[index]) }
    if !planted.contains(.performsBeforeCommit) { begin(effects) }
  }

  private func begin(_ effects: [[(key: [UInt8], effect: StreamEffect)]]) {
    for (index, effects) in effects.enumerated() {
      for (key, effect) in effects { begin(effect, key: key, index) }
    }
  }

  private func notePositions() {
    for task in tasks {
      for offset in task.pending.offsets { positions[offset.partition] = max(positions[offset.partition] ?? 0, offset.next) }
    }
  }

  /// Writes the plan in one transaction. After an abort the same bytes are written again, so whoever saw records of the aborted try (some
  /// brokers don't hide them) sees the same ids again and skips them.
  private func write(_ plan: TransactionPlan) throws(LogFailure) {
    try untilNotAborted { () throws(LogFailure) in
      try retrying { () throws(LogFailure) in try log.begin() }
      for record in plan.messages { try retrying { () throws(LogFailure) in try log.append(record) } }
      // What happened goes out before the state that says that it did: a state without its emissions would lose them for good.
      if !plan.messages.isEmpty { try retrying { () throws(LogFailure) in try log.flush() } }
      // A stale owner is fenced here, before its states can overwrite those of the new owner where aborted records are not hidden.
      if !plan.offsets.isEmpty { try retrying { () throws(LogFailure) in try log.sendOffsets(plan.offsets) } }
      // And a copy that stood still in the middle must not overwrite them either, on brokers that fence nobody.
      try noteAlive()
      for record in plan.changelog { try retrying { () throws(LogFailure) in try log.append(record) } }
      try retrying { () throws(LogFailure) in try log.commit() }
    }
  }

  func untilNotAborted(_ transaction: () throws(LogFailure) -> Void) throws(LogFailure) {
    var tries = 0
    while true {
      do { return try transaction() } catch {
        guard case .abort(let reason) = error else { throw error }
        counters.aborts += 1
        tries += 1
        guard tries < limits.triesMax else { throw LogFailure.fatal("a transaction was aborted \(tries) times, last because \(reason)") }
        try retrying { () throws(LogFailure) in try log.abort() }
        clock.wait(milliseconds: 20 * tries)
      }
    }
  }

  func retrying<Result>(_ call: () throws(LogFailure) -> Result) throws(LogFailure) -> Result {
    try Runner.retrying(limits, clock, call)
  }

  /// Makes the call again, with growing pauses, while the log says that this may help.
  static func retrying<Result>(
    _ limits: StreamLimits, _ clock: StreamClock, _ call: () throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    var tries = 0
    while true {
      do { return try call() } catch {
        guard case .retry(let reason) = error else { throw error }
        tries += 1
        guard tries < limits.triesMax else { throw LogFailure.fatal("gave up after \(tries) tries: \(reason)") }
        clock.wait(milliseconds: 10 << min(tries, 6))
      }
    }
  }

  /// A poll that fails for a moment is simply made again in the next turn; anything else ends the runner.
  func tolerate(_ failure: LogFailure) throws(LogFailure) {
    guard case .retry = failure else { throw failure }
    counters.failedPolls += 1
  }
}
