import Bytes

extension Runner {
  /// One decision: the cell of the key takes the input, and the answer goes into the partition's pending work.
  func decide(
    _ index: Int, _ key: [UInt8], _ identity: Identity, _ input: StreamInput<P.Input>, _ now: Milliseconds, _ batch: inout Batch
  ) throws(LogFailure) {
    let slot = try tasks[index].slot(of: key)
    guard !tasks[index].pending.changes[slot].cell.hasTaken(identity) else {
      counters.duplicates += 1
      return
    }
    try prepare(tasks[index].pending.changes[slot].cell.state, of: key)
    let answer = try processor.decide(
      state: tasks[index].pending.changes[slot].cell.state, input: input, context: StreamContext(key: key, now: now, identity: identity))
    apply(answer, to: &tasks[index].pending.changes[slot], identity, now)
    let most = max(tasks[index].pending.changes[slot].taken, tasks[index].pending.changes[slot].written)
    if most >= limits.recentInputsMax / 2 { batch.close(.key) }
    tasks[index].pending.write(answer.messages, topology)
    for effect in answer.effects { tasks[index].pending.effects.append((key, effect)) }
  }

  private func apply(_ answer: Answer, to change: inout PendingWork.Change, _ identity: Identity, _ now: Milliseconds) {
    change.taken += 1
    for message in answer.messages where message.key == change.key { change.written += 1 }
    change.cell.take(identity, capacity: planted.contains(.ringTooShort) ? 1 : limits.recentInputsMax)
    change.cell.state = answer.state
    change.cell.effects.append(contentsOf: answer.effects)
    // A timer is named by its key, name and moment. One that is set again for a moment that it has already been woken for is refused: it
    // would spin, and what it writes would carry the ids of the first time.
    change.cell.timers = answer.timers.filter { $0.due > now || !change.cell.hasTaken($0.identity(of: change.key)) }
    counters.refusedTimers += answer.timers.count - change.cell.timers.count
    if change.cell.isEmpty, change.wasKnown || !answer.messages.isEmpty || change.hasWritten {
      change.cell.timers = [.forgetting(at: now + limits.forgottenKeyMillisecondsMax)]
    }
    if !answer.messages.isEmpty { change.hasWritten = true }
  }

  /// Takes the result of an effect of the key, or that nobody knows it. An effect that the cell does not hold any more is over already.
  func decideEffect(
    _ index: Int, _ key: [UInt8], _ effect: StreamEffect, result: [UInt8]?, _ now: Milliseconds, _ batch: inout Batch
  ) throws(LogFailure) {
    guard let cell = try tasks[index].cell(key), let position = cell.effects.firstIndex(where: { $0.id == effect.id }) else { return }
    let slot = try tasks[index].slot(of: key)
    tasks[index].pending.changes[slot].cell.effects.remove(at: position)
    batch.add(bytes: result?.count ?? 0)
    try prepare(effect.request, of: key)
    try decide(index, key, effect.id.derived("result", 0), .effect(effect, result: result), now, &batch)
  }
}
