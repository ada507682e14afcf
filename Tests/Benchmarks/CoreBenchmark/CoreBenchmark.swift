import Bytes
import Compliance
import ConversationCore
import DispatchCore
import Foundation
import Language
import MetricsCore
import Models
import Seals
import SegmentationCore
import Streaming

/// Measures what each core costs on the engine's loop, and how fast the engine restores. Without a broker: JSON in, decisions, JSON and
/// states out.
///
///     CoreBenchmark [CUSTOMERS]          all parts, each in a process of its own: a table and one JSON line (1,000,000 customers)
///     CoreBenchmark CUSTOMERS PART       one part, as JSON
///
/// With `CORDIAL_MASTER_KEY` everything personal comes in and goes out sealed.
@main enum CoreBenchmark {
  enum Part: String, CaseIterable { case segmentation, conversation, dispatch, metrics, totals, restore, keys }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let customers = arguments.first.flatMap { Int($0) } ?? 1_000_000
    guard let part = arguments.dropFirst().first else { return try runAll(customers) }
    guard let part = Part(rawValue: part) else {
      print("\(part) is no part; it must be one of \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(1)
    }
    print(try figures(of: part, customers))
  }

  private static func runAll(_ customers: Int) throws {
    var lines: [String] = []
    for part in Part.allCases {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: CommandLine.arguments[0])
      process.arguments = ["\(customers)", part.rawValue]
      process.standardOutput = output
      try process.run()
      let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      lines.append(line.trimmingCharacters(in: .whitespacesAndNewlines))
      print(table(lines[lines.count - 1]))
    }
    print("[\(lines.joined(separator: ","))]")
  }

  /// One figure a line.
  private static func table(_ json: String) -> String {
    let members = json.dropFirst().dropLast().split(separator: ",").map { $0.split(separator: ":").map { $0.filter { $0 != "\"" } } }
    return members.compactMap { member in
      guard let name = member.first, let value = member.last else { return nil }
      return name == "part" ? value : "  \(name)" + String(repeating: " ", count: max(1, 36 - name.count)) + value
    }.joined(separator: "\n")
  }

  private static func figures(of part: Part, _ customers: Int) throws -> String {
    let samples = Samples()
    let strings = samples.keptStrings(0)
    let masters = try MasterKeys(ProcessInfo.processInfo.environment)
    let keys = masters.map { KeyRing($0) }
    func measure<Core: ServiceCore>(
      _ core: Core, firsts: Int, strings: Int, answer: [UInt8] = [], _ events: @escaping (Int) -> [(topic: Topic, bytes: [UInt8])]
    ) throws -> String {
      let measurement = CoreMeasurement(
        core: core, samples: samples, events: events, firsts: firsts, answer: answer, stringBytes: strings, keys: keys)
      return try measurement.run(customers: customers, laterCustomers: min(customers, 100_000)).json
    }
    switch part {
    case .segmentation:
      return try measure(Segmentation(), firsts: 1, strings: strings) {
        [(.portfolio, samples.accountUpdated($0, version: 1)), (.portfolio, samples.accountUpdated($0, version: 2))]
      }
    case .conversation:
      let core = Conversation(understander: try .standard(), policies: try .standard())
      return try measure(core, firsts: 1, strings: strings) {
        [(.segments, samples.segmented($0, version: 1)), (.inbound, samples.replied($0, "pago el viernes 50 mil")), (.portfolio, samples.paid($0))]
      }
    case .dispatch:
      let answer = ProviderAnswer(.accepted, messageId: "m").json
      return try measure(Dispatch(policies: try .standard()), firsts: 1, strings: samples.id(0).utf8.count, answer: answer) {
        [(.outreach, samples.requested($0)), (.inbound, samples.replied($0, "gracias")), (.deliveries, samples.reported(.delivered, $0))]
      }
    case .metrics:
      return try measure(CustomerMetrics(), firsts: 3, strings: samples.id(0).utf8.count) {
        [
          (.segments, samples.segmented($0, version: 1)), (.outreach, samples.requested($0)), (.deliveries, samples.reported(.accepted, $0)),
          (.deliveries, samples.reported(.delivered, $0)), (.inbound, samples.replied($0, "hola")), (.portfolio, samples.paid($0)),
        ]
      }
    case .totals:
      let perSecond = try TotalsMeasurement.perSecond(samples, deltas: min(customers, 500_000))
      return "{\"part\":\"totals\",\"windows\":2000,\"changesPerSecond\":\(Int(perSecond))}"
    case .restore:
      let perSecond = try RestoreMeasurement.perSecond(samples, records: customers)
      return "{\"part\":\"restore\",\"records\":\(customers),\"recordsPerSecond\":\(Int(perSecond))}"
    case .keys:
      guard let keys else { return #"{"part":"keys","customers":0}"# }
      let figures = try KeyMeasurement.figures(samples, keys, customers: customers)
      return "{\"part\":\"keys\",\"customers\":\(customers),\"keysPerSecond\":\(Int(figures.perSecond)),\"memoryBytesPerKey\":\(figures.bytes)}"
    }
  }
}
