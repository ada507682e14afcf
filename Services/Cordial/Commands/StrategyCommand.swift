import ArgumentParser
import Compliance
import Foundation
import Kafka
import Models
import StrategyFiles
import Terminal

/// `cordial strategy`: the file that the collections team owns.
struct StrategyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy", abstract: "Check, publish, compare and show the strategy.",
    discussion: "deploy/strategy/default.yaml is one to begin with, with comments for everybody.",
    subcommands: [Check.self, Publish.self, Diff.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong with a file, line by line, and which reminders the contact rules would stop.",
      discussion: """
        With --jurisdiction every reminder is walked through a year of that place's contact rules. A step that could never be sent makes the \
        exit status 1; one that some rule would move to another hour or day is named. Not legal advice.
        """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: "A place whose contact rules the reminders must fit, such as CO or US-MA; may be given several times.")
    var jurisdiction: [String] = []

    @Option(help: "The time zone to walk in; the place's largest where it is left out.")
    var timeZone: String?

    @Option(help: "The first day of the year that is walked; today where it is left out.")
    var from: CalendarDate?

    func run() throws {
      let terminal = Terminal()
      let strategy = try StrategySource.file(file)
      terminal.result("\(file): “\(strategy.version)” is sound: \(strategy.treatment.count) rules, \(strategy.reminderCount) reminders")
      let book = try PolicyBook.standard()
      var never = 0
      for place in jurisdiction {
        let steps = CadenceCheck.steps(
          of: strategy, pack: book.pack(for: place), zone: try zone(of: place), from: from ?? Surroundings.today())
        never += steps.count { $0.report.couldNeverBeSent }
        let lines = CadenceCheck.lines(steps)
        terminal.result("\(place): \(steps.count) steps, \(lines.isEmpty ? "none of which a rule would stop" : "of which \(lines.count) meet a rule")")
        for line in lines { terminal.result("  \(line)") }
      }
      if !jurisdiction.isEmpty { terminal.note(PolicyText.notice) }
      let unsound = try TemplateReport.show(besides: file, terminal)
      if never > 0 || unsound > 0 { throw ExitCode(1) }
    }

    private func zone(of place: String) throws -> ZoneRules {
      let name = timeZone ?? PlaceZone.usual(in: place)
      guard let zone = ZoneCatalog()[name] else {
        throw Refusal("--time-zone: “\(name)” is not in the IANA time zone database; write it like America/Bogota")
      }
      return zone
    }
  }

  struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a file live. A file with a mistake is refused, and the old strategy stays.")

    @Argument(help: "The file.")
    var file: String

    @Flag(help: "Only say what would change.")
    var dryRun = false

    func run() async throws {
      let terminal = Terminal()
      let strategy = try StrategySource.file(file)
      let connection = try Surroundings.kafka()
      let live = try await StrategySource.live(connection)
      let lines = StrategyDifference.lines(from: live ?? .standard, to: strategy)
      if lines.isEmpty {
        return terminal.note(
          live == nil
            ? "nobody has published a strategy, so the standard one holds, and the file says the same; nothing to do"
            : "“\(strategy.version)” is live already; nothing to do")
      }
      for line in lines { terminal.result(line) }
      if dryRun { return terminal.note("nothing was published") }
      let record = StrategyRecord(strategy, at: Surroundings.now())
      let publisher = try KafkaPublisher(connection, clientID: "cordial-strategy")
      try await publisher.publish(topic: Topic.strategy.rawValue, key: record.key, value: record.value)
      await publisher.close()
      terminal.note("“\(strategy.version)” is live")
    }
  }

  struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what changes between two files, or between the live strategy and a file.")

    @Argument(help: "The old file and the new one; one file is compared with the live strategy.")
    var files: [String]

    func validate() throws {
      guard (1...2).contains(files.count) else { throw ValidationError("give one file or two") }
    }

    func run() async throws {
      let terminal = Terminal()
      let new = try StrategySource.file(files[files.count - 1])
      let old = files.count == 2 ? try StrategySource.file(files[0]) : try await StrategySource.live(Surroundings.kafka()) ?? .standard
      let lines = StrategyDifference.lines(from: old, to: new)
      if lines.isEmpty { terminal.note("both say the same") }
      for line in lines { terminal.result(line) }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the live strategy, whole, with what each line says.")

    @Flag(help: "The standard strategy, which holds until one is published.")
    var standard = false

    func run() async throws {
      let live = standard ? nil : try await StrategySource.live(Surroundings.kafka())
      let terminal = Terminal()
      if !standard, live == nil { terminal.note("nobody has published a strategy; this is the standard one") }
      terminal.result(bytes: Array(StrategyText.yaml(live ?? .standard).utf8))
    }
  }
}

extension Strategy {
  fileprivate var reminderCount: Int { cadence.values.reduce(0) { $0 + $1.count } }
}

/// Where commands get a strategy from.
enum StrategySource {
  /// A file; every mistake in it is a line of the refusal.
  static func file(_ path: String) throws -> Strategy {
    guard let bytes = FileManager.default.contents(atPath: path), let yaml = String(data: bytes, encoding: .utf8) else {
      throw Refusal("\(path): the strategy cannot be read; check the path and that it is UTF-8")
    }
    do throws(StrategyFile.Failure) { return try StrategyFile.read(yaml) } catch {
      let count = error.mistakes.count
      let lines = error.mistakes.map { "\(path): \($0)" } + ["\(path): \(count) \(count == 1 ? "mistake" : "mistakes"); nothing was changed"]
      throw Refusal(lines.joined(separator: "\n"))
    }
  }

  /// The last one that was published and that services take; nil where there is none.
  static func live(_ connection: KafkaConnection) async throws -> Strategy? {
    var live: Strategy?
    try await KafkaTail.readWhole(connection, clientID: "cordial-strategy", topics: [Topic.strategy.rawValue]) { record in
      live = record.value.flatMap(StrategyRecord.strategy) ?? live
    }
    return live
  }
}
