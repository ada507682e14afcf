import Foundation
import Kafka
import Models

/// Follows the figures, one line for each window and combination of dimensions, until it is interrupted.
@main
struct Metrics {
  static func main() async throws {
    let connection = try KafkaEnvironment.connection(ProcessInfo.processInfo.environment)
    let tail = try await KafkaTail(connection, clientID: "example-metrics", topics: [Topic.metrics.rawValue])
    while true {
      for case .record(let record) in try await tail.next(waitMilliseconds: 1_000) {
        guard let bytes = record.value, let update: MetricUpdated = try? EventEnvelope(reading: bytes).data(from: bytes) else { continue }
        // The topic is compacted: the latest record of a key is the whole truth about it, so store it under the key rather than adding it up.
        let line = "\(update.record.key) \(String(decoding: update.json, as: UTF8.self))\n"
        try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
      }
    }
  }
}
