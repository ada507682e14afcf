import Bytes

// What goes into a batch: results of effects, due timers, records.
extension Runner {
  /// Polls at least once, however full the batch already is: the group's membership depends on it.
  func fill(_ batch: inout Batch) throws(LogFailure) {
    var wait = batch.isEmpty ? longestWait : 0
    repeat {
      switch log.poll(waitMilliseconds: wait) {
      case .nothing:
        batch.close(.drain)
      case .record(let record):
        try take(record, &batch)
      case .endOfPartition(let partition, let offset):
        // Where nothing else is ready, the end of a partition is worth a look at the other sources, but not a wait.
        positions[partition] = max(positions[partition] ?? 0, offset)
      case .assigned(let partitions):
        try assign(partitions)
        batch.close(.drain)
      case .revoked(let partitions):
        revoke(partitions)
        batch.close(.drain)
      case .failed(let failure):
        try tolerate(failure)
        batch.close(.drain)
      }
      wait = 0
    } while !batch.isFull(at: clock.steady)
    batch.count(into: &counters)
  }

  /// How long a poll may wait: not beyond the next timer, and not at all while state is restored.
  private var longestWait: Int {
    if tasks.contains(where: { !$0.isRunning }) { return 0 }
    guard clock.source == .wall else { return min(5, limits.pollMillisecondsMax) }
    guard let now = clock.now, let next = tasks.compactMap(\.store.earliestTimer).min() else { return limits.pollMillisecondsMax }
    return Int(max(0, min(Milliseconds(limits.pollMillisecondsMax), next - now)))
  }

  private func take(_ record: Record, _ batch: inout Batch) throws(LogFailure) {
    guard let now = clock.now, let index = taskIndex(record.partition), tasks[index].isRunning else {
      throw LogFailure.fatal("a record arrived for partition \(record.partition), which this copy does not run")
    }
    counters.records += 1
    batch.add(bytes: record.value?.count ?? 0)
    try prepare(record.value, of: record.key)
    switch processor.read(record) {
    case .input(let key, let identity, let input):
      try decide(index, key, identity, .event(input), now, &batch)
    case .skipped:
      counters.skipped += 1
    case .rejected(_, let letters):
      counters.deadLetters += 1
      tasks[index].pending.write(letters, topology)
    }
    tasks[index].pending.advance(TopicPartition(record.topic, record.partition), to: record.offset + 1)
  }

  func takeEffectResults(_ now: Milliseconds, _ batch: inout Batch) throws(LogFailure) {
    for result in ledger.takeHeld() + desk.takeResults() {
      ledger.home(result)
      if let index = taskIndex(result.partition), tasks[index].isRunning {
        tasks[index].pending.results.append(result)
        try decideEffect(index, result.key, result.effect, result: result.bytes, now, &batch)
      } else {
        ledger.hold([result])
      }
    }
  }

  /// Timers take at most half of a batch, so that a midnight with a million of them does not keep a customer's reply waiting.
  func takeDueTimers(_ now: Milliseconds, _ batch: inout Batch) throws(LogFailure) {
    let horizon = planted.contains(.firesEarly) ? now + 1000 : now
    for index in tasks.indices where tasks[index].isRunning {
      while !batch.isHalfFull(at: clock.steady), let (key, timer) = tasks[index].store.popDueTimer(at: horizon) {
        let slot = try tasks[index].slot(of: key)
        tasks[index].pending.changes[slot].fired.append(timer)
        guard let position = tasks[index].pending.changes[slot].cell.timers.firstIndex(of: timer) else { continue }  // stale
        tasks[index].pending.changes[slot].cell.timers.remove(at: position)
        batch.add(bytes: 0)
        if timer.isForgetting { continue }
        counters.timers += 1
        try decide(index, key, timer.identity(of: key), .timer(timer), now, &batch)
      }
    }
  }
}

extension StreamTimer {
  /// The engine's own timer, which ends the memory of a key that its processor has forgotten. Processors name their timers.
  static func forgetting(at due: Milliseconds) -> StreamTimer { StreamTimer(due: due, name: "") }
  var isForgetting: Bool { name.isEmpty }

  func identity(of key: [UInt8]) -> Identity { Identity(of: "timer", key, name).derived("due", Int(due)) }
}
