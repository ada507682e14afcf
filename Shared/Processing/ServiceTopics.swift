import Bytes
public import Models
import Seals
public import Streaming

/// The topics of one service by number, and how its events are laid out on them.
public struct ServiceTopics: Sendable {
  public let names: LogTopics
  public let inputs: [TopicNumber]
  public let changelog: TopicNumber
  public let broadcasts: [TopicNumber]
  private let topics: [Topic?]
  private let numbers: [String: TopicNumber]
  private let deadLetters: TopicNumber
  private let keys: TopicNumber
  /// Of everything that the service says.
  private let source: String

  public init<Core: ServiceCore>(of _: Core.Type, followsClock: Bool, followsKeys: Bool = false) {
    var names = LogTopics()
    inputs = Core.inputs.map { names.number(of: $0.rawValue) }
    changelog = names.number(of: InternalTopic.state(of: Core.name))
    broadcasts = ([.strategy] + (followsKeys ? [.keys] : []) + (followsClock ? [.clock] : [])).map { (topic: Topic) in names.number(of: topic.rawValue) }
    for topic in Topic.allCases { _ = names.number(of: topic.rawValue) }
    deadLetters = names.number(of: Topic.deadLetters.rawValue)
    keys = names.number(of: Topic.keys.rawValue)
    source = "/cordial/\(Core.name)"
    self.names = names
    topics = names.names.map { Topic(rawValue: $0) }
    numbers = Dictionary(uniqueKeysWithValues: names.names.indices.map { (names.names[$0], TopicNumber($0)) })
  }

  func topic(_ number: TopicNumber) -> Topic? { topics[number.index] }

  /// An emission as a CloudEvent. Its id follows from the input's identity and its place, so a repeated decision repeats the id; that of a
  /// picture follows from what it shows too, but for what is personal: whoever has the topics alone must not be able to try out names until the id fits.
  func message(
    _ emission: Emission, _ index: Int, customer: String, _ context: StreamContext, personal: PersonalTexts? = nil, seals: Sealing? = nil
  ) -> OutgoingMessage {
    let key = emission.key ?? customer
    var identity = context.identity.derived("emission", index)
    if emission.isPicture { identity = Identity(of: identity.text, personal?.rest(of: emission.data) ?? emission.data) }
    let header = EventHeader(
      id: identity.text, source: source, subject: key, time: Instant(milliseconds: context.now))
    let data = seals.flatMap { personal?.sealed(emission.data, $0) } ?? emission.data
    var writer = JSONWriter(reservingBytes: 320 + data.count)
    writer.event(header, type: emission.type, data: data)
    guard let topic = numbers[emission.topic] else { preconditionFailure("\(source) writes to \(emission.topic), which is no topic of ours") }
    return OutgoingMessage(
      topic: topic, key: Array(key.utf8), value: writer.bytes, partitionKey: emission.isInCustomersPartition ? context.key : nil)
  }

  /// Whether its records are keyed by customers, so that what they hold is somebody's.
  func isAboutCustomers(_ topic: TopicNumber) -> Bool { self.topic(topic).map { !$0.isBroadcast && $0 != .metrics && $0 != .metricDeltas } ?? false }

  func issuedKey(_ record: SealingRecord) -> OutgoingMessage { OutgoingMessage(topic: keys, key: record.key, value: record.value) }

  func erasedKey(_ key: [UInt8]) -> OutgoingMessage { OutgoingMessage(topic: keys, key: key, value: nil) }

  /// Under whose name a letter about a record is filed.
  func addressee(of record: Record) -> [UInt8] { record.key.isEmpty ? Array("unknown".utf8) : record.key }

  /// A record that can't be read, with its bytes: the first 500 kB where it is larger.
  func deadLetter(_ record: Record, reason: String, service: String, seals: Sealing? = nil) -> OutgoingMessage {
    let kept = 500_000
    let value = record.value ?? []
    let key = addressee(of: record)
    let name = names[record.topic]
    let header = EventHeader(
      id: Identity(of: service, name).derived("partition", Int(record.partition)).derived("offset", Int(record.offset)).text,
      source: "/cordial/\(service)", subject: String(decoding: key, as: UTF8.self),
      time: Instant(milliseconds: max(0, record.timestamp)))
    let letter = DeadLettered(
      reason: reason, topic: name, partition: Int(record.partition), offset: record.offset, service: service, key: Base64.encode(record.key),
      value: Base64.encode(Array(value.prefix(kept))), isTruncated: value.count > kept ? true : nil)
    var writer = JSONWriter(reservingBytes: 1024 + letter.value.utf8.count)
    let data = letter.json
    writer.event(header, type: "\(DeadLettered.type)", data: seals.map { PersonalTexts(data, type: "\(DeadLettered.type)").sealed(data, $0) } ?? data)
    return OutgoingMessage(topic: deadLetters, key: key, value: writer.bytes)
  }
}
