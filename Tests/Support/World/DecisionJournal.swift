public import Streaming

/// Which decisions one process has made and not yet committed, by key. The simulated log hangs them on the state records that they led to.
public final class DecisionJournal {
  private let partitions: Int32
  private var pending: [(key: [UInt8], partition: Int32, decision: Int)] = []
  private let settle: ([Int]) -> Void

  /// `settle` hears of the decisions of each commit.
  public init(partitions: Int32, settle: @escaping ([Int]) -> Void) {
    self.partitions = partitions
    self.settle = settle
  }

  public func note(_ key: [UInt8], _ decision: Int) {
    pending.append((key, Partitioner.partition(for: key, count: partitions), decision))
  }

  func decisions(of key: [UInt8]) -> [Int] { pending.filter { $0.key == key }.map(\.decision) }

  func drop(partitions gone: Set<Int32>) { pending.removeAll { gone.contains($0.partition) } }

  func commit() {
    settle(pending.map(\.decision))
    pending = []
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

  public mutating func decide(state: [UInt8]?, input: StreamInput<P.Input>, context: StreamContext) -> Answer {
    let answer = inner.decide(state: state, input: input, context: context)
    let isVoid = state == nil && answer == Answer(state: nil)
    journal.note(context.key, book.add(Decision(input: input, context: context, version: version, isVoid: isVoid)))
    return answer
  }

  public mutating func follow(_ record: Record) -> Followed {
    let followed = inner.follow(record)
    if followed == .table { version = book.add(version: inner) }
    return followed
  }
}
