/// Writes records outside transactions: for webhooks, tools and drivers. Idempotent: librdkafka's own retries double nothing and keep the order.
///
/// May be used from any task; its calls stay on the caller's executor, since a change of thread costs more than a record. A record's partition follows from its key as everywhere (`Partitioner`).
public final class KafkaPublisher: Sendable {
  private let core: PublisherCore

  /// - Throws: `invalidArgument` with a sentence about a property that is wrong.
  public init(_ connection: KafkaConnection, clientID: String) throws(KafkaError) {
    let core = try PublisherCore(connection, clientID: clientID)
    self.core = core
    startThread { core.serve() }
  }

  /// Returns once the brokers have acknowledged the record; waits where too many are on their way.
  ///
  /// - Throws: `isRetriable` where the brokers could not be reached in 30 s; the record may have been written all the same.
  public nonisolated(nonsending) func publish(topic: String, key: [UInt8], value: [UInt8]?) async throws(KafkaError) {
    let bytes = key.count + (value?.count ?? 0)
    await core.ledger.reserve(bytes: bytes, enqueued: false)
    var refused: KafkaError?
    let code = await withCheckedContinuation { answer in
      let token = core.ledger.register(answer)
      do throws(KafkaError) {
        try core.send(topic: topic, key: key, value: value, token: token)
      } catch {
        refused = error
        core.ledger.delivered([ClientCallbacks.Delivery(code: error.code, partition: -1, bytes: bytes, token: token)])
      }
    }
    if let refused { throw refused }
    guard code == .none else { throw core.error(code, topic: topic) }
  }

  /// Returns once the record is queued, in the order of the calls of one task; waits where too many are on their way. What became of it is
  /// told by `flush`.
  ///
  /// - Throws: where the record can't be queued (too large, or an impossible topic); nothing was written.
  public nonisolated(nonsending) func enqueue(topic: String, key: [UInt8], value: [UInt8]?) async throws(KafkaError) {
    let bytes = key.count + (value?.count ?? 0)
    await core.ledger.reserve(bytes: bytes, enqueued: true)
    do throws(KafkaError) {
      try core.send(topic: topic, key: key, value: value, token: 0)
    } catch {
      core.ledger.delivered([ClientCallbacks.Delivery(code: .none, partition: -1, bytes: bytes, token: 0)])
      throw error
    }
  }

  /// Waits until every enqueued record is acknowledged.
  ///
  /// - Throws: the first failure since the last flush.
  public nonisolated(nonsending) func flush() async throws(KafkaError) {
    if let code = await core.ledger.flushed() { throw core.error(code, topic: "a topic") }
  }

  /// Waits for what is on its way (at most the 30 s after which it times out) and ends the client. Nothing may be published afterwards.
  public func close() async { await core.end() }

  deinit { core.askToEnd() }
}
