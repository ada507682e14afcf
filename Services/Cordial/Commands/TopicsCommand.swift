import ArgumentParser
import Kafka
import Terminal
import Topics

/// `cordial topics`: what to do with Kafka before the services start.
struct TopicsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Create the topics that a system needs, and list the rights of each service.", subcommands: [Create.self, Rights.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create the topics that are missing, and say what was there.",
      discussion: """
        Topics that exist are left as they are; one with another number of partitions is named, and the exit status is 1. How long each is kept, and \
        why: deploy/contract/topics.md.
        """)

    @Option(help: "Partitions of every topic that is keyed by customer; broadcast topics have one.")
    var partitions: Int32 = 12

    @Option(help: "Copies of each partition.")
    var replication: Int32 = 1

    @Option(help: "Days to keep a topic that is kept by time, as TOPIC=DAYS; may be given several times.")
    var retention: [String] = []

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    func validate() throws {
      guard (1...10_000).contains(partitions) else { throw ValidationError("--partitions must be from 1 to 10,000") }
      guard (1...100).contains(replication) else { throw ValidationError("--replication must be from 1 to 100") }
      do { _ = try plan() } catch { throw ValidationError(error.sentence) }
    }

    private func plan() throws(RetentionChoice.Mistake) -> [TopicPlan] {
      try RetentionChoice.apply(retention, to: TopicPlan.all(partitions: partitions))
    }

    func run() async throws {
      let terminal = Terminal()
      let admin = try KafkaAdmin(Surroundings.kafka(), clientID: "cordial")
      let plan = try plan()
      let existing = try await admin.partitionCounts()
      let missing = plan.filter { existing[$0.name] == nil }
      if !dryRun { _ = try await admin.create(missing.map { $0.newTopic(replication: replication) }) }
      await admin.close()
      var table = TextTable(header: ["topic", "partitions", "kept", "result"])
      var isWrong = false
      for topic in plan {
        let result = existing[topic.name].map { $0 == topic.partitions ? "was there" : "was there with \($0) partitions" }
        isWrong = isWrong || existing[topic.name].map { $0 != topic.partitions } ?? false
        table.add([
          topic.name, String(topic.partitions), topic.retention.text,
          result ?? (dryRun ? "would be created" : "created"),
        ])
      }
      for line in table.lines { terminal.result(line) }
      guard !isWrong else {
        terminal.note("Topics keyed by customer need the same number of partitions: delete the ones named, or choose their number for all.")
        throw ExitCode(1)
      }
    }
  }
}
