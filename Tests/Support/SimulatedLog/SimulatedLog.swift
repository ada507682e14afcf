public import Streaming

/// The engine's log on the simulated broker: one group member and one transactional producer, as one process has them.
///
/// Every call passes the process's `FaultGate` on its way in and out. Records wait in the producer's buffer until something pushes them,
/// as in librdkafka, so a crash loses a part of them.
public final class SimulatedLog: Log {
  struct Buffered {
    let partition: SimulatedPartition
    let key: [UInt8]
    let value: [UInt8]?
    let decisions: [Int]
  }

  let broker: SimulatedBroker
  let topics: LogTopics
  let gate: FaultGate
  private let inputs: [String]
  private let changelog: String
  private let journal: DecisionJournal
  private let group: SimulatedGroup
  private let producer: String
  let process: String
  private let epoch: Int

  /// Its number in the group; a new one each time it joins.
  public private(set) var member: Int
  private var generation = 0
  private var positions: [TopicPartition: Int64] = [:]
  private var paused: Set<TopicPartition> = []
  /// Where reading goes on, in the order of the partitions: those that are neither gone nor paused.
  private var active: [Delivery] = []
  private var transaction: SimulatedTransaction?
  private var isDoomed = false
  /// Keys whose state is in the open transaction.
  private var writtenKeys: Set<[UInt8]> = []
  private var lastCommitted: SimulatedTransaction?
  private var buffer: [Buffered] = []

  public init(
    broker: SimulatedBroker, topology: Topology, group: String, producer: String, process: String, gate: FaultGate, journal: DecisionJournal
  ) {
    self.broker = broker
    self.topics = topology.topics
    self.inputs = topology.inputs.map { topology.topics[$0] }
    self.changelog = topology.topics[topology.changelog]
    self.gate = gate
    self.journal = journal
    self.group = broker.group(group)
    self.producer = producer
    self.process = process
    epoch = broker.openProducer(producer)
    member = broker.nextID()
    self.group.join(member, inputs, at: broker.step)
    gate.onCrash = { [weak self] in self?.crash() }
    gate.onAbort = { [weak self] in self?.doom() ?? false }
  }

  public var waker: any LogWaker { SimulatedWaker() }

  // MARK: - Reading

  public func poll(waitMilliseconds: Int) -> LogEvent {
    do throws(LogFailure) {
      let event = try gate.pass(.poll, delayed: .nothing) { () throws(LogFailure) in pollGroup() }
      if event == .nothing, waitMilliseconds > 0 { gate.onWait(waitMilliseconds) }
      return event
    } catch {
      return .failed(error)
    }
  }

  private func pollGroup() -> LogEvent {
    if transaction != nil { broker.violations.append(Violation(.noPollInTransaction, process)) }
    group.touch(member, at: broker.step)
    if !group.isMember(member) {  // evicted: what it had is lost, and it joins again
      let lost = giveUp()
      member = broker.nextID()
      group.join(member, inputs, at: broker.step)
      if !lost.isEmpty { return .revoked(lost) }
    } else if group.mustRevoke(member) {
      let lost = giveUp()
      group.rejoin(member)
      return .revoked(lost)
    }
    if let places = group.collect(member) {
      generation = group.generation
      let assigned = places.map { place in
        InputOffset(partition: TopicPartition(number(place.topic), place.partition), next: group.committed[place] ?? 0)
      }
      for position in assigned { positions[position.partition] = position.next }
      paused = Set(positions.keys)
      active = []
      return .assigned(assigned)
    }
    return deliver()
  }

  /// A record of a random partition that has one, or the end of one that was not reported yet.
  private func deliver() -> LogEvent {
    for place in gate.rotation(of: active.count) {
      if let event = active[place].next() { return event }
    }
    return .nothing
  }

  /// Makes `active` what it follows from, with what has been read so far.
  private func updateActive() {
    for delivery in active { if positions[delivery.partition] != nil { positions[delivery.partition] = delivery.position } }
    let before = active
    active = positions.keys.filter { !paused.contains($0) }.sorted().compactMap { partition in
      guard let stored = broker.partition(place(partition)), let position = positions[partition] else { return nil }
      var delivery = Delivery(partition: partition, stored: stored, position: position)
      delivery.reported = before.first { $0.partition == partition }?.reported
      return delivery
    }
  }

  /// A process that does not stand still keeps its membership, whether it polls or not.
  func heartbeat() { group.touch(member, at: broker.step) }

  /// True where a poll would find nothing.
  var isIdle: Bool {
    group.isMember(member) && !group.mustRevoke(member) && !group.hasNews(member)
      && active.allSatisfy { $0.position >= $0.stored.lastStable }
  }

  private func giveUp() -> [TopicPartition] {
    let lost = positions.keys.sorted()
    positions = [:]
    paused = []
    active = []
    journal.drop(partitions: Set(lost.map(\.partition)))
    return lost
  }

  public func pause(_ partitions: [TopicPartition]) throws(LogFailure) {
    try gate.pass(.pause) { () throws(LogFailure) in
      updateActive()
      paused.formUnion(partitions)
      updateActive()
    }
  }

