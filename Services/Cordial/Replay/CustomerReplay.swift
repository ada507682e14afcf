import Bytes
public import ConversationCore
public import Models
import SegmentationCore

/// What was recorded of one customer, decided anew under a strategy. Nothing is sent: emissions are only looked at.
///
/// The customer's own deeds (replies, payments) stay as they were recorded, whatever is decided; so the further two strategies part, the less a
/// replay says about what would have come of it. It says who would have been treated differently.
public struct CustomerReplay {
  /// An event of the record, with its time.
  public struct Recorded: Sendable {
    var envelope: EventEnvelope
    var bytes: [UInt8]
    var topic: Topic

    /// Nil for events that no service reads, and for those that the cores say themselves: they are decided anew.
    public init?(_ bytes: [UInt8]) throws(JSONFailure) {
      let envelope = try EventEnvelope(reading: bytes)
      guard let topic = Recorded.topics[envelope.type] else { return nil }
      (self.envelope, self.bytes, self.topic) = (envelope, bytes, topic)
    }

    public var customer: String { envelope.header.subject }
    public var time: Instant { envelope.header.time }

    private static let topics = Dictionary(
      EventCatalog.types.filter { [.portfolio, .inbound, .deliveries].contains($0.topic) }.map { ($0.name, $0.topic) }
    ) { first, _ in first }
  }

  private let customer: String
  private let strategy: Strategy
  private let past: Strategy
  private let start: Instant?
  private let zones: ZoneCatalog
  private var segmentation: Replica<Segmentation>
  private var conversation: Replica<Conversation>
  private var inputs = 0
  public private(set) var outcome = ReplayOutcome()

  /// - Parameter start: from when on the strategy decides and what comes out counts; before it `past` decides. All of the record where it is nil.
  public init(
    customer: String, strategy: Strategy, after past: Strategy? = nil, from start: Instant? = nil, conversation: Conversation, zones: ZoneCatalog
  ) {
    self.customer = customer
    self.strategy = strategy
    self.past = past ?? strategy
    self.start = start
    self.zones = zones
    segmentation = Replica(Segmentation())
    self.conversation = Replica(conversation)
  }

  /// Everything of the record up to its end, oldest first.
  public mutating func run(_ record: [Recorded], until end: Instant) throws(JSONFailure) {
    for event in record {
      try wake(until: event.envelope.header.time)
      try pass(event.envelope, event.bytes, event.topic)
    }
    try wake(until: end)
  }

  private mutating func wake(until end: Instant) throws(JSONFailure) {
    while let due = [segmentation.nextDue, conversation.nextDue].compactMap({ $0 }).min(), due <= end {
      let context = context(at: due)
      let emissions = segmentation.nextDue == due ? segmentation.wake(context) : conversation.wake(context)
      try take(emissions, context)
    }
  }

  private mutating func pass(_ envelope: EventEnvelope, _ bytes: [UInt8], _ topic: Topic) throws(JSONFailure) {
    let context = context(at: envelope.header.time)
    try take(try segmentation.take(envelope, bytes, from: topic, context), context)
    try take(try conversation.take(envelope, bytes, from: topic, context), context)
  }

  /// What one core says, the other hears.
  private mutating func take(_ emissions: [Emission], _ context: Context) throws(JSONFailure) {
    for (index, emission) in emissions.enumerated() {
      outcome.add(emission, at: context.now, counts: start.map { context.now >= $0 } ?? true)
      guard let topic = Topic(rawValue: emission.topic), [.segments, .outcomes, .handoffs].contains(topic) else { continue }
      let header = EventHeader(id: context.id("replay", index), source: "/cordial/replay", subject: customer, time: context.now)
      var writer = JSONWriter()
      writer.event(header, type: emission.type, data: emission.data)
      let bytes = writer.bytes
      try pass(try EventEnvelope(reading: bytes), bytes, topic)
    }
  }

  private mutating func context(at moment: Instant) -> Context {
    inputs += 1
    let isPast = start.map { moment < $0 } ?? false
    return Context(
      customer: customer, now: moment, identity: Identity(of: customer, "\(inputs)"), strategy: isPast ? past : strategy, zones: zones)
  }
}
