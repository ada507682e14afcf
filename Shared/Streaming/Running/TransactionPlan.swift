/// One batch as the records of one transaction, made once: every try writes the same bytes.
struct TransactionPlan {
  /// The lists of the tasks, one after the other; none of them is copied.
  let messages: FlattenSequence<[[OutgoingRecord]]>
  /// For each task, in their order: what becomes of each change.
  let updates: [[CellUpdate]]
  let changelog: [OutgoingRecord]
  let offsets: [InputOffset]

  /// `positions` are the group's offsets: a partition whose timers or effects changed something without any new input sends its old ones
  /// again, because only a transaction with offsets is checked against the group's owner.
  init(tasks: [PartitionTask], topology: Topology, positions: [TopicPartition: Int64]) {
    messages = tasks.map(\.pending.messages).joined()
    updates = tasks.map(TransactionPlan.updates)
    var changelog: [OutgoingRecord] = []
    for (task, updates) in zip(tasks, updates) {
      for (slot, update) in updates.enumerated() {
        let value: [UInt8]?
        switch update {
        case .nothing: continue
        case .forget: value = nil
        case .keep(let bytes): value = bytes
        }
        let key = task.pending.changes[slot].key
        changelog.append(OutgoingRecord(topic: topology.changelog, partition: task.partition, key: key, value: value))
      }
    }
    self.changelog = changelog
    offsets = tasks.flatMap { task in
      if !task.pending.offsets.isEmpty || task.pending.isEmpty { return task.pending.offsets }
      let known = topology.inputs.lazy.map { TopicPartition($0, task.partition) }.first { positions[$0] != nil }
      return known.map { [InputOffset(partition: $0, next: positions[$0] ?? 0)] } ?? []
    }
  }

  /// Looks at the changes where they are: a copy of each would hold on to all that its cell has.
  private static func updates(for task: PartitionTask) -> [CellUpdate] {
    let changes = task.pending.changes.span
    var updates: [CellUpdate] = []
    updates.reserveCapacity(changes.count)
    for index in changes.indices {
      if changes[index].cell.isEmpty {
        updates.append(changes[index].wasKnown ? .forget : .nothing)
      } else {
        updates.append(.keep(changes[index].cell.encoded))
      }
    }
    return updates
  }
}
