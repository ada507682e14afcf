import Bytes
public import Models
public import Seals
public import Streaming

/// Lets the engine run a service's core: records become events, states become bytes, emissions become CloudEvents.
///
/// With seals, whatever is personal leaves it sealed and enters it opened: a core never sees a seal, and a topic never a name. See `Shared/Seals/Personal`.
public struct ServiceProcessor<Core: ServiceCore>: Processor {
  public struct Input: Sendable {
    enum Content: Sendable {
      case event(Core.Event)
      /// The customer is to be forgotten: the core is not asked.
      case forgotten
    }

    var content: Content
    var header: EventHeader
  }

  private let core: Core
  let topics: ServiceTopics
  private let refuse: @Sendable (String) -> Void
  var seals: ServiceSeals?
  /// Changed in place from input to input: a strategy holds on to so much that copying it would cost more than many a decision.
  private var context: Context

  var strategy: Strategy { context.strategy }
  var learned: Learned { context.learned }

  /// - Parameters:
  ///   - seals: nil where no master key is set: nothing is sealed then.
  ///   - refuse: is told why a strategy or a tick was not taken, in a sentence for the log.
  public init(
    core: Core, topics: ServiceTopics, zones: ZoneCatalog, seals: ServiceSeals? = nil, refuse: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.core = core
    self.topics = topics
    self.seals = seals
    self.refuse = refuse
    context = Context(
      customer: "", now: Instant(milliseconds: 0), identity: Identity(high: 0, low: 0), strategy: .standard, zones: zones)
  }

  // MARK: Reading

  /// An event larger than this is refused: 1 MB, as most brokers do.
  static var eventBytesMax: Int { 1_000_000 }

  public mutating func read(_ record: Record) -> Reading<Input> {
    guard let topic = topics.topic(record.topic), let bytes = record.value else { return .skipped }
    do throws(JSONFailure) {
      guard bytes.count <= Self.eventBytesMax else {
        throw JSONFailure("the event has \(bytes.count) bytes; the most is \(Self.eventBytesMax)")
      }
      guard !record.key.isEmpty else { throw JSONFailure("the record has no key; it must be the customer id, as in the event's subject") }
      guard let opened = try open(bytes, of: record.key) else { return .skipped }
      let envelope = try EventEnvelope(reading: opened)
      guard envelope.header.subject.utf8.elementsEqual(record.key) else {
        throw JSONFailure("the record's key is not the event's subject; both must be the customer id")
      }
      let identity = Identity(of: envelope.header.source, envelope.header.id)
      if Core.holdsPersonalData, envelope.type == "\(CustomerForgotten.type)" {
        return .input(key: record.key, identity: identity, Input(content: .forgotten, header: envelope.header))
      }
      guard let event = try Core.read(envelope, opened, from: topic) else {
        if topic.reporter == Core.name { try EventCatalog.check(envelope, opened) }
        return .skipped
      }
      return .input(key: record.key, identity: identity, Input(content: .event(event), header: envelope.header))
    } catch {
      guard topic.reporter == Core.name else { return .skipped }
      return .rejected(reason: error.description, letters: letters(record, reason: error.description))
    }
  }

  /// Whoever publishes a strategy that can't be read must hear of it: every copy logs and counts it, one service writes a dead letter, and the
  /// strategy that was in force stays.
  public mutating func follow(_ record: Record) -> Followed {
    let topic = topics.topic(record.topic)
    do throws(JSONFailure) {
      if topic == .keys {
        try seals?.follow(key: record.key, value: record.value)
        return .table
      }
      guard let bytes = record.value else { return .nothing }
      let envelope = try EventEnvelope(reading: bytes)
      switch envelope.type {
      case "\(ClockTicked.type)": return .time(try envelope.data(ClockTicked.self, from: bytes).now.milliseconds)
      case "\(StrategyPublished.type)":
        context.strategy = try envelope.data(StrategyPublished.self, from: bytes).strategy
        return .table
      case "\(LearningUpdated.type)":
        context.learned = Learned(try envelope.data(LearningUpdated.self, from: bytes))
        return .table
      default: return .nothing
      }
    } catch {
      refuse("\(topic?.rawValue ?? "a broadcast topic")@\(record.offset) is refused, and what was in force before stays: \(error)")
      // A key has no place in a dead letter, wrapped or not.
      guard let topic, topic.reporter == Core.name, topic != .keys else { return .rejected(letter: nil) }
      return .rejected(letter: topics.deadLetter(record, reason: error.description, service: Core.name))
    }
  }

  // MARK: Deciding

  public mutating func decide(state: [UInt8]?, input: StreamInput<Input>, context place: StreamContext) throws(LogFailure) -> Answer {
    let customer = String(decoding: place.key, as: UTF8.self)
    let opened = try openState(state, of: customer)
    let coreInput: CoreInput<Core.Event>
    switch input {
    case .event(let input):
      guard case .event(let event) = input.content else { return forget(customer) }
      coreInput = .event(event, input.header)
    case .timer(let timer): coreInput = .timer(Timer(due: Instant(milliseconds: timer.due), name: timer.name))
    case .effect(let effect, let result):
      let request = try openRequest(effect.request, of: customer)
      coreInput = .effect(Effect(kind: effect.kind, isRepeatable: effect.isRepeatable, request: request), result: result)
    }
    context.customer = customer
    context.now = Instant(milliseconds: place.now)
    context.identity = place.identity
    return answer(try turn(opened, coreInput), customer, place)
  }

  private func turn(_ stored: [UInt8]?, _ input: CoreInput<Core.Event>) throws(LogFailure) -> StoredTurn {
    do throws(ByteReader.Broken) { return try core.decide(stored: stored, input, context) } catch {
      throw LogFailure.fatal("a state of \(Core.name) can't be read; its changelog was written by another version")
    }
  }
}
