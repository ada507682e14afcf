import Streaming

/// A broker in memory: topics, transactions, fencing, groups. One thread, no clock: the simulator says when time passes.
///
/// What it does not prove: bytes on the wire, request time-outs inside librdkafka, replication, and anything about speed.
public final class SimulatedBroker {
  public struct Behaviour: Sendable {
    /// Records of aborted transactions are delivered, as on the development broker.
    public var showsAborted = false
    /// Steps after which a silent member is evicted, and an open transaction aborted.
    public var sessionSteps = 400
    public var transactionSteps = 300
    /// Steps that a tombstone outlives the compaction that first meets it.
    public var tombstoneSteps = 1000
    /// How many of 100 markers are late at each step, each partition for itself.
    public var lateMarkersPercent = 85

    public init() {}
  }

  public let behaviour: Behaviour
  public private(set) var step = 0
  /// What records are stamped with.
  public var time: Milliseconds = 0
  /// So many readers that are opened from now on hear nothing: their connection is dead, and nobody tells them.
  public var deafReaders = 0
  /// Invariants that the broker itself saw broken.
  public internal(set) var violations: [Violation] = []
  private var topics: [String: [SimulatedPartition]] = [:]
  private var groups: [String: SimulatedGroup] = [:]
  private var epochs: [String: Int] = [:]
  private var transactions: [SimulatedTransaction] = []
  /// Transactions that are decided, though perhaps not all of their markers are written.
  private var committed: Set<Int> = []
  private var lastID = 0
  private var random: SimulatedRandom

  public init(behaviour: Behaviour, seed: UInt64) {
    self.behaviour = behaviour
    random = SimulatedRandom(seed: seed)
  }

  public func createTopic(_ name: String, partitions: Int32) {
    topics[name] =
      topics[name] ?? (0..<partitions).map { SimulatedPartition(topic: name, number: $0, showsAborted: behaviour.showsAborted) }
  }

  public func partitions(_ topic: String) -> [SimulatedPartition] { topics[topic] ?? [] }
  public func partition(_ place: Place) -> SimulatedPartition? { topics[place.topic].map { $0[Int(place.partition)] } }

  public func group(_ name: String) -> SimulatedGroup {
    if let group = groups[name] { return group }
    let group = SimulatedGroup(name: name) { [unowned self] in Int32(partitions($0).count) }
    groups[name] = group
    return group
  }

  func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// Writes one record without a transaction, as an outside producer does.
  public func publish(_ key: [UInt8], _ value: [UInt8]?, to topic: String) {
    guard let partitions = topics[topic], !partitions.isEmpty else { return }
    partitions[Int(Partitioner.partition(for: key, count: Int32(partitions.count)))]
      .append(key, value, at: time, transaction: nil, writer: "outside", decisions: [])
  }

  /// Lets time pass: late markers, silent members, forgotten transactions.
  public func tick() {
    step += 1
    for group in groups.values { group.evict(silentSince: step - behaviour.sessionSteps) }
    guard !transactions.isEmpty else { return }
    for transaction in transactions where transaction.fate != .open { writeMarkers(transaction, all: false) }
    for transaction in transactions where transaction.fate == .open && step - transaction.openedAt > behaviour.transactionSteps {
      epochs[transaction.producer, default: 0] += 1  // whoever left it open is fenced
      end(transaction, as: .aborted, isLate: false)
    }
    transactions.removeAll(where: \.isResolved)
  }

  /// True where the record counts: its transaction is committed, or nobody asks.
  func isDecided(_ entry: SimulatedPartition.Entry) -> Bool {
    entry.fate == .committed || committed.contains(entry.transaction) || (behaviour.showsAborted && entry.fate == .aborted)
  }

  /// True where no transaction is open and no marker is missing.
  public var isQuiet: Bool { transactions.allSatisfy(\.isResolved) }

  public func compact(_ topic: String) { for partition in partitions(topic) { partition.compact(at: step, tombstoneSteps: behaviour.tombstoneSteps) } }

  // MARK: - Producers

  /// Opens a producer: earlier ones of the same name are fenced and their transaction is ended.
  func openProducer(_ name: String) -> Int {
    for transaction in transactions where transaction.producer == name {
      if transaction.fate == .open { end(transaction, as: .aborted, isLate: false) }
      writeMarkers(transaction, all: true)
    }
    epochs[name, default: 0] += 1
    return epochs[name] ?? 0
  }

  func isCurrent(_ name: String, epoch: Int) -> Bool { epochs[name] == epoch }

  func begin(_ producer: String) -> SimulatedTransaction {
    for transaction in transactions where transaction.producer == producer { writeMarkers(transaction, all: true) }
    let transaction = SimulatedTransaction(id: nextID(), producer: producer, openedAt: step)
    transactions.append(transaction)
    return transaction
  }

  func write(_ record: SimulatedLog.Buffered, in transaction: SimulatedTransaction, writer: String) {
    record.partition.append(
      record.key, record.value, at: time, transaction: transaction.id, writer: writer, decisions: record.decisions)
    if !transaction.partitions.contains(where: { $0 === record.partition }) { transaction.partitions.append(record.partition) }
  }

  func add(_ offsets: [Place: Int64], of group: SimulatedGroup, to transaction: SimulatedTransaction) {
    let known = transaction.offsets?.offsets ?? [:]
    transaction.offsets = (group, known.merging(offsets) { $1 })
    if !group.unstable.contains(where: { $0 === transaction }) { group.unstable.append(transaction) }
  }

  func end(_ transaction: SimulatedTransaction, as fate: SimulatedPartition.Fate, isLate: Bool = true) {
    transaction.fate = fate
    if fate == .committed { committed.insert(transaction.id) }
    writeMarkers(transaction, all: !isLate)
  }

  private func writeMarkers(_ transaction: SimulatedTransaction, all: Bool) {
    guard transaction.fate != .open else { return }
    let late = behaviour.lateMarkersPercent
    transaction.partitions.removeAll { partition in
      guard all || !random.chance(late, of: 100) else { return false }
      partition.resolve(transaction.id, as: transaction.fate, at: time)
      return true
    }
    if let (group, offsets) = transaction.offsets, all || !random.chance(late, of: 100) {
      if transaction.fate == .committed { group.committed.merge(offsets) { $1 } }
      group.unstable.removeAll { $0 === transaction }
      transaction.offsets = nil
    }
  }
}
