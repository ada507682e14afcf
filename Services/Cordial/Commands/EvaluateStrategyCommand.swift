import ArgumentParser
import Evaluation
import Kafka
import Models
import SealedLog
import Terminal

/// `cordial evaluate`: another strategy's variants, judged on what was recorded, before they touch anyone.
struct EvaluateStrategyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Judge the shares of a strategy's variants by the choices on record, without contacting anyone.",
    discussion: """
      Reads outreach.requested, the reports about it and payments from the topics, or from a file with one event a line. The exit status is 0 \
      only where the record speaks for the strategy: what it does not tell is not blessed. Variants are told by their names.
      """)

  @Option(help: "The strategy file whose variants are judged.")
  var strategy: String

  @Option(help: "A file of events, one a line, or “-” for standard input; the topics where it is left out.")
  var file: String?

  func run() async throws {
    let terminal = Terminal()
    let candidate = try StrategySource.file(strategy)
    guard !candidate.variants.isEmpty else { throw Refusal("\(strategy): has no variants, so there is nothing to judge") }
    var record = ChoiceRecord()
    if let file {
      var lines = try InputLines(path: file)
      while let line = lines.next() {
        if line.isEmpty { continue }
        do throws(JSONFailure) { try record.take(Array(line)) } catch { terminal.note("line \(lines.number): \(error)") }
      }
    } else {
      let topics = [Topic.outreach, .deliveries, .portfolio].map(\.rawValue)
      try await OpenedTail.readWhole(Surroundings.kafka(), clientID: "cordial-evaluate", topics: topics, keys: Surroundings.keys()) { event in
        // What can't be read here is a dead letter already.
        if let value = event.value { try? record.take(value) }
      }
    }
    let choices = record.choices(under: candidate)
    for line in EvaluationText.lines(choices, strategy: candidate.version) { terminal.result(line) }
    if !EvaluationText.isBlessed(choices) { throw ExitCode(1) }
  }
}
