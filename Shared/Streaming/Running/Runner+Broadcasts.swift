// Topics that every copy reads whole: the strategy, and the clock of a rehearsal.
extension Runner {
  func followToEnd(_ partitions: [TopicPartition]) throws(LogFailure) {
    let ends = try retrying { () throws(LogFailure) in try log.endOffsets(partitions) }
    var missing = Set(zip(partitions, ends).filter { $0.1 > 0 }.map(\.0))
    while !missing.isEmpty, let reader = broadcastReader {
      switch reader.poll(waitMilliseconds: limits.pollMillisecondsMax) {
      case .record(let record): follow(record)
      case .endOfPartition(let partition, let offset):
        followed[partition] = max(followed[partition] ?? 0, offset)
        missing.remove(partition)
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
      case .endOfPartition(let partition, let offset): followed[partition] = max(followed[partition] ?? 0, offset)
      case .failed(let failure): return try tolerate(failure)
      case .nothing, .assigned, .revoked: return
      }
    }
  }

  private func follow(_ record: Record) {
    let partition = TopicPartition(record.topic, record.partition)
    followed[partition] = max(followed[partition] ?? 0, record.offset + 1)
    switch processor.follow(record) {
    case .nothing, .table: break
    case .time(let moment): clock.advance(to: moment)
    case .rejected(let letter):
      counters.refusedBroadcasts += 1
      if let letter, broadcastLetters.count < limits.batchRecordsMax { broadcastLetters.append(letter) }
    }
  }

  /// Makes sure that the processor knows what these bytes refer to, or that it is nowhere.
  func prepare(_ bytes: [UInt8]?, of key: [UInt8]) throws(LogFailure) {
    guard let bytes, try !processor.knows(bytes, of: key) else { return }
    try catchUp()
    processor.settle(bytes, of: key)
    _ = try processor.knows(bytes, of: key)
  }

  /// Reads the broadcast topics to where they end now, open transactions included: whoever wrote a record has written what it refers to in the same
  /// transaction, and its markers reach one partition after the other. No transaction of this runner is open here.
  private func catchUp() throws(LogFailure) {
    guard let broadcastReader else { return }
    counters.catchUps += 1
    let partitions = topology.broadcasts.map { TopicPartition($0, 0) }
    let ends = try retrying { () throws(LogFailure) in try log.endOffsets(partitions) }
    while zip(partitions, ends).contains(where: { followed[$0, default: 0] < $1 }) {
      switch broadcastReader.poll(waitMilliseconds: limits.pollMillisecondsMax) {
      case .record(let record): follow(record)
      case .endOfPartition(let partition, let offset): followed[partition] = max(followed[partition] ?? 0, offset)
      case .failed(let failure): try tolerate(failure)
      case .nothing, .assigned, .revoked: break
      }
      try noteAlive()
    }
  }

  /// Letters about broadcast records join a batch that commits at once. Every copy reads those topics whole, but only one runs partition 0;
  /// the others keep their letters in case it becomes theirs. A letter's id follows from the record, so one that is told twice is still one.
  func sendBroadcastLetters() {
    guard !broadcastLetters.isEmpty, let index = taskIndex(0), tasks[index].isRunning else { return }
    counters.deadLetters += broadcastLetters.count
    tasks[index].pending.write(broadcastLetters, topology)
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
