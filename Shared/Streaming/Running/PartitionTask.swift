/// One assigned partition: the same partition of all inputs, with the state of its keys.
///
///     assigned --> restoring --(position has passed the end)--> running --> revoked
///
/// Revoked is the end of the value: a partition that comes back starts anew.
struct PartitionTask {
  enum Phase {
    /// Reading the changelog up to the end that was taken after the assignment.
    case restoring(end: Int64)
    case running
  }

  let partition: Int32
  var phase: Phase
  var store = PartitionStore()
  var pending = PendingWork()
  /// Inputs are held back because too many effects are in flight.
  var isPaused = false
  var effectsInFlight = 0

  init(partition: Int32, changelogEnd: Int64) {
    self.partition = partition
    self.phase = .restoring(end: changelogEnd)
  }

  var isRunning: Bool { if case .running = phase { true } else { false } }

  /// The cell as the batch sees it: its own change first, else what is committed.
  func current(_ key: [UInt8]) throws(LogFailure) -> PendingWork.Change {
    if let change = pending.change(key) { return change }
    let before = try store.cell(key)
    return PendingWork.Change(before: before, cell: before ?? Cell())
  }

  /// Moves the batch's changes into the store, after the commit.
  mutating func merge(_ encoded: [(key: [UInt8], value: [UInt8]?)]) {
    for (key, value) in encoded {
      guard let change = pending.change(key) else { continue }
      store.put(key, value == nil ? nil : change.cell, encoded: value, before: change.before)
    }
    pending = PendingWork()
  }
}
