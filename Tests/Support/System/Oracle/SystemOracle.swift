import Bytes
import Models
import Streaming
import Support

/// Judges a finished run from outside: by what reached phones, what was really paid, and what the topics say.
struct SystemOracle {
  let violations: [Violation]

  init(_ scenario: SystemScenario) {
    let topics = TopicReading(scenario.simulation.broker)
    var findings = Findings()
    ContactCheck(scenario, topics).judge(&findings)
    RuleCheck(scenario).judge(&findings)
    MoneyCheck(scenario, topics).judge(&findings)
    PromiseCheck(scenario, topics).judge(&findings)
    FigureCheck(scenario, topics).judge(&findings)
    violations = findings.violations
  }
}

/// What was found to be broken; the first few of each kind tell enough.
struct Findings {
  private(set) var violations: [Violation] = []
  private var counts: [Invariant: Int] = [:]

  mutating func fail(_ invariant: Invariant, _ detail: String) {
    counts[invariant, default: 0] += 1
    if counts[invariant, default: 0] <= 5 { violations.append(Violation(invariant, detail)) }
  }
}

/// An event on a topic, as a careful reader takes it: once.
struct StoredEvent {
  let header: EventHeader
  let type: String
  private let envelope: EventEnvelope
  private let bytes: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard let envelope = try? EventEnvelope(reading: bytes) else { return nil }
    header = envelope.header
    type = envelope.type
    self.envelope = envelope
    self.bytes = bytes
  }

  func data<Body: EventBody>(_: Body.Type = Body.self) -> Body? { try? envelope.data(Body.self, from: bytes) }
}

/// Reads whole topics of a simulated broker.
struct TopicReading {
  private let broker: SimulatedBroker

  init(_ broker: SimulatedBroker) { self.broker = broker }

  /// Every event, once, partition by partition in the order of their offsets.
  func events(_ topic: Topic) -> [StoredEvent] {
    var seen: Set<Identity> = []
    return broker.partitions(topic.rawValue).flatMap { partition in
      partition.entries.compactMap { entry -> StoredEvent? in
        guard partition.isVisible(entry), let event = entry.value.flatMap(StoredEvent.init),
          event.header.subject.utf8.elementsEqual(entry.key)
        else { return nil }
        return seen.insert(Identity(of: event.header.source, event.header.id)).inserted ? event : nil
      }
    }
  }

  /// The last event of each key.
  func latest(_ topic: Topic) -> [String: StoredEvent] {
    var latest: [String: StoredEvent] = [:]
    for partition in broker.partitions(topic.rawValue) {
      for entry in partition.entries where partition.isVisible(entry) {
        guard let event = entry.value.flatMap(StoredEvent.init), event.header.subject.utf8.elementsEqual(entry.key) else { continue }
        latest[event.header.subject] = event
      }
    }
    return latest
  }
}
