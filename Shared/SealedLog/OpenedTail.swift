public import Kafka
import Models
public import Seals

/// Reads topics like `KafkaTail`, with what is sealed opened. Without keys it shows the word “sealed” instead, and “erased” where a key is gone.
public actor OpenedTail {
  private let tail: KafkaTail
  private let keys: KeyFollower?

  /// - Parameter keys: nil where no master key is set.
  /// - Throws: `unknownTopic` where a topic does not exist.
  public init(
    _ connection: KafkaConnection, clientID: String, topics: [String], from start: KafkaTail.Start = .beginning, keys: KeyRing?
  ) async throws(KafkaError) {
    tail = try await KafkaTail(connection, clientID: clientID, topics: topics, from: start)
    if let keys { self.keys = try await KeyFollower(connection, clientID: clientID, keys) } else { self.keys = nil }
  }

  /// As `KafkaTail` has it.
  public func next(maximum: Int = 1_000, waitMilliseconds: Int = 100) async throws(KafkaError) -> [KafkaTail.Event] {
    let events = try await tail.next(maximum: maximum, waitMilliseconds: waitMilliseconds)
    guard let keys else { return events.map { OpenedTail.changed($0) { SealedEvent.veiled($0) } } }
    try await keys.follow()
    if events.contains(where: { OpenedTail.isBehind($0, keys.ring) }) {
      try await keys.catchUp()
      for event in events { OpenedTail.settle(event, keys.ring) }
    }
    return events.map { OpenedTail.changed($0) { keys.ring.open($0) } }
  }

  public var isAtEnd: Bool { get async { await tail.isAtEnd } }

  public func close() async {
    await tail.close()
    await keys?.close()
  }

  private static func unheardOf(_ event: KafkaTail.Event, _ ring: KeyRing) -> (customer: String, keys: [DataKey.ID])? {
    guard case .record(let record) = event, let value = record.value, SealedText.isIn(value), let envelope = try? EventEnvelope(reading: value) else { return nil }
    let customer = SealedEvent.customer(ofSubject: envelope.header.subject)
    let keys = ring.unheardOf(in: value, of: customer)
    return keys.isEmpty ? nil : (customer, keys)
  }

  private static func isBehind(_ event: KafkaTail.Event, _ ring: KeyRing) -> Bool { unheardOf(event, ring) != nil }

  private static func settle(_ event: KafkaTail.Event, _ ring: KeyRing) {
    guard let (customer, keys) = unheardOf(event, ring) else { return }
    for key in keys { ring.settle(key, of: customer) }
  }

  private static func changed(_ event: KafkaTail.Event, _ change: ([UInt8]) -> [UInt8]) -> KafkaTail.Event {
    guard case .record(var record) = event, let value = record.value, SealedText.isIn(value) else { return event }
    record.value = change(value)
    return .record(record)
  }
}

extension OpenedTail {
  /// Reads topics from their beginning to where they end now. `take` gets the records, in order within each partition.
  ///
  /// - Throws: what `take` throws, and what librdkafka can't repair by itself.
  public static func readWhole(
    _ connection: KafkaConnection, clientID: String, topics: [String], keys: KeyRing?, _ take: (KafkaTail.Record) throws -> Void
  ) async throws {
    let tail = try await OpenedTail(connection, clientID: clientID, topics: topics, keys: keys)
    do {
      while await !tail.isAtEnd {
        for case .record(let record) in try await tail.next() { try take(record) }
      }
    } catch {
      await tail.close()
      throw error
    }
    await tail.close()
  }
}
