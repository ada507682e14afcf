import ArgumentParser
import Foundation
import Models
import Portfolio
import Rehearsal
import Terminal

/// `cordial demo`: the whole system on this machine, weeks in minutes.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Rehearse the whole system on this machine: weeks in minutes, with played customers.",
    discussion: """
      Starts a broker in memory and the four services as processes, publishes a portfolio, plays the customers and the payment provider from
      the seed, and moves virtual time on whenever all is quiet. Stops everything it started and ends with one line of JSON on standard
      output. The exit status is 0 where all went well and no rule of contact was violated.
      """)

  @Option(help: "Virtual days, 1 to 3650.")
  var days = 60

  @Option(help: "Customers of the made-up portfolio, 1 to 100,000.")
  var customers = 300

  @Option(help: "What the portfolio and the customers' behaviour follow from.")
  var seed: UInt64 = 7

  @Option(help: "The first virtual day, as 2026-03-02.")
  var asOf = CalendarDate("2026-03-02") ?? Surroundings.today()

  @Option(help: ArgumentHelp("A CSV file of invoices instead of a made-up portfolio; needs --mapping.", valueName: "file"))
  var portfolio: String?

  @Option(help: ArgumentHelp("How the file's columns are read.", valueName: "file"))
  var mapping: String?

  @Option(help: ArgumentHelp("Your own strategy instead of the standard one with WhatsApp on.", valueName: "file"))
  var strategy: String?

  @Option(help: "Partitions of each topic.")
  var partitions: Int32 = 4

  @Option(help: "Processes of each service, 1 to 8, at most one a partition.")
  var copies = 1

  @Option(help: "How often a service is killed, paused or stopped on the way.")
  var disturbances = 0

  @Option(help: ArgumentHelp("Start every second copy of each service from this folder, where another version was built.", valueName: "folder"))
  var otherBinaries: String?

  @Option(help: ArgumentHelp("Virtual minutes between the moments at which time may stop.", visibility: .hidden))
  var grid = 120

  @Option(help: ArgumentHelp("Write what the topics said to a file, for cordial explain --file and cordial replay.", valueName: "file"))
  var record: String?

  @Flag(help: "Lines instead of a live screen.")
  var plain = false

  @Flag(help: "Go on running after the last day, to look at the dashboard, until Ctrl-C.")
  var stay = false

  @Flag(help: "Keep the services' logs.")
  var keep = false

  func validate() throws {
    guard (1...3_650).contains(days) else { throw ValidationError("--days must be from 1 to 3650") }
    guard (1...100_000).contains(customers) else { throw ValidationError("--customers must be from 1 to 100,000") }
    guard (1...100).contains(partitions) else { throw ValidationError("--partitions must be from 1 to 100") }
    guard (1...8).contains(copies), copies <= Int(partitions) else {
      throw ValidationError("--copies must be from 1 to 8 and not above --partitions")
    }
    guard otherBinaries == nil || copies > 1 else { throw ValidationError("--other-binaries needs --copies 2 or more: the first copy is of this version") }
    guard (0...1_000).contains(disturbances) else { throw ValidationError("--disturbances must be from 0 to 1000") }
    guard (1...1_440).contains(grid) else { throw ValidationError("--grid must be from 1 to 1440") }
    guard (portfolio == nil) == (mapping == nil) else { throw ValidationError("--portfolio and --mapping go together") }
  }

  func run() async throws {
    let terminal = Terminal(plain: plain)
    let events = try events(terminal)
    let folder = FileManager.default.temporaryDirectory.appending(path: "cordial-demo-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var options = RehearsalOptions(
      days: days, seed: seed, portfolio: events, start: asOf.asOf, partitions: partitions, gridMinutes: grid,
      executables: DemoCommand.programs, environment: Surroundings.variables, folder: folder.path)
    if let strategy { options.strategy = try StrategySource.file(strategy) }
    options.copies = copies
    options.disturbances = disturbances
    options.otherExecutables = otherBinaries
    options.record = record
    options.stays = stay
    terminal.note(
      "\(days) days from \(asOf), \(Set(events.map(\.customerId)).count) customers, \(events.count) accounts; logs in \(folder.path)")
    do {
      let report = try await Rehearsal(options, terminal: terminal).run()
      terminal.result(report.json)
      if !keep, report.violations == 0 { try FileManager.default.removeItem(at: folder) }
      guard report.violations == 0 else { throw ExitCode(1) }
    } catch let failure where !(failure is ExitCode) {
      terminal.note("The demo failed: \(failure). The services' logs are in \(folder.path)")
      throw ExitCode(1)
    }
  }

  /// The services are built beside this program.
  static var programs: String {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  private func events(_ terminal: Terminal) throws -> [PortfolioEvent] {
    guard let portfolio, let mapping else {
      return Array(PortfolioGenerator(seed: seed, asOf: asOf).events(customers: customers))
    }
    var source = try ImportCommand.open(try InvoiceFile(path: portfolio), mapping: mapping, asOf: asOf)
    var events: [PortfolioEvent] = []
    var bad = 0
    while let step = try source.next() {
      switch step {
      case .event(let event): events.append(event)
      case .skipped: continue
      case .bad(let row):
        terminal.note("\(row)")
        bad += 1
      }
    }
    guard !events.isEmpty else { throw Refusal("\(portfolio): no row could be taken") }
    if bad > 0 { terminal.note("\(bad) bad rows were left out") }
    return events
  }
}
