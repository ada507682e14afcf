import Kafka
import Logging
import MetricsCore
import Models
import ServiceLifecycle
import Streaming

/// Publishes what was learned of the variants on `collections.strategy`, once a day, while the strategy says so.
///
/// Every copy of the service does; what they say is the same, and only the newest counts. In a rehearsal the moment at which the numbers reach the
/// conversation is not part of its virtual time, so runs with learning may differ.
struct LearningService: Service {
  let connection: KafkaConnection
  let clock: StreamClock
  let logger: Logger

  func run() async throws { await cancelWhenGracefulShutdown { await follow() } }

  private func follow() async {
    while !Task.isCancelled {
      do {
        // The figures are read only once somebody wants to learn from them.
        try await read([.strategy]) { learner in !learner.isOn }
        try await read([.strategy, .metrics]) { learner in learner.isOn }
      } catch {
        logger.warning("learning starts reading again", metadata: ["reason": "\(error)"])
        try? await Task.sleep(for: .seconds(5))
      }
    }
  }

  /// Until it is not wanted any more.
  private func read(_ topics: [Topic], while isWanted: (Learner) -> Bool) async throws {
    var learner = Learner()
    let tail = try await KafkaTail(connection, clientID: "cordial-metrics-learning", topics: topics.map(\.rawValue))
    do {
      while !Task.isCancelled {
        for case .record(let record) in try await tail.next(maximum: 5_000, waitMilliseconds: 1_000) { learner.take(record) }
        guard await tail.isAtEnd else { continue }
        guard isWanted(learner) else { break }
        if topics.contains(.metrics), let now = clock.now, let update = learner.update(at: Instant(milliseconds: now)) {
          try await publish(update, at: Instant(milliseconds: now))
          learner.take(update)
        }
      }
    } catch {
      await tail.close()
      throw error
    }
    await tail.close()
  }

  private func publish(_ update: LearningUpdated, at now: Instant) async throws {
    let header = EventHeader(id: "learning-\(update.asOf)-\(update.strategyVersion)", source: "/cordial/metrics", subject: "learning", time: now)
    let publisher = try KafkaPublisher(connection, clientID: "cordial-metrics-learned")
    try await publisher.publish(topic: Topic.strategy.rawValue, key: Array(header.subject.utf8), value: header.encode(update))
    await publisher.close()
    logger.info("what was learned is published", metadata: ["contexts": "\(update.contexts.count)"])
  }
}

extension Learner {
  /// Passes over what it can't read: the services report that.
  fileprivate mutating func take(_ record: KafkaTail.Record) {
    guard let value = record.value, let envelope = try? EventEnvelope(reading: value) else { return }
    switch envelope.type {
    case "\(MetricUpdated.type)": if let update = try? envelope.data(MetricUpdated.self, from: value) { take(update.record) }
    case "\(StrategyPublished.type)": if let published = try? envelope.data(StrategyPublished.self, from: value) { take(published.strategy) }
    case "\(LearningOrdered.type)": if let order = try? envelope.data(LearningOrdered.self, from: value) { take(order) }
    case "\(LearningUpdated.type)": if let update = try? envelope.data(LearningUpdated.self, from: value) { take(update) }
    default: break
    }
  }
}
