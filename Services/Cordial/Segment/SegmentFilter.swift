import Bytes
public import Models
import SegmentationCore

/// Segmentation as a filter: the events of a portfolio go in, line by line and in any order, and where everybody stands on one day comes out.
public struct SegmentFilter: ~Copyable {
  /// What became of a line.
  public enum Outcome: Hashable, Sendable {
    case taken
    /// A type of event that segmentation does not read.
    case skipped
    /// It happened after the day in question.
    case later
  }

  /// How the lines of the customers stand in the file.
  public enum Order: Hashable, Sendable {
    /// Anyhow: every customer's state is kept until the end.
    case any
    /// Those of a customer together: each is written as soon as the next begins, and only names are kept.
    case grouped
  }

  private let core = Segmentation()
  private let asOf: CalendarDate
  private let end: Instant
  /// Begins the ids of what is written.
  private let day: String
  private let order: Order
  private let zones: ZoneCatalog
  private var context: Context
  private var places: [String: Int] = [:]
  /// States as bytes: a fraction of what the values would take.
  private var customers: [(id: String, state: [UInt8])] = []
  /// The customer of the last event, whose next event mostly follows.
  private var current: String?
  private var state = CustomerState()
  private var writer = JSONWriter(reservingBytes: 4096)
  public private(set) var customerCount = 0

  /// Events that happened after that day (UTC) are left out.
  public init(asOf: CalendarDate, strategy: Strategy, zones: ZoneCatalog, order: Order = .any) {
    self.asOf = asOf
    day = "\(asOf)/"
    self.order = order
    self.zones = zones
    end = Instant(seconds: Int64(asOf.daysSince1970 + 1) * 86_400)
    context = Context(customer: "", now: asOf.noon, identity: Identity(of: "segment"), strategy: strategy, zones: zones)
  }

  /// One event in CloudEvents JSON. Throws what is wrong with it; nothing of it is then taken. `line` gets the records that became ready.
  public mutating func take(_ event: [UInt8], _ line: (Span<UInt8>) throws -> Void) throws -> Outcome {
    let envelope = try EventEnvelope(reading: event)
    guard let taken = try Segmentation.read(envelope, event, from: .portfolio) else { return .skipped }
    guard envelope.header.time < end else { return .later }
    if current != envelope.header.subject { try open(envelope.header.subject, line) }
    core.take(taken, envelope.header, into: &state)
    return .taken
  }

  /// What is not written yet, in the order in which customers first appeared: the customer's own record, then one for each account.
  public mutating func finish(_ line: (Span<UInt8>) throws -> Void) throws {
    try close(line)
    for customer in customers { try write(customer.id, try SegmentFilter.decoded(customer.state), line) }
    customers = []
  }

  private mutating func write(_ id: String, _ state: CustomerState, _ line: (Span<UInt8>) throws -> Void) throws {
    let zone = state.details.timeZone.flatMap { zones[$0.value] } ?? .utc
    context.customer = id
    // Noon of the customer's own day, so that the day is the same for everybody.
    context.now = zone.instant(of: asOf, secondOfDay: 43_200)
    guard let (customer, accounts) = core.snapshot(of: state, cause: "snapshot", context) else { return }
    var header = EventHeader(id: day + id, source: "/cordial/segment", subject: id, time: context.now)
    writer.clear()
    writer.event(header, customer)
    try line(writer.span)
    for account in accounts {
      header.subject = account.key
      header.id = day + header.subject
      writer.clear()
      writer.event(header, account)
      try line(writer.span)
    }
  }

  private mutating func open(_ id: String, _ line: (Span<UInt8>) throws -> Void) throws {
    try close(line)
    current = id
    guard let known = places[id] else {
      places[id] = customerCount
      customerCount += 1
      if order == .any { customers.append((id, [])) }
      return
    }
    guard order == .any else {
      throw JSONFailure(
        "subject: the lines of “\(id)” do not stand together, and what was said before of it is written already; leave out --grouped")
    }
    state = try SegmentFilter.decoded(customers[known].state)
  }

  private mutating func close(_ line: (Span<UInt8>) throws -> Void) throws {
    guard let id = current else { return }
    var finished = CustomerState()
    swap(&finished, &state)
    current = nil
    guard order == .any, let place = places[id] else { return try write(id, finished, line) }
    var writer = ByteWriter(reserving: 512)
    finished.write(to: &writer)
    // As long as it is, without the room that the writer kept.
    customers[place].state = []
    customers[place].state.reserveCapacity(writer.bytes.count)
    customers[place].state.append(contentsOf: writer.bytes)
  }

  private static func decoded(_ bytes: [UInt8]) throws(JSONFailure) -> CustomerState {
    var reader = ByteReader(bytes)
    do { return try CustomerState(from: &reader) } catch { throw JSONFailure("a state that was just written cannot be read") }
  }
}

extension CalendarDate {
  fileprivate var noon: Instant { Instant(seconds: Int64(daysSince1970) * 86_400 + 43_200) }
}
