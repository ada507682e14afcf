import Kafka
import Models
import SealedLog
import Seals

/// Reads along on every topic that services write to: counts the records, and keeps the tally of what they say.
///
/// Asking the broker for the ends of partitions would be simpler, but that gets slower with every transaction there has been.
struct RecordFollower {
  private let tail: OpenedTail
  private(set) var tally: Tally
  /// Records seen since the beginning of the topics.
  private(set) var seen = 0
  /// The offset after the last record seen, by topic and partition.
  private(set) var ends: [String: [Int64]]
  private let record: EventRecord?
  /// Of each topic.
  let partitions: Int

  init(_ connection: KafkaConnection, keys: KeyRing?, partitions: Int32, zones: ZoneCatalog, record: String? = nil) async throws {
    self.record = try record.map(EventRecord.init)
    self.partitions = Int(partitions)
    tally = Tally(zones: zones)
    let topics = Topic.allCases.filter { !$0.isBroadcast }.map(\.rawValue)
    ends = Dictionary(uniqueKeysWithValues: topics.map { ($0, Array(repeating: 0, count: Int(partitions))) })
    tail = try await OpenedTail(connection, clientID: "cordial-demo-follower", topics: topics, keys: keys)
  }

  /// Takes what is there, until nothing more comes for a moment: asking the services costs more than waiting for what they write.
  mutating func follow() async throws {
    while true {
      let before = seen
      for case .record(let record) in try await tail.next(maximum: 5_000, waitMilliseconds: 5) {
        seen += 1
        take(record)
        ends[record.topic]?[Int(record.partition)] = record.offset + 1
      }
      if seen == before { return }
    }
  }

  private mutating func take(_ record: KafkaTail.Record) {
    guard let topic = Topic(rawValue: record.topic), Tally.topics.contains(topic), tally.take(topic, record.value) else { return }
    if let value = record.value { self.record?.write(value) }
  }

  func close() async {
    record?.close()
    await tail.close()
  }
}
