/// What a batch has decided for one partition and not yet committed: an overlay on the partition's store.
///
/// Merged after the commit; dropped whole when the partition is taken away.
struct PendingWork {
  /// What becomes of one key.
  struct Change {
    let key: [UInt8]
    /// What of the committed cell a commit has to know; the cell itself is not kept, so that its arrays can be changed in place.
    let wasKnown: Bool
    let timersBefore: [StreamTimer]
    let effectsBefore: Int
    var cell: Cell
    /// Timers of the committed cell that have left the partition's queue.
    var fired: [StreamTimer] = []
    /// Inputs that this batch took for the key, and messages that they wrote under the same key.
    var taken = 0
    var written = 0
    /// An input was answered with messages, under whatever key.
    var hasWritten = false

    /// `before` is the committed cell; nil where the key was unknown.
    init(key: [UInt8], before: Cell?) {
      self.key = key
      wasKnown = before != nil
      timersBefore = before?.timers ?? []
      effectsBefore = before?.effects.count ?? 0
      cell = before ?? Cell()
    }
  }

  /// In the order in which the keys first changed, so that what is written never depends on a dictionary's order.
  var changes: [Change] = []
  private var slots: [StoredKey: Int] = [:]
  /// What goes out, with the partitions: they are found while a message is in the processor's cache, which at the commit it is no more.
  private(set) var messages: [OutgoingRecord] = []
  var effects: [(key: [UInt8], effect: StreamEffect)] = []
  /// Results of effects that were decided on: they would be lost with the batch if nobody kept them.
  var results: [EffectResult] = []
  private(set) var offsets: [InputOffset] = []

  /// Nothing to write but progress.
  var hasOnlyOffsets: Bool { changes.isEmpty && messages.isEmpty }
  var isEmpty: Bool { hasOnlyOffsets && offsets.isEmpty }

  /// Where in `changes` a key is.
  func slot(of key: [UInt8]) -> Int? { slots[StoredKey(key)] }

  /// Begins the change of a key that has none.
  mutating func open(_ key: [UInt8], before: Cell?) -> Int {
    slots[StoredKey(key)] = changes.count
    changes.append(Change(key: key, before: before))
    return changes.count - 1
  }

  mutating func write(_ more: [OutgoingMessage], _ topology: Topology) {
    for message in more {
      // What every copy reads whole has one partition.
      let isBroadcast = topology.broadcasts.contains(message.topic)
      messages.append(
        OutgoingRecord(
          topic: message.topic, partition: isBroadcast ? 0 : Partitioner.partition(for: message.partitionKey ?? message.key, count: topology.partitions),
          key: message.key, value: message.value))
    }
  }

  mutating func advance(_ partition: TopicPartition, to next: Int64) {
    if let index = offsets.firstIndex(where: { $0.partition == partition }) {
      offsets[index].next = next
    } else {
      offsets.append(InputOffset(partition: partition, next: next))
    }
  }
}
