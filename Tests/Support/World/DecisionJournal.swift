public import Streaming

/// Which decisions one process has made and not yet committed, by key. The simulated log hangs them on the state records that they led to.
public final class DecisionJournal {
  private struct Pending {
    let key: [UInt8]
    let partition: Int32
    let decision: Int
    /// Leaves no record.
    let isVoid: Bool
  }

  private let partitions: Int32
  private var pending: [Pending] = []
  private let settle: ([Int]) -> Void

  /// `settle` hears of the decisions of each commit.
  public init(partitions: Int32, settle: @escaping ([Int]) -> Void) {
    self.partitions = partitions
    self.settle = settle
  }

  func note(_ key: [UInt8], _ decision: Int, isVoid: Bool) {
    pending.append(Pending(key: key, partition: Partitioner.partition(for: key, count: partitions), decision: decision, isVoid: isVoid))
  }

  func decisions(of key: [UInt8]) -> [Int] { pending.filter { $0.key == key }.map(\.decision) }

  func drop(partitions gone: Set<Int32>) { pending.removeAll { gone.contains($0.partition) } }

  /// A transaction with the states of these keys is committed.
  func commit(_ keys: Set<[UInt8]>) {
    settle(pending.filter { $0.isVoid || keys.contains($0.key) }.map(\.decision))
    pending.removeAll { $0.isVoid || keys.contains($0.key) }
  }
}

/// One decision, as it was asked for.
public struct Decision<Input> {
  public let input: StreamInput<Input>
  public let context: StreamContext
  /// Which of the processor's versions answered: each broadcast record that changed something makes a new one.
  public let version: Int
  /// An unknown key that stays unknown: such a decision leaves no record.
  public let isVoid: Bool
}

/// Every decision that all copies of one service have ever made.
public final class DecisionBook<P: Processor> {
  public private(set) var decisions: [Decision<P.Input>] = []
  public private(set) var settled: Set<Int> = []
  var versions: [P] = []

  public init() {}

  func add(_ decision: Decision<P.Input>) -> Int {
    decisions.append(decision)
    return decisions.count - 1
  }

  func settle(_ numbers: [Int]) { settled.formUnion(numbers) }

  func add(version processor: P) -> Int {
    versions.append(processor)
    return versions.count - 1
  }
}

/// A processor that writes down what it is asked.
public struct Witness<P: Processor>: Processor {
  private var inner: P
  private let book: DecisionBook<P>
  private let journal: DecisionJournal
  private var version: Int

  init(_ inner: P, _ book: DecisionBook<P>, _ journal: DecisionJournal) {
    self.inner = inner
    self.book = book
    self.journal = journal
    version = book.add(version: inner)
  }

  public mutating func read(_ record: Record) -> Reading<P.Input> { inner.read(record) }

  public mutating func decide(state: [UInt8]?, input: StreamInput<P.Input>, context: StreamContext) throws(LogFailure) -> Answer {
    let answer = try inner.decide(state: state, input: input, context: context)
    let isVoid = state == nil && answer == Answer(state: nil)
    let number = book.add(Decision(input: input, context: context, version: version, isVoid: isVoid))
    journal.note(context.key, number, isVoid: isVoid)
    return answer
  }

  public func knows(_ bytes: [UInt8], of key: [UInt8]) throws(LogFailure) -> Bool { try inner.knows(bytes, of: key) }

  public mutating func settle(_ bytes: [UInt8], of key: [UInt8]) { inner.settle(bytes, of: key) }

  public mutating func follow(_ record: Record) -> Followed {
    let followed = inner.follow(record)
    if followed == .table { version = book.add(version: inner) }
    return followed
  }
}
