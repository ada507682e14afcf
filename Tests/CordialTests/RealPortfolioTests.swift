import Foundation
import Models
import Portfolio
import Testing

/// The sample of real-shaped invoices, imported by the mapping in `deploy/import`, against a count made by Python from the file alone.
@Suite struct RealPortfolioTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let file = root.deletingLastPathComponent().appending(path: "shared/data/accounts-receivable.csv")
  static let mapping = root.appending(path: "deploy/import/accounts-receivable.yaml")

  struct Expected: Decodable {
    var rows: Int
    var customers: Int
    var open: Int
    var accounts: [String: Int]
    var gravest: [String: Int]
  }

  static func expected() throws -> Expected {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", root.appending(path: "Tests/CordialTests/expected_stages.py").path, file.path, "2013-06-30"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Expected.self, from: output)
  }

  @Test("All invoices are taken and their stages are those of the file", arguments: ["2026-03-02", "2024-02-29", "2027-12-31"])
  func stages(day: String) throws {
    let expected = try Self.expected()
    let asOf = try #require(CalendarDate(day))
    var chunks: [[UInt8]] = [Array(try Data(contentsOf: Self.file))]
    let mapping = try ImportMapping(yaml: String(contentsOf: Self.mapping, encoding: .utf8))
    var portfolio = try PortfolioImport(mapping: mapping, asOf: asOf, zones: ZoneCatalog()) { chunks.popLast() }
    var events: [PortfolioEvent] = []
    while let step = try portfolio.next() {
      guard case .event(let event) = step else {
        Issue.record("not taken: \(step)")
        continue
      }
      events.append(event)
    }
    #expect(events.count == expected.rows)
    #expect(expected.rows == 2_466)
    #expect(Set(events.map(\.customerId)).count == expected.customers)
    let open = events.filter { $0.account.balance.amount > 0 }
    #expect(open.count == expected.open)
    #expect(Self.count(open.map { asOf.days(since: $0.account.dueDate) }) == expected.accounts)
    let gravest = Dictionary(grouping: open, by: \.customerId).values.compactMap { $0.map { asOf.days(since: $0.account.dueDate) }.max() }
    #expect(Self.count(gravest) == expected.gravest)
  }

  private static func count(_ ages: [Int]) -> [String: Int] {
    Dictionary(grouping: ages) { (days: Int) -> String in
      let stage: Stage = days <= 0 ? .preventive : days <= 30 ? .early : days <= 90 ? .medium : days <= 180 ? .advanced : .writtenOff
      return stage.rawValue
    }.mapValues(\.count)
  }
}
