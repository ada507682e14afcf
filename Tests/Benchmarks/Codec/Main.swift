import Foundation
import Models

/// Measures our reader and writer of events against Foundation's. Run by hand: `swift run -c release CodecBenchmark [RUNS [FIRST WORDS]]`.
@main
struct CodecBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let measurement = Measurement(
      runs: arguments.first.flatMap { Int($0) } ?? 25, only: arguments.dropFirst().joined(separator: " "))
    let bytes = Sample.bytes
    print("one account event of \(bytes.count) bytes; microseconds a call: median, least, greatest of \(measurement.runs) runs")
    try reading(bytes, measurement)
    try writing(bytes, measurement)
    parts(measurement)
  }

  private static func reading(_ bytes: [UInt8], _ measurement: Measurement) throws {
    let envelope = try EventEnvelope(reading: bytes)
    try measurement.report("read: envelope and data", calls: 20_000) {
      let envelope = try EventEnvelope(reading: bytes)
      return try envelope.data(AccountUpdated.self, from: bytes).accountId.utf8.count
    }
    try measurement.report("read: envelope alone", calls: 20_000) { try EventEnvelope(reading: bytes).header.id.utf8.count }
    try measurement.report("read: data alone", calls: 20_000) {
      try envelope.data(AccountUpdated.self, from: bytes).accountId.utf8.count
    }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    try measurement.report("read: Foundation JSONDecoder", calls: 2000) {
      try decoder.decode(MirrorEvent.self, from: data).id.utf8.count
    }
    try measurement.report("read: Foundation JSONSerialization", calls: 2000) {
      try (JSONSerialization.jsonObject(with: data) as? [String: Any])?.count ?? 0
    }
  }

  private static func writing(_ bytes: [UInt8], _ measurement: Measurement) throws {
    measurement.report("write: envelope and data, fresh buffer", calls: 20_000) { Sample.header.encode(Sample.account).count }
    var writer = JSONWriter()
    measurement.report("write: data alone, reused buffer", calls: 20_000) {
      writer.clear()
      Sample.account.write(to: &writer)
      return writer.bytes.count
    }
    let mirror = try JSONDecoder().decode(MirrorEvent.self, from: Data(bytes))
    let encoder = JSONEncoder()
    try measurement.report("write: Foundation JSONEncoder", calls: 2000) { try encoder.encode(mirror).count }
  }

  private static func parts(_ measurement: Measurement) {
    let time = Array("2026-03-10T14:05:00Z".utf8)
    measurement.report("part: instant from bytes", calls: 100_000) { Instant(ascii: time.span).map { Int($0.milliseconds) } ?? 0 }
    let day = Array("2026-03-10".utf8)
    measurement.report("part: calendar date from bytes", calls: 100_000) {
      CalendarDate(ascii: day.span).map { Int($0.daysSince1970) } ?? 0
    }
    let code = Array("USD".utf8)
    measurement.report("part: currency from bytes", calls: 100_000) { Currency(ascii: code.span).map { Int($0.packed) } ?? 0 }
    let moment = Instant(seconds: 1_773_151_500)
    var buffer: [UInt8] = []
    measurement.report("part: instant to bytes", calls: 100_000) {
      buffer.removeAll(keepingCapacity: true)
      moment.appendASCII(to: &buffer)
      return buffer.count
    }
    let text = "2026-03-10T14:05:00Z"
    measurement.report("part: instant by Foundation's Date.ISO8601FormatStyle", calls: 5000) {
      (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) } ?? 0
    }
  }
}
