import Kafka
import Models

/// Reads the public topics from their beginning into a tally, and knows how far it has come.
struct TopicWatch {
  private let tail: KafkaTail
  private(set) var tally: Tally
  private var positions: [String: [Int: Int64]] = [:]

  init(_ connection: KafkaConnection, zones: ZoneCatalog) async throws {
    tail = try await KafkaTail(connection, clientID: "cordial-demo-watch", topics: Tally.topics.map(\.rawValue))
    tally = Tally(zones: zones)
  }

  /// Reads until everything before `ends` was taken.
  mutating func catchUp(to ends: [String: [Int64]]) async throws {
    while !hasReached(ends) {
      for event in try await tail.next(maximum: 5_000) {
        switch event {
        case .record(let record):
          if let topic = Topic(rawValue: record.topic) { tally.take(topic, record.value) }
          note(record.topic, record.partition, record.offset + 1)
        case .endOfPartition(let topic, let partition, let offset): note(topic, partition, offset)
        }
      }
    }
  }

  func close() async { await tail.close() }

  private mutating func note(_ topic: String, _ partition: Int32, _ offset: Int64) {
    positions[topic, default: [:]][Int(partition)] = max(offset, positions[topic]?[Int(partition)] ?? 0)
  }

  private func hasReached(_ ends: [String: [Int64]]) -> Bool {
    Tally.topics.allSatisfy { topic in
      (ends[topic.rawValue] ?? []).enumerated().allSatisfy { partition, end in positions[topic.rawValue]?[partition] ?? 0 >= end }
    }
  }
}
