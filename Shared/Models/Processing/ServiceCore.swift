public import Bytes

/// The business of one service: a state machine per customer. Values in, values out; no clock, no I/O, no randomness of its own.
public protocol ServiceCore: Sendable {
  associatedtype Event: Sendable
  associatedtype State: StateCoding

  /// The service's name, as in its consumer group and its changelog topic.
  static var name: String { get }
  /// The public topics it reads.
  static var inputs: [Topic] { get }
  /// Whether its state or its calls hold names, addresses or words of people: then they are sealed where a master key is set, and dropped when the
  /// customer is forgotten. Yes where it does not say otherwise.
  static var holdsPersonalData: Bool { get }

  /// Reads what it knows of; nil for types that are not its business.
  static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> Event?

  /// Answers one input. The same state, input and context give the same answer, byte for byte.
  func decide(_ state: State?, _ input: CoreInput<Event>, _ context: Context) -> Turn<State>

  /// The same from a stored state to a stored state; no core writes its own. See `StoredTurn`.
  func decide(stored: [UInt8]?, _ input: CoreInput<Event>, _ context: Context) throws(ByteReader.Broken) -> StoredTurn
}

extension ServiceCore {
  public static var holdsPersonalData: Bool { true }
}

/// State that is kept between inputs, in a layout of its own. Layouts start with a version byte, so that a newer service reads older state.
public protocol StateCoding: Hashable, Sendable {
  init(from reader: inout ByteReader) throws(ByteReader.Broken)
  func write(to writer: inout ByteWriter)
}

/// The three kinds of things that happen to a customer.
public enum CoreInput<Event: Sendable>: Sendable {
  case event(Event, EventHeader)
  /// A timer that this customer's state had set has come due.
  case timer(Timer)
  /// A call to the outside is over. No result means that nobody knows whether it happened.
  case effect(Effect, result: [UInt8]?)
}

/// A moment at which a customer's state wants to be woken. The name says what for.
public struct Timer: Hashable, Sendable {
  public var due: Instant
  public var name: String

  public init(due: Instant, name: String) {
    self.due = due
    self.name = name
  }
}

/// A call to the outside. It is recorded before it is made, and its result comes back as an input.
public struct Effect: Hashable, Sendable {
  public var kind: String
  /// True for calls that do no harm when made twice.
  public var isRepeatable: Bool
  public var request: [UInt8]

  public init(kind: String, isRepeatable: Bool, request: [UInt8]) {
    self.kind = kind
    self.isRepeatable = isRepeatable
    self.request = request
  }
}

/// The answer to one input: the whole new state and everything that follows.
public struct Turn<State: StateCoding>: Hashable, Sendable {
  /// Nil forgets the customer.
  public var state: State?
  public var emissions: [Emission]
  /// All timers from now on; those that are not listed are cancelled.
  public var timers: [Timer]
  public var effects: [Effect]

  public init(_ state: State?, emissions: [Emission] = [], timers: [Timer] = [], effects: [Effect] = []) {
    self.state = state
    self.emissions = emissions
    self.timers = timers
    self.effects = effects
  }

  public mutating func emit<Data: EventData>(_ data: Data, to topic: Topic) { emissions.append(Emission(data, to: topic)) }

  public mutating func emit<Data: EventData>(picture data: Data, to topic: Topic) { emissions.append(Emission(picture: data, to: topic)) }

  public mutating func emit(_ report: DeliveryReport, as status: DeliveryStatus) {
    emissions.append(Emission(topic: Topic.deliveries.rawValue, type: status.rawValue, data: report.json))
  }

  public mutating func emit(_ promise: PromiseOutcome, as status: PromiseStatus) {
    emissions.append(Emission(topic: Topic.outcomes.rawValue, type: status.rawValue, data: promise.json))
  }
}

/// An event to publish; its id, source, subject and time follow from the input.
public struct Emission: Hashable, Sendable {
  public var topic: String
  public var type: String
  /// The key where it is not the customer's id.
  public var key: String?
  /// A record of its own for compaction that still lies in the customer's partition, in order with the customer's other events. Two copies of a
  /// service never write to one partition then: whoever died with an open transaction would hold back what the other has written behind it.
  public var isInCustomersPartition = false
  /// The whole present picture of its key, of which only the newest counts. Its id covers what it says beside the input that led to it: where a
  /// broker shows the records of an aborted try, the second try may have taken its inputs in another order, and what it says in the end must not
  /// pass for a repetition of what the first had said.
  public var isPicture = false
  /// The data object as JSON.
  public var data: [UInt8]

  public init(topic: String, type: String, key: String? = nil, data: [UInt8]) {
    self.topic = topic
    self.type = type
    self.key = key
    self.data = data
  }

  public init<Data: EventData>(_ data: Data, to topic: Topic) {
    self.init(topic: topic.rawValue, type: Data.type.description, data: data.json)
  }

  public init<Data: EventData>(picture data: Data, to topic: Topic) {
    self.init(data, to: topic)
    isPicture = true
  }

  /// Under a key of its own, in the customer's partition.
  public init<Data: EventData>(picture data: Data, besideCustomer key: String, to topic: Topic) {
    self.init(picture: data, to: topic)
    self.key = key
    isInCustomersPartition = true
  }
}

extension Emission: CustomStringConvertible {
  public var description: String { "\(topic) \(type) \(String(decoding: data, as: UTF8.self))" }
}