  /// As librdkafka does it, a partition that is not paused goes back to where the group stands.
  public func resume(_ partitions: [TopicPartition]) throws(LogFailure) {
    try gate.pass(.resume) { () throws(LogFailure) in
      updateActive()
      for partition in partitions where paused.remove(partition) == nil && positions[partition] != nil {
        positions[partition] = group.committed[place(partition)] ?? 0
        active.removeAll { $0.partition == partition }
      }
      updateActive()
    }
  }

  public func endOffsets(_ partitions: [TopicPartition]) throws(LogFailure) -> [Int64] {
    try gate.pass(.endOffsets) { () throws(LogFailure) in partitions.map { broker.partition(place($0))?.end ?? 0 } }
  }

  public func knownEnd(of partition: TopicPartition) -> Int64? { paused.contains(partition) ? nil : broker.partition(place(partition))?.end }

  public func partitionCount(_ topic: TopicNumber) throws(LogFailure) -> Int32? {
    try gate.pass(.partitionCount) { () throws(LogFailure) in
      let count = broker.partitions(topics[topic]).count
      return count == 0 ? nil : Int32(count)
    }
  }

  public func reader(_ partitions: [TopicPartition]) throws(LogFailure) -> SimulatedReader {
    try gate.pass(.reader) { () throws(LogFailure) in SimulatedReader(self, partitions) }
  }

  // MARK: - Writing

  public func begin() throws(LogFailure) {
    try gate.pass(.begin) { () throws(LogFailure) in
      try checkEpoch()
      guard transaction == nil else { throw .fatal("begin inside a transaction") }
      transaction = broker.begin(producer)
      writtenKeys = []
      lastCommitted = nil
      isDoomed = false
    }
  }

  public func append(_ record: OutgoingRecord) throws(LogFailure) {
    try gate.pass(.append) { () throws(LogFailure) in
      _ = try current()
      guard let partition = broker.partition(Place(topics[record.topic], record.partition)) else { throw .fatal("no such partition") }
      let decisions = partition.topic == changelog ? journal.decisions(of: record.key) : []
      if partition.topic == changelog { writtenKeys.insert(record.key) }
      buffer.append(Buffered(partition: partition, key: record.key, value: record.value, decisions: decisions))
      if gate.shuffled([true, false])[0] { try push() }
    }
  }

  public func flush() throws(LogFailure) { try gate.pass(.flush) { () throws(LogFailure) in try push() } }

  public func sendOffsets(_ offsets: [InputOffset]) throws(LogFailure) {
    try gate.pass(.sendOffsets) { () throws(LogFailure) in
      let transaction = try current()
      guard group.isMember(member), group.generation == generation else { throw .fenced("another member owns these partitions now") }
      broker.add(Dictionary(offsets.map { (place($0.partition), $0.next) }) { $1 }, of: group, to: transaction)
    }
  }

  public func commit() throws(LogFailure) {
    try gate.pass(.commit) { () throws(LogFailure) in
      if transaction == nil, lastCommitted != nil { return }  // the reply to the first call was lost
      let transaction = try current()
      try push()
      broker.end(transaction, as: .committed)
      self.transaction = nil
      lastCommitted = transaction
      journal.commit(writtenKeys)
    }
  }

  public func abort() throws(LogFailure) {
    try gate.pass(.abort) { () throws(LogFailure) in
      try checkEpoch()
      buffer = []
      if let transaction, transaction.fate == .open { broker.end(transaction, as: .aborted) }
      transaction = nil
    }
  }

  public func close() {
    group.leave(member)
    if let transaction, transaction.fate == .open { broker.end(transaction, as: .aborted) }
  }

  private func current() throws(LogFailure) -> SimulatedTransaction {
    try checkEpoch()
    guard let transaction else { throw .fatal("no transaction is open") }
    guard !isDoomed else { throw .abort("the coordinator has aborted the transaction") }
    return transaction
  }

  private func checkEpoch() throws(LogFailure) {
    guard broker.isCurrent(producer, epoch: epoch) else { throw .fenced("another producer has the name \(producer)") }
  }

  private func push() throws(LogFailure) {
    let transaction = try current()
    for record in buffer { broker.write(record, in: transaction, writer: process) }
    buffer = []
  }

  // MARK: - Faults

  /// The broker ends the open transaction by itself, as after a delivery that failed.
  private func doom() -> Bool {
    isDoomed = transaction != nil
    return isDoomed
  }

  /// The process is gone. What was on its way reaches some partitions and not others; the group notices only when it misses it.
  private func crash() {
    if let transaction, transaction.fate == .open, broker.isCurrent(producer, epoch: epoch) {
      var cut: Set<Place> = []
      for record in buffer where !cut.contains(Place(record.partition.topic, record.partition.number)) {
        if gate.shuffled([true, false])[0] {
          broker.write(record, in: transaction, writer: process)
        } else {
          cut.insert(Place(record.partition.topic, record.partition.number))
        }
      }
    }
    buffer = []
  }

  // MARK: - Names

  func place(_ partition: TopicPartition) -> Place { Place(topics[partition.topic], partition.partition) }

  private func number(_ topic: String) -> TopicNumber { TopicNumber(topics.names.firstIndex(of: topic) ?? 0) }
}

extension SimulatedPartition.Entry {
  func record(_ place: TopicPartition) -> Record {
    Record(topic: place.topic, partition: place.partition, offset: offset, timestamp: timestamp, key: key, value: value)
  }
}

/// Nothing ever waits in a simulation.
struct SimulatedWaker: LogWaker {
  func wake() {}
}
