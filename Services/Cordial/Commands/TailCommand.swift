import ArgumentParser
import Kafka
import Models
import SealedLog
import Terminal
import UnixSignals

/// `cordial tail`: what goes through the topics, as it happens.
struct TailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tail", abstract: "Show the events of topics, one a line, and follow them.",
    discussion: """
      Topics may be named without “collections.”: cordial tail outreach deliveries. What is sealed is opened where CORDIAL_MASTER_KEY is set, and \
      shown as “sealed” where it is not.
      """)

  @Argument(help: "The topics.")
  var topics: [String]

  @Flag(help: "Start with what is there already.")
  var fromBeginning = false

  @Flag(help: "Show the events as they are.")
  var json = false

  @Option(help: "Stop after so many events.")
  var count: Int?

  func run() async throws {
    let interruptions = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    let names = topics.map { $0.contains(".") ? $0 : "collections.\($0)" }
    let tail = try await OpenedTail(
      Surroundings.kafka(), clientID: "cordial-tail", topics: names, from: fromBeginning ? .beginning : .end, keys: Surroundings.keys())
    try await withThrowingTaskGroup { group in
      group.addTask { try await follow(tail) }
      group.addTask { for await _ in interruptions { break } }
      try await group.next()
      group.cancelAll()
    }
    await tail.close()
  }

  private func follow(_ tail: OpenedTail) async throws {
    let terminal = Terminal()
    var left = count ?? .max
    while left > 0, !Task.isCancelled {
      for case .record(let record) in try await tail.next(maximum: min(left, 1_000)) {
        if json {
          terminal.result(bytes: (record.value ?? []) + [0x0a])
        } else {
          terminal.result(EventLine(topic: record.topic, key: record.key, value: record.value).text)
        }
        left -= 1
      }
    }
  }
}
