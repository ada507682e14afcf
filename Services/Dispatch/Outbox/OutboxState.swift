public import Bytes
public import Models

/// One event on its way to one destination.
public struct OutboxItem: Hashable, Sendable {
  public enum Destination: String, CaseIterable, Sendable { case crm, desk }

  public var destination: Destination
  public var id: String
  /// The event as it stands on its topic.
  public var event: [UInt8]
  public var tries: Int
  public var since: Instant
  /// Nil while it is being called.
  public var retryAt: Instant?
}

/// What is still on its way for one customer.
public struct OutboxState: StateCoding {
  public var items: [OutboxItem] = []
  /// A person has the case: what the customer says goes to the desk too.
  public var isWithPerson = false

  public init() {}

  private static let layout: UInt8 = 1

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    guard try reader.byte() == OutboxState.layout else { throw ByteReader.Broken() }
    items = try reader.list { reader throws(ByteReader.Broken) in
      OutboxItem(
        destination: try reader.choice(), id: try reader.text(), event: try reader.blob(), tries: try reader.count(), since: try reader.instant(),
        retryAt: try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() })
    }
    isWithPerson = try reader.flag()
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(OutboxState.layout)
    writer.list(items) { writer, item in
      writer.choice(item.destination)
      writer.text(item.id)
      writer.blob(item.event)
      writer.count(item.tries)
      writer.instant(item.since)
      writer.optional(item.retryAt) { $0.instant($1) }
    }
    writer.flag(isWithPerson)
  }
}
