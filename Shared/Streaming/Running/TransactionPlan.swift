/// One batch as the records of one transaction, made once: every try writes the same bytes.
struct TransactionPlan {
  let messages: [OutgoingRecord]
  /// For each task, in their order: what becomes of each change.
  let updates: [[CellUpdate]]
  let changelog: [OutgoingRecord]
  let offsets: [InputOffset]

  /// `positions` are the group's offsets: a partition whose timers or effects changed something without any new input sends its old ones
  /// again, because only a transaction with offsets is checked against the group's owner.
  init(tasks: [PartitionTask], topology: Topology, positions: [TopicPartition: Int64]) {
    messages = tasks.flatMap { task in
      task.pending.messages.map { message in
        OutgoingRecord(
          topic: message.topic, partition: Partitioner.partition(for: message.key, count: topology.partitions), key: message.key,
          value: message.value)
      }
    }
    updates = tasks.map { task in task.pending.changes.map(TransactionPlan.update) }
    changelog = zip(tasks, updates).flatMap { task, updates in
      zip(task.pending.changes, updates).compactMap { change, update in
        switch update {
        case .nothing: nil
        case .forget: OutgoingRecord(topic: topology.changelog, partition: task.partition, key: change.key, value: nil)
        case .keep(let bytes): OutgoingRecord(topic: topology.changelog, partition: task.partition, key: change.key, value: bytes)
        }
      }
    }
    offsets = tasks.flatMap { task in
      if !task.pending.offsets.isEmpty || task.pending.isEmpty { return task.pending.offsets }
      let known = topology.inputs.lazy.map { TopicPartition($0, task.partition) }.first { positions[$0] != nil }
      return known.map { [InputOffset(partition: $0, next: positions[$0] ?? 0)] } ?? []
    }
  }

  private static func update(for change: PendingWork.Change) -> CellUpdate {
    if change.cell.isEmpty { return change.before == nil ? .nothing : .forget }
    return .keep(change.cell.encoded)
  }
}
