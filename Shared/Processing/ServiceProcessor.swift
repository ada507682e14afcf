import Bytes
public import Models
public import Streaming

/// Lets the engine run a service's core: records become events, states become bytes, emissions become CloudEvents.
public struct ServiceProcessor<Core: ServiceCore>: Processor {
  public struct Input: Sendable {
    var event: Core.Event
    var header: EventHeader
  }

  private let core: Core
  private let topics: ServiceTopics
  private let zones: ZoneCatalog
  private let refuse: @Sendable (String) -> Void
  private(set) var strategy = Strategy.standard
  private(set) var learned = Learned()

  /// `refuse` is told why a strategy or a tick was not taken, in a sentence for the log.
  public init(core: Core, topics: ServiceTopics, zones: ZoneCatalog, refuse: @escaping @Sendable (String) -> Void = { _ in }) {
    self.core = core
    self.topics = topics
    self.zones = zones
    self.refuse = refuse
  }

  // MARK: Reading

  /// An event larger than this is refused: 1 MB, as most brokers do.
  static var eventBytesMax: Int { 1_000_000 }

  public func read(_ record: Record) -> Reading<Input> {
    guard let topic = topics.topic(record.topic), let bytes = record.value else { return .skipped }
    do throws(JSONFailure) {
      guard bytes.count <= Self.eventBytesMax else {
        throw JSONFailure("the event has \(bytes.count) bytes; the most is \(Self.eventBytesMax)")
      }
      guard !record.key.isEmpty else { throw JSONFailure("the record has no key; it must be the customer id, as in the event's subject") }
      let envelope = try EventEnvelope(reading: bytes)
      guard envelope.header.subject.utf8.elementsEqual(record.key) else {
        throw JSONFailure("the record's key is not the event's subject; both must be the customer id")
      }
      guard let event = try Core.read(envelope, bytes, from: topic) else {
        if topic.reporter == Core.name { try EventCatalog.check(envelope, bytes) }
        return .skipped
      }
      let identity = Identity(of: envelope.header.source, envelope.header.id)
      return .input(key: record.key, identity: identity, Input(event: event, header: envelope.header))
    } catch {
      guard topic.reporter == Core.name else { return .skipped }
      return .rejected(reason: error.description, letter: topics.deadLetter(record, reason: error.description, service: Core.name))
    }
  }

  /// Whoever publishes a strategy that can't be read must hear of it: every copy logs and counts it, one service writes a dead letter, and the
  /// strategy that was in force stays.
  public mutating func follow(_ record: Record) -> Followed {
    guard let bytes = record.value else { return .nothing }
    do throws(JSONFailure) {
      let envelope = try EventEnvelope(reading: bytes)
      switch envelope.type {
      case "\(ClockTicked.type)": return .time(try envelope.data(ClockTicked.self, from: bytes).now.milliseconds)
      case "\(StrategyPublished.type)":
        strategy = try envelope.data(StrategyPublished.self, from: bytes).strategy
        return .table
      case "\(LearningUpdated.type)":
        learned = Learned(try envelope.data(LearningUpdated.self, from: bytes))
        return .table
      default: return .nothing
      }
    } catch {
      let topic = topics.topic(record.topic)
      refuse("\(topic?.rawValue ?? "a broadcast topic")@\(record.offset) is refused, and what was in force before stays: \(error)")
      guard let topic, topic.reporter == Core.name else { return .rejected(letter: nil) }
      return .rejected(letter: topics.deadLetter(record, reason: error.description, service: Core.name))
    }
  }

  // MARK: Deciding

  public func decide(state: [UInt8]?, input: StreamInput<Input>, context: StreamContext) throws(LogFailure) -> Answer {
    let before = try state.map { bytes throws(LogFailure) in try decode(bytes) }
    let customer = String(decoding: context.key, as: UTF8.self)
    let coreContext = Context(
      customer: customer, now: Instant(milliseconds: context.now), identity: context.identity, strategy: strategy, zones: zones, learned: learned)
    let turn = core.decide(before, coreInput(input), coreContext)
    return Answer(
      state: turn.state.map(encode),
      messages: turn.emissions.indices.map { topics.message(turn.emissions[$0], $0, customer: customer, context, service: Core.name) },
      timers: turn.timers.map { StreamTimer(due: $0.due.milliseconds, name: $0.name) },
      effects: turn.effects.indices.map { index in
        let effect = turn.effects[index]
        return StreamEffect(
          id: context.identity.derived("effect", index), kind: effect.kind, isRepeatable: effect.isRepeatable, request: effect.request)
      })
  }

  private func coreInput(_ input: StreamInput<Input>) -> CoreInput<Core.Event> {
    switch input {
    case .event(let input): .event(input.event, input.header)
    case .timer(let timer): .timer(Timer(due: Instant(milliseconds: timer.due), name: timer.name))
    case .effect(let effect, let result):
      .effect(Effect(kind: effect.kind, isRepeatable: effect.isRepeatable, request: effect.request), result: result)
    }
  }

  private func decode(_ bytes: [UInt8]) throws(LogFailure) -> Core.State {
    var reader = ByteReader(bytes)
    do { return try Core.State(from: &reader) } catch {
      throw LogFailure.fatal("a state of \(Core.name) can't be read; its changelog was written by another version")
    }
  }

  private func encode(_ state: Core.State) -> [UInt8] {
    var writer = ByteWriter(reserving: 256)
    state.write(to: &writer)
    return writer.bytes
  }
}
