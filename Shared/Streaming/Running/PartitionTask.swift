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
  /// The next offset of the changelog that the restore reads.
  var restored: Int64 = 0
  var store = PartitionStore()
  var pending = PendingWork()
  /// Inputs are held back because too many effects are in flight.
  var isPaused = false

  init(partition: Int32, changelogEnd: Int64) {
    self.partition = partition
    self.phase = .restoring(end: changelogEnd)
  }

  /// Offsets of the changelog that are still to be read before it runs.
  var restoreLeft: Int64 { if case .restoring(let end) = phase { max(0, end - restored) } else { 0 } }

  var isRunning: Bool { if case .running = phase { true } else { false } }

  /// Where in the pending changes a key is, which starts from what is committed.
  mutating func slot(of key: [UInt8]) throws(LogFailure) -> Int {
    if let slot = pending.slot(of: key) { return slot }
    return pending.open(key, before: try store.cell(key))
  }

  /// The cell as the batch sees it: its own change first, else what is committed.
  func cell(_ key: [UInt8]) throws(LogFailure) -> Cell? {
    if let slot = pending.slot(of: key) { return pending.changes[slot].cell }
    return try store.cell(key)
  }

  /// Moves the batch's changes into the store, after the commit.
  mutating func merge(_ updates: [CellUpdate]) {
    for (slot, update) in updates.enumerated() { store.put(pending.changes[slot], update) }
    pending = PendingWork()
  }
}
