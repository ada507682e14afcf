public import Models

/// An event for `collections.portfolio`.
public struct FineractEvent: Hashable, Sendable {
  public var header: EventHeader
  /// In structured CloudEvents JSON, on one line.
  public var bytes: [UInt8]

  /// The Kafka key.
  public var key: [UInt8] { Array(header.subject.utf8) }

  /// - Throws: what our own services would say of it, where the contract is broken (an id of 300 letters, a due date of the year 2200).
  init<Data: EventData>(_ header: EventHeader, _ data: Data) throws(FineractFailure) {
    self.header = header
    bytes = header.encode(data)
    do throws(JSONFailure) { try EventCatalog.check(try EventEnvelope(reading: bytes), bytes) } catch {
      throw FineractFailure("\(Data.type): \(error)")
    }
  }
}

/// What one message of Fineract came to.
public struct FineractReading: Hashable, Sendable {
  public var events: [FineractEvent] = []
  /// The types of business events that say nothing about a debt, one entry each.
  public var skipped: [String] = []
  /// What was left out of an event that was taken, one sentence each.
  public var notes: [String] = []
  /// What could not be read, one sentence each; the rest of the message was taken.
  public var problems: [String] = []

  public init() {}
}
