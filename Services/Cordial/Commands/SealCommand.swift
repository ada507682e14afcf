import ArgumentParser
import Foundation
import Kafka
import Models
import SealedLog
import Seals
import Terminal

/// `cordial seal`: for producers that have no seals of their own.
struct SealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Seal what is personal in events, one a line, and write or publish them.",
    discussion: """
      Needs CORDIAL_MASTER_KEY. Without --publish the events go to standard output in their order, and before the first event of a customer who has \
      no key yet the record of a new one: an event of the type key.issued, for collections.keys, keyed by its subject like every other. Keys must \
      be on Kafka before what they seal. Where KAFKA_BOOTSTRAP_SERVERS is set, the keys that customers have already are used. Members that the \
      contract does not know are sealed too. Lines that are no events are named on standard error; the exit status is then 1.
      """)

  @Flag(help: "Publish the events to the topics of their types, and the keys before them.")
  var publish = false

  func run() async throws {
    let terminal = Terminal()
    guard let keys = try Surroundings.keys() else { throw Refusal("CORDIAL_MASTER_KEY is not set; make one with: openssl rand -hex 32") }
    let output = publish ? nil : LineWriter(.standardOutput)
    var publisher: SealingPublisher?
    if publish {
      publisher = try await SealingPublisher.open(Surroundings.kafka(), clientID: "seal", keys: keys)
    } else if Surroundings.variables["KAFKA_BOOTSTRAP_SERVERS"]?.isEmpty == false {
      await (try KeyFollower(Surroundings.kafka(), clientID: "cordial-seal", keys)).close()
    }
    let topics = Dictionary(EventCatalog.types.map { ($0.name, $0.topic) }) { first, _ in first }
    var bad = 0
    var lines = try InputLines(path: nil)
    while let line = lines.next() {
      if line.isEmpty { continue }
      do {
        let envelope = try EventEnvelope(reading: Array(line))
        guard let topic = topics[envelope.type] else { throw JSONFailure("the type “\(envelope.type.prefix(40))” is none of the contract's") }
        // Whoever can't read it could not have it sealed right.
        try EventCatalog.check(envelope, keys.open(Array(line)))
        if let publisher {
          try await publisher.enqueue(topic: topic.rawValue, key: Array(envelope.header.subject.utf8), value: Array(line))
        } else {
          try output?.write(line: try sealed(Array(line), topic, keys) { record in try output?.write(line: record.value) })
        }
      } catch let failure as JSONFailure {
        terminal.note("line \(lines.number): \(failure)")
        bad += 1
      }
    }
    try output?.flush()
    try await publisher?.flush()
    await publisher?.close()
    if bad > 0 { throw ExitCode(1) }
  }

  private func sealed(_ event: [UInt8], _ topic: Topic, _ keys: KeyRing, tell: (SealingRecord) throws -> Void) throws -> [UInt8] {
    guard let found = EventToSeal(event, topic: topic.rawValue) else { return event }
    if keys.key(of: found.customer) == nil {
      let record = keys.issue(for: found.customer, source: "/cordial/seal", at: found.time)
      try tell(record)
      try keys.take(key: record.key, value: record.value)
    }
    guard let sealing = keys.sealing(for: found.customer) else { return event }
    return found.sealed(sealing)
  }
}
