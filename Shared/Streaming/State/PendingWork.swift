/// What a batch has decided for one partition and not yet committed: an overlay on the partition's store.
///
/// Merged after the commit; dropped whole when the partition is taken away.
struct PendingWork {
  struct Change {
    /// The committed cell that the change started from; nil where the key was unknown.
    var before: Cell?
    var cell: Cell
    /// Inputs that this batch took for the key.
    var taken = 0
  }

  private(set) var changes: [[UInt8]: Change] = [:]
  /// Keys in the order in which they first changed, so that what is written never depends on a dictionary's order.
  private(set) var keys: [[UInt8]] = []
  var messages: [OutgoingMessage] = []
  var effects: [(key: [UInt8], effect: StreamEffect)] = []
  private(set) var offsets: [InputOffset] = []

  /// Nothing to write but progress.
  var hasOnlyOffsets: Bool { keys.isEmpty && messages.isEmpty }
  var isEmpty: Bool { hasOnlyOffsets && offsets.isEmpty }

  func change(_ key: [UInt8]) -> Change? { changes[key] }

  mutating func set(_ key: [UInt8], _ change: Change) {
    if changes.updateValue(change, forKey: key) == nil { keys.append(key) }
  }

  mutating func advance(_ partition: TopicPartition, to next: Int64) {
    if let index = offsets.firstIndex(where: { $0.partition == partition }) {
      offsets[index].next = next
    } else {
      offsets.append(InputOffset(partition: partition, next: next))
    }
  }
}
