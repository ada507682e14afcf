import Bytes
public import Models
import SegmentationCore

/// Segmentation as a filter: the events of a portfolio go in, line by line and in any order, and where everybody stands on one day comes out.
public struct SegmentFilter {
  /// What became of a line.
  public enum Outcome: Hashable, Sendable {
    case taken
    /// A type of event that segmentation does not read.
    case skipped
    /// It happened after the day in question.
    case later
  }

  private let core = Segmentation()
  private let asOf: CalendarDate
  private let end: Instant
  private let strategy: Strategy
  private let zones: ZoneCatalog
  private var places: [String: Int] = [:]
  /// States as bytes: a fraction of what the values would take.
  private var customers: [(id: String, state: [UInt8])] = []
  /// The customer of the last event, whose next event mostly follows.
  private var place: Int?
  private var state = CustomerState()

  /// Events that happened after that day (UTC) are left out.
  public init(asOf: CalendarDate, strategy: Strategy, zones: ZoneCatalog) {
    self.asOf = asOf
    self.strategy = strategy
    self.zones = zones
    end = Instant(seconds: Int64(asOf.daysSince1970 + 1) * 86_400)
  }

  public var customerCount: Int { customers.count }

  /// One event in CloudEvents JSON. Throws what is wrong with it; nothing of it is then taken.
  public mutating func take(_ line: [UInt8]) throws(JSONFailure) -> Outcome {
    let envelope = try EventEnvelope(reading: line)
    guard let event = try Segmentation.read(envelope, line, from: .portfolio) else { return .skipped }
    guard envelope.header.time < end else { return .later }
    try open(envelope.header.subject)
    core.take(event, envelope.header, into: &state)
    return .taken
  }

  /// The records of every customer, in the order in which customers first appeared: the customer's own, then one for each account.
  public mutating func write(_ line: ([UInt8]) throws -> Void) throws {
    close()
    for customer in customers { try write(customer.id, try SegmentFilter.decoded(customer.state), line) }
  }

  private func write(_ id: String, _ state: CustomerState, _ line: ([UInt8]) throws -> Void) throws {
    let zone = state.details.timeZone.flatMap { zones[$0.value] } ?? .utc
    // Noon of the customer's own day, so that the day is the same for everybody.
    let context = Context(
      customer: id, now: zone.instant(of: asOf, secondOfDay: 43_200), identity: Identity(of: "segment", id), strategy: strategy, zones: zones)
    guard let (customer, accounts) = core.snapshot(of: state, cause: "snapshot", context) else { return }
    var header = EventHeader(id: context.id("customer"), source: "/cordial/segment", subject: id, time: context.now)
    try line(header.encode(customer))
    for (index, account) in accounts.enumerated() {
      header.id = context.id("account", index)
      header.subject = account.key
      try line(header.encode(account))
    }
  }

  private mutating func open(_ id: String) throws(JSONFailure) {
    if let place, customers[place].id == id { return }
    close()
    if let known = places[id] {
      (place, state) = (known, try SegmentFilter.decoded(customers[known].state))
    } else {
      places[id] = customers.count
      (place, state) = (customers.count, CustomerState())
      customers.append((id, []))
    }
  }

  private mutating func close() {
    guard let place else { return }
    self.place = nil
    var writer = ByteWriter(reserving: 512)
    state.write(to: &writer)
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
