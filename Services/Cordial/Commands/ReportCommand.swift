import ArgumentParser
import Foundation
import MeetingReport
import MetricsBoard
import Models
import Terminal

/// `cordial report`: what to look at together in a collections meeting.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report for a collections meeting: an HTML file with charts and findings, and the figures as CSV.",
    discussion: """
      Reads collections.metrics and collections.strategy, or a dump of them with one event a line (cordial tail metrics strategy \
      --from-beginning --json).
      """)

  @Argument(help: "A file of metric.updated events, or “-” for standard input; the topic where it is left out.")
  var file: String?

  @Option(help: "The first day, as 2026-03-02; 60 days up to the last one where it is left out.")
  var from: CalendarDate?

  @Option(help: "The last day; the newest one with figures where it is left out.")
  var to: CalendarDate?

  @Option(help: "Whose money is shown, such as USD; the currency with the most customers where it is left out.")
  var currency: String?

  @Option(help: ArgumentHelp("The share of customers that the strategy holds out, to check the draw.", valueName: "share"))
  var holdOut = Strategy.standard.holdOutShare

  @Option(help: ArgumentHelp("The HTML file; the CSV is written beside it.", valueName: "file"))
  var output = "report.html"

  func validate() throws {
    guard currency.map({ Currency($0) != nil }) ?? true else { throw ValidationError("--currency has three letters, such as USD") }
    guard (0.0...0.9).contains(holdOut) else { throw ValidationError("--hold-out must be from 0 to 0.9") }
    if let from, let to, from > to { throw ValidationError("--from must not be after --to") }
  }

  func run() async throws {
    let terminal = Terminal()
    var table = FigureTable()
    var learned = LearnedShares()
    try await MetricEvents.read(file, clientID: "cordial-report", terminal, topics: [.metrics, .strategy]) { event throws(JSONFailure) in
      try table.take(event)
      try learned.take(try EventEnvelope(reading: event), event)
    }
    guard let newest = table.lastDay else { throw Refusal("there are no daily figures; the metrics service writes them once a minute has passed") }
    let last = to.map(ZoneRules.utc.midnight) ?? newest
    let days = from.map { Int((last.milliseconds - ZoneRules.utc.midnight(of: $0).milliseconds) / MetricWidth.day.milliseconds) + 1 } ?? 60
    guard (1...Int(FigureTable.daysKept)).contains(days) else {
      throw Refusal("a report covers 1 to \(FigureTable.daysKept) days; these are \(days)")
    }
    let overview = Overview(
      table, Overview.Query(days: days, currency: currency.flatMap { Currency($0) }, last: last), holdOutShare: holdOut)
    let report = MeetingReport(overview, learned)
    try write(report.html, to: output)
    let csv = URL(filePath: output).deletingPathExtension().appendingPathExtension("csv").path
    if let first = overview.days.first { try write(ReportCSV.text(table, first...last), to: csv) }
    for finding in report.findings { terminal.result(finding) }
    terminal.note("written: \(output), \(csv)")
  }

  private func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(filePath: path)) } catch { throw Refusal("\(path) can't be written: \(error.localizedDescription)") }
  }
}
