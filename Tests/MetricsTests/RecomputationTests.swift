import Foundation
import Models
import Testing

@testable import MetricsCore

/// The figures that both cores publish against those that a program in another language computes from the raw events.
@Suite struct RecomputationTests {
  @Test(arguments: UInt64(1)...3)
  func publishedDaysEqualAnIndependentRecomputation(_ seed: UInt64) throws {
    let stories = (0..<40).map { RandomStory(customer: "c-\($0)", seed: seed << 32 | UInt64($0)) }
    var customers: [String: CustomerRun] = [:]
    var totals = TotalsRun()
    let arrivals = stories.flatMap { story in story.shuffled(seed: seed).enumerated().map { (order: $0.offset, told: $0.element) } }
      .sorted { ($0.order, $0.told.customer) < ($1.order, $1.told.customer) }.map(\.told)
    for told in arrivals {
      try totals.advance(to: max(totals.now, told.time))
      try customers[told.customer, default: CustomerRun()].take(told, now: totals.now)
      for record in customers[told.customer]?.deltas.last ?? [] { try totals.take(record) }
    }
    for _ in 0..<3 { try totals.advance(to: totals.now.adding(minutes: 30)) }
    let differences = Set(figures(totals)).symmetricDifference(try recomputed(arrivals)).sorted().prefix(4)
    #expect(differences.isEmpty)
  }

  /// Flows of every day, and the last standing of every stock.
  private func figures(_ totals: TotalsRun) -> [String] {
    let days = totals.published.values.map(\.record).filter { $0.width == .day }
    let today = days.map(\.window).max()
    return days.compactMap { record in
      var amounts = record.amounts
      if record.series == .stock {
        guard record.window == today else { return nil }
        amounts = MetricAmounts(amounts.entries.filter { [.customers, .accounts, .balance].contains($0.measure) })
      }
      guard !amounts.isEmpty else { return nil }
      let entries = amounts.entries.map { "\($0.measure.name)\($0.currency.map { " \($0.code)" } ?? "")=\($0.value)" }.sorted()
      let key = record.series == .stock ? record.summingKey : record.key
      return "\(key): \(entries.joined(separator: ", "))"
    }
  }

  private func recomputed(_ events: [Told]) throws -> [String] {
    struct Line: Decodable { let key: String, figures: [String: Int64] }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "recompute.py")
    let folder = URL.temporaryDirectory.appending(path: "cordial-metrics-\(ProcessInfo.processInfo.processIdentifier)-\(events.count)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "events.jsonl")
    try Data(events.flatMap { $0.json + [UInt8(ascii: "\n")] }).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try text.split(separator: UInt8(ascii: "\n")).map { line in
      let line = try JSONDecoder().decode(Line.self, from: Data(line))
      return "\(line.key): \(line.figures.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ", "))"
    }
  }
}
