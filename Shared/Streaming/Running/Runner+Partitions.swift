// Partitions that come and go.
extension Runner {
  func assign(_ partitions: [InputOffset]) throws(LogFailure) {
    wasAssigned = true
    for position in partitions { positions[position.partition] = position.next }
    let new = Set(partitions.map(\.partition.partition)).filter { taskIndex($0) == nil }.sorted()
    if !new.isEmpty {
      // Paused inputs are not fetched: what waits behind a restore is asked for with the end of its changelog.
      let asked = new.map { TopicPartition(topology.changelog, $0) } + new.flatMap(inputs(of:))
      let found = try retrying { () throws(LogFailure) in try log.endOffsets(asked) }
      for (partition, end) in zip(new, found) { tasks.append(PartitionTask(partition: partition, changelogEnd: end)) }
      for (input, end) in zip(asked, found).dropFirst(new.count) { ends[input] = end }
      tasks.sort { $0.partition < $1.partition }
      try reopenChangelogReader()
    }
    ledger.keep(partitions: Set(tasks.map(\.partition)))
  }

  /// Drops the partitions with all that was not committed. Results of effects stay, for the case that the partition comes back.
  func revoke(_ partitions: [TopicPartition]) {
    let gone = Set(partitions.map(\.partition))
    for task in tasks where gone.contains(task.partition) {
      ledger.hold(task.pending.results)
      ledger.withdraw(desk.withdraw(partition: task.partition), partition: task.partition)
    }
    tasks.removeAll { gone.contains($0.partition) }
    positions = positions.filter { !gone.contains($0.key.partition) }
    ends = ends.filter { !gone.contains($0.key.partition) }
  }

  /// Starts a restored partition. Its effects without a result are waited for where this copy still has them out, made (again) where
  /// that is harmless, and reported as unknown where it is not.
  func start(_ index: Int) throws(LogFailure) {
    tasks[index].phase = .running
    var batch = Batch(limits: limits, opened: clock.steady)
    for (key, effect) in try tasks[index].store.finishRestore() {
      switch ledger.standing(effect.id, partition: tasks[index].partition) {
      case .isComing: continue
      case .neverBegan: begin(effect, key: key, index)
      case .unknown where effect.isRepeatable || planted.contains(.repeatsContacts): begin(effect, key: key, index)
      case .unknown:
        counters.unknownEffects += 1
        try decideEffect(index, key, effect, result: nil, clock.now ?? 0, &batch)
      }
    }
    if !isHeld { try resume(tasks[index].partition) }
  }

  func begin(_ effect: StreamEffect, key: [UInt8], _ index: Int) {
    counters.effects += 1
    ledger.begin(effect.id, partition: tasks[index].partition)
    desk.start(effect, key: key, partition: tasks[index].partition)
  }

  /// A partition with too many effects in flight takes no new inputs until half of them are home.
  func balanceLoad() throws(LogFailure) {
    guard !isHeld else { return }
    for index in tasks.indices where tasks[index].isRunning {
      let task = tasks[index]
      let inFlight = ledger.inFlight(task.partition)
      if !task.isPaused, inFlight > limits.effectsPerPartitionMax {
        try pause(task.partition)
        tasks[index].isPaused = true
        counters.pauses += 1
      } else if task.isPaused, inFlight <= limits.effectsPerPartitionMax / 2 {
        try resume(task.partition)
        tasks[index].isPaused = false
      }
    }
  }

  func pause(_ partition: Int32) throws(LogFailure) {
    try retrying { () throws(LogFailure) in try log.pause(inputs(of: partition)) }
  }

  func resume(_ partition: Int32) throws(LogFailure) {
    try retrying { () throws(LogFailure) in try log.resume(inputs(of: partition)) }
  }
}
