import Kafka
import Models
import Terminal

/// The events of `collections.metrics`, and of other topics where a command wants them, from a file or from the topics.
enum MetricEvents {
  /// - Parameter file: one event a line, “-” for standard input; the topic where it is nil.
  ///
  /// `take` gets each event; what it finds wrong is named with its place and passed over.
  static func read(
    _ file: String?, clientID: String, _ terminal: Terminal, topics: [Topic] = [.metrics], _ take: ([UInt8]) throws(JSONFailure) -> Void
  ) async throws {
    if let file {
      var lines = try InputLines(path: file)
      while let line = lines.next() {
        if line.isEmpty { continue }
        do throws(JSONFailure) { try take(Array(line)) } catch { terminal.note("line \(lines.number): \(error)") }
      }
      return
    }
    try await KafkaTail.readWhole(Surroundings.kafka(), clientID: clientID, topics: topics.map(\.rawValue)) { record in
      guard let value = record.value else { return }
      do throws(JSONFailure) { try take(value) } catch { terminal.note("\(record.topic)/\(record.partition)@\(record.offset): \(error)") }
    }
  }
}
