import ArgumentParser
import Compliance
import ConversationCore
import Language
import Models
import Replay
import Seals
import Terminal

/// `cordial replay`: another strategy over what was recorded.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run another strategy over recorded events, without sending anything, and show who would have been treated differently.",
    discussion: """
      Reads events, one a line: cordial tail portfolio inbound deliveries --from-beginning --json > record.jsonl, then cordial replay \
      --strategy new.yaml record.jsonl. Customers' own deeds stay as they were. The same strategy twice gives the same bytes.
      """)

  @Argument(help: "The events; standard input where it is left out.")
  var file: String?

  @Option(help: "The strategy file to try.")
  var strategy: String

  @Option(help: "The strategy file to compare with; the standard strategy where it is left out.")
  var against: String?

  @Option(help: "The day from which on the new strategy decides, as 2026-03-10 (UTC); up to it the other one does, and nothing is counted.")
  var from: CalendarDate?

  @Flag(help: "Name the customers that come out differently.")
  var names = false

  func run() throws {
    let terminal = Terminal()
    let (before, after) = (try against.map(StrategySource.file) ?? .standard, try StrategySource.file(strategy))
    let conversation = Conversation(understander: try Understander.standard(), policies: try PolicyBook.standard())
    let record = try recorded(terminal)
    let start = from.map(ZoneRules.utc.midnight)
    var comparison = ReplayComparison()
    for (customer, events) in record.sorted(by: { $0.key < $1.key }) {
      let end = events.last?.time ?? Instant(milliseconds: 0)
      func outcome(_ strategy: Strategy) throws -> ReplayOutcome {
        var replay = CustomerReplay(
          customer: customer, strategy: strategy, after: before, from: start, conversation: conversation, zones: ZoneCatalog())
        try replay.run(events, until: end)
        return replay.outcome
      }
      comparison.add(customer, try outcome(before), try outcome(after))
    }
    show(comparison, terminal)
  }

  /// By customer, oldest first.
  private func recorded(_ terminal: Terminal) throws -> [String: [CustomerReplay.Recorded]] {
    var record: [String: [CustomerReplay.Recorded]] = [:]
    var lines = try InputLines(path: file)
    while let line = lines.next() {
      if line.isEmpty { continue }
      do throws(JSONFailure) {
        guard let event = try CustomerReplay.Recorded(SealedEvent.veiled(Array(line))) else { continue }
        record[event.customer, default: []].append(event)
      } catch {
        terminal.note("line \(lines.number): \(error)")
      }
    }
    return record.mapValues { $0.sorted { $0.time < $1.time } }
  }

  private func show(_ comparison: ReplayComparison, _ terminal: Terminal) {
    var table = TextTable(header: ["stage", "customers", "different", "treatment", "contacts", "then", "hand-overs", "then"])
    for stage in Stage.allCases {
      guard let row = comparison.rows[stage] else { continue }
      let numbers = [
        row.customers, row.different, row.treatment, row.contactsBefore, row.contactsAfter, row.handoffsBefore, row.handoffsAfter,
      ]
      table.add([stage.rawValue] + numbers.map(String.init))
    }
    for line in table.lines { terminal.result(line) }
    if names { for customer in comparison.differentCustomers { terminal.result(customer) } }
  }
}
