import ArgumentParser
import Kafka
import Models
import Seals
import Terminal

/// `cordial keys`: the customers' keys, and the master key that opens them.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Count the customers' keys, or wrap them anew by another master key.", subcommands: [Count.self, Rotate.self])

  struct Count: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how many keys there are, by the master key that opens them.")

    func run() async throws {
      let terminal = Terminal()
      let records = try await KeysCommand.live()
      let masters = try Surroundings.keys()?.masters
      var table = TextTable(header: ["master key", "keys", "is"])
      for (master, count) in Dictionary(grouping: records.values, by: \.masterKeyId).mapValues(\.count).sorted(by: { $0.key < $1.key }) {
        table.add([master, String(count), master == masters?.current.id ? "the current one" : master == masters?.old?.id ? "the old one" : "not set here"])
      }
      for line in table.lines { terminal.result(line) }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Wrap every key that the old master key wrapped by the current one.",
      discussion: """
        CORDIAL_MASTER_KEY is the new key and CORDIAL_MASTER_KEY_OLD the one before, here and in all services, before this runs. Nothing that is \
        sealed has to be written anew. Forget no customer while it runs.
        """)

    func run() async throws {
      let terminal = Terminal()
      guard let masters = try Surroundings.keys()?.masters else { throw Refusal("CORDIAL_MASTER_KEY is not set") }
      let records = try await KeysCommand.live()
      let publisher = try KafkaPublisher(Surroundings.kafka(), clientID: "cordial-keys")
      var (rotated, closed) = (0, 0)
      for issued in records.values.sorted(by: { $0.key < $1.key }) where issued.masterKeyId != masters.current.id {
        guard let key = masters.unwrap(issued) else {
          closed += 1
          continue
        }
        let record = SealingRecord(masters.current.wrap(key, of: issued.customerId), source: "/cordial/keys", at: Surroundings.now())
        try await publisher.enqueue(topic: Topic.keys.rawValue, key: record.key, value: record.value)
        rotated += 1
      }
      try await publisher.flush()
      await publisher.close()
      terminal.note("\(rotated) keys are wrapped by the master key \(masters.current.id) now; \(closed) could not be opened by either")
      if closed > 0 { throw ExitCode(1) }
    }
  }

  /// By the record's key.
  private static func live() async throws -> [String: KeyIssued] {
    var records: [String: KeyIssued] = [:]
    try await KafkaTail.readWhole(Surroundings.kafka(), clientID: "cordial-keys", topics: [Topic.keys.rawValue]) { record in
      let key = String(decoding: record.key, as: UTF8.self)
      records[key] = record.value.flatMap { value in try? EventEnvelope(reading: value).data(KeyIssued.self, from: value) }
    }
    return records
  }
}
