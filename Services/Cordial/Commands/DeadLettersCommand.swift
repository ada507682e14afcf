import ArgumentParser
import Kafka
import Models
import SealedLog
import Terminal

/// `cordial deadletters`: records that could not be read, and how to try them again.
struct DeadLettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadletters", abstract: "List the records that could not be read, or publish them again.",
    subcommands: [List.self, Replay.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List them, oldest first.")
    @OptionGroup var choice: Choice

    func run() async throws {
      let terminal = Terminal()
      for letter in try await choice.letters() {
        let data = letter.data
        let customer = String(decoding: letter.key, as: UTF8.self)
        terminal.result("\(letter.time)  \(data.service)  \(data.topic)/\(data.partition)@\(data.offset)  \(customer)  \(data.reason)")
      }
    }
  }

  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Publish the original bytes again to the topic they came from.",
      discussion: "For records that a newer version can read. What was taken already is recognised by its id and changes nothing.")
    @OptionGroup var choice: Choice

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    func run() async throws {
      let terminal = Terminal()
      let letters = try await choice.letters()
      let publisher = try await SealingPublisher.open(Surroundings.kafka(), clientID: "deadletters", keys: Surroundings.keys())
      var replayed = 0
      for letter in letters {
        let place = "\(letter.data.topic)/\(letter.data.partition)@\(letter.data.offset)"
        if let obstacle = letter.obstacle {
          terminal.note("\(place): left out: \(obstacle)")
          continue
        }
        if !dryRun { try await publisher.enqueue(topic: letter.data.topic, key: letter.key, value: letter.value) }
        replayed += 1
      }
      try await publisher.flush()
      await publisher.close()
      terminal.note("\(replayed) of \(letters.count) records \(dryRun ? "would be published again" : "published again")")
    }
  }

  /// Which dead letters.
  struct Choice: ParsableArguments {
    @Option(help: "Only those that came from this topic.")
    var topic: String?

    @Option(help: "Only those of this service.")
    var service: String?

    /// Everything that is on the topic now, by time. Each record once: a service that was restarted may have reported it twice.
    func letters() async throws -> [DeadLetter] {
      var letters: [DeadLetter] = []
      var seen: Set<String> = []
      try await OpenedTail.readWhole(Surroundings.kafka(), clientID: "cordial-deadletters", topics: [Topic.deadLetters.rawValue], keys: Surroundings.keys()) { record in
        guard let letter = record.value.flatMap(DeadLetter.init), seen.insert(letter.id).inserted else { return }
        if topic == nil || topic == letter.data.topic, service == nil || service == letter.data.service { letters.append(letter) }
      }
      return letters.sorted {
        ($0.time, $0.data.topic, $0.data.partition, $0.data.offset) < ($1.time, $1.data.topic, $1.data.partition, $1.data.offset)
      }
    }
  }
}
