import Explain
import Kafka
import Models
import SealedLog
import Seals

/// What the topics say of the customer of a chat.
struct ChatFacts {
  private let tail: OpenedTail
  private var story: CustomerStory
  private(set) var segment: CustomerSegmented?
  /// What was decided since the last look.
  private(set) var decisions: [DecisionRecorded] = []
  /// Outcomes since the last look, in sentences.
  private(set) var outcomes: [String] = []
  private(set) var allOutcomes: [String] = []
  private(set) var hasPerson = false
  private let customer: String

  private static let topics: [Topic] = [.segments, .decisions, .outcomes, .handoffs, .portfolio]

  init(_ connection: KafkaConnection, keys: KeyRing?, customer: String) async throws {
    self.customer = customer
    story = CustomerStory(of: customer)
    tail = try await OpenedTail(connection, clientID: "cordial-chat-tail", topics: ChatFacts.topics.map(\.rawValue), keys: keys)
  }

  /// Takes what is new.
  mutating func look() async throws {
    (decisions, outcomes) = ([], [])
    var waits = 200
    while true {
      let events = try await tail.next(waitMilliseconds: waits)
      if events.isEmpty { break }
      waits = 50
      for case .record(let record) in events { take(record) }
    }
    allOutcomes += outcomes
  }

  private mutating func take(_ record: KafkaTail.Record) {
    guard let topic = Topic(rawValue: record.topic), let value = record.value, let envelope = try? EventEnvelope(reading: value),
      envelope.header.subject == customer, story.take(topic, value)
    else { return }
    switch envelope.type {
    case "\(CustomerSegmented.type)": segment = (try? envelope.data(from: value)) ?? segment
    case "\(DecisionRecorded.type)": if let decision: DecisionRecorded = try? envelope.data(from: value) { decisions.append(decision) }
    case "\(HandoffRequested.type)":
      hasPerson = true
      outcomes += CustomerStory.sentences(of: value)
    case "\(AgentReleased.type)", "\(DisputeResolved.type)": hasPerson = false
    default: if topic == .outcomes { outcomes += CustomerStory.sentences(of: value) }
    }
  }

  func close() async { await tail.close() }
}
