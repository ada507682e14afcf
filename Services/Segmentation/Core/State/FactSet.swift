public import Models

/// Something that happened once, known by an id: told twice, it is still one.
public protocol Fact: Hashable, Sendable {
  /// How many are kept of one customer.
  static var most: Int { get }
  var id: UInt64 { get }
  var time: Instant { get }
  /// The same fact told again, perhaps with more about it. Must not depend on which was told first.
  mutating func merge(_ other: Self)
}

/// The newest facts of a kind, by time. Since it is always the newest that stay, the order in which they came makes no difference.
public struct FactSet<Element: Fact>: Hashable, Sendable {
  public private(set) var facts: [Element] = []

  public init() {}

  /// Facts as they were kept, in order.
  init(kept facts: [Element]) { self.facts = facts }

  public mutating func take(_ fact: Element) {
    var fact = fact
    if let index = facts.firstIndex(where: { $0.id == fact.id }) {
      fact.merge(facts[index])
      facts.remove(at: index)
    }
    let place = facts.firstIndex { ($0.time, $0.id) > (fact.time, fact.id) } ?? facts.endIndex
    facts.insert(fact, at: place)
    if facts.count > Element.most { facts.removeFirst() }
  }
}

/// A contact that the system made, and what became of it.
public struct ContactFact: Fact {
  public static let most = 32
  public var id: UInt64
  public var channel: Channel
  /// The first report about it.
  public var time: Instant
  /// False for answers and receipts; nil where no report has said it yet.
  public var isReminder: Bool?
  public var isRead: Bool
  public var isFailed: Bool

  public mutating func merge(_ other: ContactFact) {
    time = min(time, other.time)
    isReminder = isReminder ?? other.isReminder
    isRead = isRead || other.isRead
    isFailed = isFailed || other.isFailed
  }
}

/// Something that the customer said.
public struct ReplyFact: Fact {
  public static let most = 24
  public var id: UInt64
  public var channel: Channel
  public var time: Instant
  /// The contact it answers, where the provider says so.
  public var contact: UInt64?

  public mutating func merge(_ other: ReplyFact) {}
}

/// How a promise ended. The latest word counts.
public struct PromiseFact: Fact {
  public static let most = 8
  public var id: UInt64
  public var time: Instant
  public var isKept: Bool

  public mutating func merge(_ other: PromiseFact) {
    if (other.time, other.isKept ? 1 : 0) > (time, isKept ? 1 : 0) { self = other }
  }
}

/// An address, and the first moment at which it was told.
public struct AddressFact: Fact {
  public static let most = 8
  public var id: UInt64
  public var time: Instant

  public mutating func merge(_ other: AddressFact) { time = min(time, other.time) }
}
