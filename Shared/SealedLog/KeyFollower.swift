public import Kafka
import Models
public import Seals

/// Follows the topic of keys into a ring, for whoever reads or writes topics without an engine.
public actor KeyFollower {
  public nonisolated let ring: KeyRing
  private let tail: KafkaTail

  /// Reads the topic to where it ends now.
  ///
  /// - Throws: `unknownTopic` where the topic does not exist.
  public init(_ connection: KafkaConnection, clientID: String, _ ring: KeyRing) async throws(KafkaError) {
    self.ring = ring
    tail = try await KafkaTail(connection, clientID: clientID + "-keys", topics: [Topic.keys.rawValue])
    try await catchUp()
  }

  /// Takes in what is there.
  public func follow() async throws(KafkaError) {
    for case .record(let record) in try await tail.next(maximum: 5_000, waitMilliseconds: 0) { take(record) }
  }

  /// Everything that had been written when this was called is known when it returns.
  public func catchUp() async throws(KafkaError) { for record in try await tail.catchUp() { take(record) } }

  /// What can't be read is passed over: the services report it.
  private func take(_ record: KafkaTail.Record) { _ = try? ring.take(key: record.key, value: record.value) }

  public func close() async { await tail.close() }
}
