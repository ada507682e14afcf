extension Runner {
  /// One reader serves all partitions that are being restored; it starts anew when others join them.
  func reopenChangelogReader() throws(LogFailure) {
    changelogReader?.close()
    changelogReader = nil
    lastRestored = clock.steady
    for index in tasks.indices {
      guard case .restoring(let end) = tasks[index].phase else { continue }
      if end == 0 {
        try start(index)
      } else {
        tasks[index].store = PartitionStore()
        tasks[index].restored = 0
      }
    }
    let restoring = tasks.filter { !$0.isRunning }.map { TopicPartition(topology.changelog, $0.partition) }
    guard !restoring.isEmpty else { return }
    changelogReader = try retrying { () throws(LogFailure) in try log.reader(restoring) }
  }

  /// Reads a share of the changelogs, so that the group is polled in between. A partition is restored when its position has passed the end
  /// that was taken after the assignment; a count of records would prove nothing.
  func restoreSome() throws(LogFailure) {
    guard let reader = changelogReader else { return }
    for _ in 0..<20_000 {
      switch reader.poll(waitMilliseconds: 1) {
      case .record(let record):
        lastRestored = clock.steady
        guard let index = taskIndex(record.partition), case .restoring(let end) = tasks[index].phase else { continue }
        tasks[index].store.restore(record.key, record.value)
        tasks[index].restored = record.offset + 1
        counters.restoredRecords += 1
        if record.offset + (planted.contains(.restoresTooLittle) ? 5 : 1) >= end { try start(index) }
      case .endOfPartition(let partition, let offset):
        guard let index = taskIndex(partition.partition), case .restoring(let end) = tasks[index].phase, offset >= end else { continue }
        try start(index)
      case .failed(let failure): return try tolerate(failure)
      case .nothing, .assigned, .revoked: return try restartIfStalled()
      }
      if tasks.allSatisfy(\.isRunning) {
        reader.close()
        changelogReader = nil
        return
      }
    }
  }

  private func restartIfStalled() throws(LogFailure) {
    guard clock.steady - lastRestored > limits.restoreStallMillisecondsMax, tasks.contains(where: { !$0.isRunning }) else { return }
    counters.restoreRestarts += 1
    try reopenChangelogReader()
  }
}
