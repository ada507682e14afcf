import Advice
import ArgumentParser
import Foundation
import Models
import Terminal

/// `cordial advise`: where the bot earns its keep, and where a person should stay.
struct AdviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Say, stage by stage, what acting brings beyond what comes in anyway, with intervals.",
    discussion: """
      Reads collections.metrics, or a dump of it with one event a line (cordial tail metrics --json). What customers under each treatment paid is \
      set against what the hold-out paid in the same stage, per customer and day. Days are the observations, so at least seven are needed.
      """)

  @Argument(help: "A file of metric.updated events, or “-” for standard input; the topic where it is left out.")
  var file: String?

  @Option(
    help: """
      What one contact costs, in major units of every currency; it is taken off what came in. Where it is left out, what the figures say that \
      contacts and hand-overs cost, by the “costs” of the strategy.
      """)
  var contactCost: Double?

  func run() async throws {
    let terminal = Terminal()
    var ledger = MetricLedger()
    try await MetricEvents.read(file, clientID: "cordial-advise", terminal) { event throws(JSONFailure) in try ledger.take(event) }
    let advice = Advice.all(ledger, contactCost: contactCost)
    guard !advice.isEmpty else {
      throw Refusal("the metrics hold no stage with a hold-out beside a treatment; set holdOut.share in the strategy, and wait some days")
    }
    var table = TextTable(header: AdviceText.header)
    for row in AdviceText.rows(advice) { table.add(row) }
    for line in table.lines + [""] + AdviceText.sentences(advice) { terminal.result(line) }
  }
}
