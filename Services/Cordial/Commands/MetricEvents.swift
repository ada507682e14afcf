import Kafka
import Models
import Terminal

/// The events of `collections.metrics`, from a file or from the topic.
enum MetricEvents {
  /// - Parameter file: one event a line, “-” for standard input; the topic where it is nil.
  ///
  /// `take` gets each event; what it finds wrong is named with its place and passed over.
  static func read(_ file: String?, clientID: String, _ terminal: Terminal, _ take: ([UInt8]) throws(JSONFailure) -> Void) async throws {
    if let file {
      var lines = try InputLines(path: file)
      while let line = lines.next() {
        if line.isEmpty { continue }
        do throws(JSONFailure) { try take(Array(line)) } catch { terminal.note("line \(lines.number): \(error)") }
      }
      return
    }
    try await KafkaTail.readWhole(Surroundings.kafka(), clientID: clientID, topics: [Topic.metrics.rawValue]) { record in
      guard let value = record.value else { return }
      do throws(JSONFailure) { try take(value) } catch { terminal.note("\(record.topic)/\(record.partition)@\(record.offset): \(error)") }
    }
  }
}
