import ArgumentParser
import Foundation
import Models
import Portfolio
import Terminal

/// `cordial import`: a file of invoices becomes a portfolio.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read invoices from any CSV file and publish them.",
    discussion: """
      A mapping file (YAML) says which columns mean what; deploy/import/accounts-receivable.yaml is an example with comments. Rows that
      cannot be read are named by line and column on standard error and counted; all others are taken. The exit status is 1 where a row was
      bad.
      """)

  @Argument(help: "The CSV file; “-” is standard input.")
  var file: String

  @Option(help: "The mapping file.")
  var mapping: String

  @Option(help: "The day on which the portfolio is right, as 2026-03-02; today (UTC) where it is left out.")
  var asOf: CalendarDate?

  @OptionGroup var target: PublishTarget

  func run() async throws {
    let terminal = Terminal()
    let source = try InvoiceFile(path: file)
    var portfolio = try ImportCommand.open(source, mapping: mapping, asOf: asOf ?? Surroundings.today())
    let sink = try await target.open()
    var count = (taken: 0, skipped: 0, bad: 0, rows: 0)
    while let step = try portfolio.next() {
      switch step {
      case .event(let event):
        try await sink.take(event)
        count.taken += 1
      case .skipped: count.skipped += 1
      case .bad(let row):
        terminal.note("\(row)")
        count.bad += 1
      }
      count.rows += 1
      if count.rows.isMultiple(of: 1_000), let bytes = source.bytes {
        terminal.status("\(ProgressBar(done: portfolio.bytesRead, total: bytes).line())  \(count.rows) rows, \(count.bad) bad")
      }
    }
    try await sink.finish()
    terminal.clearStatus()
    terminal.note("\(count.taken) accounts taken, \(count.skipped) rows left out by the mapping, \(count.bad) bad rows")
    if count.bad > 0 { throw ExitCode(1) }
  }

  /// Opens a file with a mapping; what is wrong with either is a sentence for the person who typed the command.
  static func open(_ source: InvoiceFile, mapping path: String, asOf: CalendarDate) throws -> PortfolioImport {
    guard let bytes = FileManager.default.contents(atPath: path), let yaml = String(data: bytes, encoding: .utf8) else {
      throw Refusal("\(path): the mapping cannot be read; check the path and that it is UTF-8")
    }
    do {
      return try PortfolioImport(mapping: try ImportMapping(yaml: yaml), asOf: asOf, zones: ZoneCatalog(), nextChunk: source.next)
    } catch let failure as MappingFailure {
      throw Refusal(failure.sentences.map { "\(path): \($0)" }.joined(separator: "\n"))
    }
  }
}

/// The bytes of a file or of standard input, piece by piece.
final class InvoiceFile {
  private let handle: FileHandle
  /// The size, where it is known.
  let bytes: Int?

  init(path: String) throws {
    if path == "-" {
      handle = .standardInput
      bytes = nil
      return
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Refusal("\(path) cannot be read; check the path and its permissions")
    }
    self.handle = handle
    bytes = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  /// Up to 64 KiB; nil at the end.
  func next() throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: 1 << 16), !data.isEmpty else { return nil }
    return Array(data)
  }
}
