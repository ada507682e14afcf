// Topics that every copy reads whole: the strategy, and the clock of a rehearsal.
extension Runner {
  func followToEnd(_ partitions: [TopicPartition]) throws(LogFailure) {
    let ends = try retrying { () throws(LogFailure) in try log.endOffsets(partitions) }
    var missing = Set(zip(partitions, ends).filter { $0.1 > 0 }.map(\.0))
    while !missing.isEmpty, let reader = broadcastReader {
      switch reader.poll(waitMilliseconds: limits.pollMillisecondsMax) {
      case .record(let record): follow(record)
      case .endOfPartition(let partition, _): missing.remove(partition)
      case .failed(let failure): try tolerate(failure)
      case .nothing, .assigned, .revoked: break
      }
    }
  }

  /// Takes in what is ready, but no more than a batch, so that a flood of it can't keep the group from being polled.
  func followBroadcasts() throws(LogFailure) {
    guard let broadcastReader else { return }
    for _ in 0..<limits.batchRecordsMax {
      switch broadcastReader.poll(waitMilliseconds: 0) {
      case .record(let record): follow(record)
      case .endOfPartition: continue
      case .failed(let failure): return try tolerate(failure)
      case .nothing, .assigned, .revoked: return
      }
    }
  }

  private func follow(_ record: Record) {
    switch processor.follow(record) {
    case .nothing, .table: break
    case .time(let moment): clock.advance(to: moment)
    case .rejected(let letter):
      counters.refusedBroadcasts += 1
      if let letter, broadcastLetters.count < limits.batchRecordsMax { broadcastLetters.append(letter) }
    }
  }

  /// Letters about broadcast records join a batch that commits at once. Every copy reads those topics whole, but only one runs partition 0;
  /// the others keep their letters in case it becomes theirs. A letter's id follows from the record, so one that is told twice is still one.
  func sendBroadcastLetters() {
    guard !broadcastLetters.isEmpty, let index = taskIndex(0), tasks[index].isRunning else { return }
    counters.deadLetters += broadcastLetters.count
    tasks[index].pending.messages.append(contentsOf: broadcastLetters)
    broadcastLetters = []
  }

  /// Before the first tick of a driven clock there is no time to decide at: inputs wait.
  func hold(_ isHolding: Bool) throws(LogFailure) {
    isHeld = isHolding
    for task in tasks where task.isRunning && !task.isPaused {
      if isHolding { try pause(task.partition) } else { try resume(task.partition) }
    }
  }
}
