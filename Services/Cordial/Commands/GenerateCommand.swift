import ArgumentParser
import Models
import Portfolio
import Terminal

/// `cordial generate`: a made-up portfolio from a seed.
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make up a realistic portfolio from a seed.",
    discussion: """
      Writes account.updated events (CloudEvents, JSON): customers of eleven countries and three languages, one to three debts each, in all
      five stages. The same seed and day give the same bytes. Nobody in it is real, and no number or address can reach anyone.
      """)

  @Option(help: "How many customers, 1 to 10,000,000.")
  var customers = 300

  @Option(help: "What everything follows from.")
  var seed: UInt64 = 7

  @Option(help: "The day on which the portfolio is right, as 2026-03-02; today (UTC) where it is left out.")
  var asOf: CalendarDate?

  @OptionGroup var target: PublishTarget

  func validate() throws {
    guard (1...10_000_000).contains(customers) else { throw ValidationError("--customers must be from 1 to 10,000,000") }
  }

  func run() async throws {
    let sink = try await target.open()
    let generator = PortfolioGenerator(seed: seed, asOf: asOf ?? Surroundings.today())
    var accounts = 0
    for event in generator.events(customers: customers) {
      try await sink.take(event)
      accounts += 1
    }
    try await sink.finish()
    Terminal().note("\(customers) customers with \(accounts) accounts, as of \(generator.asOf)")
  }
}
