import Foundation
import Kafka
import Models
import Streaming
import Topics

/// Everything that is on the broker: each record of each topic.
struct TopicDump {
  let records: [KafkaTail.Record]

  static let topics = TopicPlan.all(partitions: 2).map(\.name)

  init(_ connection: KafkaConnection) async throws {
    var records: [KafkaTail.Record] = []
    try await KafkaTail.readWhole(connection, clientID: "dump", topics: TopicDump.topics) { records.append($0) }
    self.records = records
  }

  /// Where somebody can be found.
  func hits(_ traces: Traces) -> [String] {
    records.compactMap { record in
      let words = traces.found(in: record.key).union(traces.found(in: record.value ?? []))
      return words.isEmpty ? nil : "\(record.topic)@\(record.offset): \(words.sorted()) in \(String(decoding: (record.value ?? []).prefix(600), as: UTF8.self))"
    }
  }

  /// The last value of each key of a topic.
  func latest(_ topic: String) -> [String: [UInt8]] {
    var latest: [String: [UInt8]] = [:]
    for record in records where record.topic == topic { latest[String(decoding: record.key, as: UTF8.self)] = record.value }
    return latest
  }

  func count(_ topic: Topic) -> Int { records.count { $0.topic == topic.rawValue } }

  /// Whether a service keeps a state of a customer.
  func holdsState(of customer: String, _ service: String) -> Bool {
    guard let bytes = latest(InternalTopic.state(of: service))[customer], let cell = try? Cell(decoding: bytes) else { return false }
    return cell.state != nil
  }

  /// Whether a service has read all of it, and does nothing any more.
  ///
  /// - Parameter status: what its `/status` says.
  func isRead(by status: String) -> Bool {
    guard let line = status.split(separator: "\n").first, let document = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      document["busy"] as? Bool == false, document["timersDue"] as? Int == 0, document["effectsInFlight"] as? Int == 0,
      let positions = document["positions"] as? [String: [String: Int64]]
    else { return false }
    return records.allSatisfy { record in
      guard let places = positions[record.topic] else { return true }
      return places["\(record.partition)", default: 0] > record.offset
    }
  }
}
