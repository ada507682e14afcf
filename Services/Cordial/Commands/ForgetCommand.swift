import ArgumentParser
import Kafka
import Models
import Seals
import Terminal

/// `cordial forget`: erases a customer.
struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase a customer: everything that services keep, and the keys of everything that is sealed.",
    discussion: """
      Publishes customer.forgotten, so that every service drops what it keeps and contacts nobody, and deletes the customer's keys and addresses from \
      their topics. What was counted stays counted. May be repeated; a customer who is published again afterwards is a new one.
      """)

  @Argument(help: "The customer id.")
  var customer: String

  func run() async throws {
    guard !customer.isEmpty else { throw ValidationError("name the customer") }
    let terminal = Terminal()
    let connection = try Surroundings.kafka()
    let topics = [Topic.keys.rawValue, InternalTopic.addresses]
    var (keys, addresses): (Set<[UInt8]>, Set<[UInt8]>) = ([], [])
    try await KafkaTail.readWhole(connection, clientID: "cordial-forget", topics: topics) { record in
      if record.topic == Topic.keys.rawValue {
        guard KeyIssued.parts(of: String(decoding: record.key, as: UTF8.self))?.customer == customer else { return }
        if record.value == nil { keys.remove(record.key) } else { keys.insert(record.key) }
      } else if record.value.map({ String(decoding: $0, as: UTF8.self) }) == customer {
        addresses.insert(record.key)
      } else {
        addresses.remove(record.key)
      }
    }
    let now = Surroundings.now()
    let header = EventHeader(id: "forget.\(customer).\(now.milliseconds)", source: "/cordial/forget", subject: customer, time: now)
    let publisher = try KafkaPublisher(connection, clientID: "cordial-forget")
    // The services hear of it first: what they still write then is sealed with keys that are gone.
    try await publisher.publish(topic: Topic.portfolio.rawValue, key: Array(customer.utf8), value: header.encode(CustomerForgotten()))
    for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) { try await publisher.publish(topic: Topic.keys.rawValue, key: key, value: nil) }
    for key in addresses.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try await publisher.publish(topic: InternalTopic.addresses, key: key, value: nil)
    }
    await publisher.close()
    terminal.result("“\(customer)” is forgotten: \(keys.count) keys and \(addresses.count) addresses were erased, and every service drops what it keeps.")
    for line in try rest { terminal.note(line) }
  }

  /// What no tombstone reaches.
  private var rest: [String] {
    get throws {
      let sealing =
        try Surroundings.keys() == nil
        ? "CORDIAL_MASTER_KEY is not set here. Where nothing is sealed, names and words stay readable on every topic until its retention ends."
        : "What was published unsealed stays readable on collections.portfolio until its retention ends."
      return [
        "Left to be done:",
        "- \(sealing)",
        "- Deleted keys leave the brokers' disks with the next compaction of collections.keys (delete.retention.ms, max.compaction.lag.ms).",
        "- Providers, the agents' desk, the CRM, backups of topics, and files that somebody exported hold their own copies.",
        "- Where services were stopped or behind, run this again once they have caught up: it erases what they may have issued meanwhile.",
      ]
    }
  }
}
