/// One batch as the records of one transaction, made once: every try writes the same bytes.
struct TransactionPlan {
  let messages: [OutgoingRecord]
  /// For each task, in their order: what becomes of each changed key.
  let states: [[(key: [UInt8], value: [UInt8]?)]]
  let changelog: [OutgoingRecord]
  let offsets: [InputOffset]

  var stateCount: Int { changelog.count }

  init(tasks: [PartitionTask], topology: Topology) {
    messages = tasks.flatMap { task in
      task.pending.messages.map { message in
        OutgoingRecord(
          topic: message.topic, partition: Partitioner.partition(for: message.key, count: topology.partitions), key: message.key,
          value: message.value)
      }
    }
    states = tasks.map { task in
      task.pending.keys.compactMap { key in
        task.pending.change(key).map { change in (key, change.cell.isForgettable ? nil : change.cell.encoded) }
      }
    }
    changelog = zip(tasks, states).flatMap { task, states in
      states.map { OutgoingRecord(topic: topology.changelog, partition: task.partition, key: $0.key, value: $0.value) }
    }
    offsets = tasks.flatMap(\.pending.offsets)
  }
}
