import ArgumentParser
import Foundation
import Models
import SegmentFilter
import StrategyFiles
import Terminal

/// `cordial segment`: segmentation as a filter, without Kafka.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Say where every customer of a portfolio stands on a day.",
    discussion: """
      Reads events, one a line, in any order: cordial segment --as-of 2026-03-10 < portfolio.jsonl > segments.jsonl. Writes one \
      customer.segmented a customer and one account.segmented an account, as the segmentation service would. Lines that cannot be read are \
      named on standard error; the exit status is then 1.
      """)

  @Option(help: "The day, as 2026-03-10, on each customer's own calendar; events after it are left out.")
  var asOf: CalendarDate

  @Option(help: "A strategy file; the standard strategy where it is left out.")
  var strategy: String?

  @Flag(help: "The lines of each customer stand together: results are written at once, and hardly any memory is needed.")
  var grouped = false

  func run() throws {
    let terminal = Terminal()
    var filter = SegmentFilter(
      asOf: asOf, strategy: try strategy.map(StrategySource.file) ?? .standard, zones: ZoneCatalog(), order: grouped ? .grouped : .any)
    let output = LineWriter(.standardOutput)
    var counts: [SegmentFilter.Outcome: Int] = [:]
    var bad = 0
    var input = try InputLines(path: nil)
    while let line = input.next() {
      if line.isEmpty { continue }
      do {
        counts[try filter.take(Array(line)) { try output.write(line: $0) }, default: 0] += 1
      } catch let error as JSONFailure {
        bad += 1
        terminal.note("line \(input.number): \(error)")
      }
    }
    try filter.finish { try output.write(line: $0) }
    try output.flush()
    terminal.note(
      "\(counts[.taken] ?? 0) events of \(filter.customerCount) customers taken, \(counts[.later] ?? 0) after \(asOf) and "
        + "\(counts[.skipped] ?? 0) of other types left out, \(bad) bad lines")
    if bad > 0 { throw ExitCode(1) }
  }
}
