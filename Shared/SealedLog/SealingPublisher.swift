public import Kafka
import Models
public import Seals
import Synchronization

/// Writes events like `KafkaPublisher`, with what is personal sealed. A customer's key is acknowledged by the brokers before anything that it seals is
/// written: whoever reads the event finds the key.
public final class SealingPublisher: Sendable {
  private struct Outgoing: Sendable {
    var topic: String
    var key: [UInt8]
    var value: [UInt8]
  }

  private let publisher: KafkaPublisher
  private let keys: KeyRing?
  private let source: String
  /// Enqueued and not sealed yet: keys are issued for many customers at once.
  private let waiting = Mutex<[Outgoing]>([])
  private let batchMax = 1_000
  /// Events whose customers had no key, so far: each led to one more record.
  private let issued = Mutex(0)

  /// - Parameters:
  ///   - keys: nil where no master key is set; somebody has to feed them from the topic, or a customer gets more keys than needed.
  ///   - source: of the records that tell of new keys.
  public init(_ publisher: KafkaPublisher, keys: KeyRing?, source: String) {
    self.publisher = publisher
    self.keys = keys
    self.source = source
  }

  /// Knows all keys that are on the topic now.
  public static func open(_ connection: KafkaConnection, clientID: String, keys: KeyRing?) async throws(KafkaError) -> SealingPublisher {
    if let keys {
      let follower = try await KeyFollower(connection, clientID: clientID, keys)
      await follower.close()
    }
    return SealingPublisher(try KafkaPublisher(connection, clientID: clientID), keys: keys, source: "/cordial/\(clientID)")
  }

  /// How many keys it has issued.
  public var issuedCount: Int { issued.withLock { $0 } }

  /// Returns once the brokers have acknowledged the event.
  public func publish(topic: String, key: [UInt8], value: [UInt8]) async throws(KafkaError) {
    let sealed = try await seal([Outgoing(topic: topic, key: key, value: value)])
    for event in sealed { try await publisher.publish(topic: event.topic, key: event.key, value: event.value) }
  }

  /// Returns once the event is queued, in the order of the calls of one task. What became of it is told by `flush`.
  public func enqueue(topic: String, key: [UInt8], value: [UInt8]) async throws(KafkaError) {
    guard keys != nil else { return try await publisher.enqueue(topic: topic, key: key, value: value) }
    let count = waiting.withLock { waiting in
      waiting.append(Outgoing(topic: topic, key: key, value: value))
      return waiting.count
    }
    if count >= batchMax { try await send() }
  }

  private func send() async throws(KafkaError) {
    let events = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for event in try await seal(events) { try await publisher.enqueue(topic: event.topic, key: event.key, value: event.value) }
  }

  /// Waits until every enqueued event is acknowledged.
  public func flush() async throws(KafkaError) {
    try await send()
    try await publisher.flush()
  }

  public func close() async { await publisher.close() }

  private func seal(_ events: [Outgoing]) async throws(KafkaError) -> [Outgoing] {
    guard let keys else { return events }
    var records: [SealingRecord] = []
    var customers: Set<String> = []
    let found = events.map { EventToSeal($0.value, topic: $0.topic) }
    for case let event? in found where keys.key(of: event.customer) == nil && customers.insert(event.customer).inserted {
      records.append(keys.issue(for: event.customer, source: source, at: event.time))
    }
    for record in records { try await publisher.enqueue(topic: Topic.keys.rawValue, key: record.key, value: record.value) }
    if !records.isEmpty {
      try await publisher.flush()
      for record in records { _ = try? keys.take(key: record.key, value: record.value) }
      issued.withLock { $0 += records.count }
    }
    return zip(events, found).map { event, found in
      guard let found, let sealing = keys.sealing(for: found.customer) else { return event }
      return Outgoing(topic: event.topic, key: event.key, value: found.sealed(sealing))
    }
  }
}
