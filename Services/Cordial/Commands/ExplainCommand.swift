import ArgumentParser
import Explain
import Kafka
import Models
import SealedLog
import Seals
import Terminal

/// `cordial explain`: one customer's story.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell one customer's story: what happened, what was decided, why, and what was turned down.",
    discussion: "Reads the topics from their beginning. The words of messages are shown: use it where you may.")

  @Argument(help: "The customer id.")
  var customer: String

  @Option(help: "Read events from this file, one a line, instead of Kafka; “-” is standard input.")
  var file: String?

  func run() async throws {
    let terminal = Terminal()
    let story = if let file { try read(file) } else { try await follow() }
    guard !story.isEmpty else { throw Refusal("no topic tells of a customer “\(customer)”") }
    terminal.result(story.text)
  }

  private func read(_ file: String) throws -> CustomerStory {
    var story = CustomerStory(of: customer)
    let topics = Dictionary(EventCatalog.types.map { ($0.name, $0.topic) }) { first, _ in first }
    var lines = try InputLines(path: file == "-" ? nil : file)
    while let line = lines.next() {
      guard let envelope = try? EventEnvelope(reading: Array(line)), let topic = topics[envelope.type] else { continue }
      story.take(topic, SealedEvent.veiled(Array(line)))
    }
    return story
  }

  private func follow() async throws -> CustomerStory {
    var story = CustomerStory(of: customer)
    let topics = CustomerStory.topics.map(\.rawValue)
    try await OpenedTail.readWhole(Surroundings.kafka(), clientID: "cordial-explain", topics: topics, keys: Surroundings.keys()) { record in
      if let topic = Topic(rawValue: record.topic) { story.take(topic, record.value) }
    }
    return story
  }
}
