public import Bytes

/// Milliseconds since 1970.
public typealias Milliseconds = Int64

/// What the engine runs: the business behind one consumer group, seen as bytes, keys and times.
///
/// A processor decides; it does nothing. All of its methods are called on the runner's thread.
public protocol Processor {
  associatedtype Input

  /// Reads one record of an input topic.
  mutating func read(_ record: Record) -> Reading<Input>

  /// Answers one input on the state of its key. The same state, input and context give the same answer, byte for byte.
  /// Throws only where the state can't be read: that is a changelog of another version, and nothing may be decided on it.
  mutating func decide(state: [UInt8]?, input: StreamInput<Input>, context: StreamContext) throws(LogFailure) -> Answer

  /// Takes in one record of a broadcast topic.
  mutating func follow(_ record: Record) -> Followed

  /// Whether everything that these bytes of a key refer to has been read from the broadcast topics. Asked before a record is read, before a state is
  /// decided on, and before the result of an effect is taken.
  ///
  /// - Throws: where it can never be read.
  ///
  /// Changes nothing; it is `mutating` so that a processor, which may hold on to much, is asked where it stands instead of in a copy.
  mutating func knows(_ bytes: [UInt8], of key: [UInt8]) throws(LogFailure) -> Bool

  /// The broadcast topics were read to where they ended when `knows` said no: what is still missing is missing for good.
  mutating func settle(_ bytes: [UInt8], of key: [UInt8])
}

extension Processor {
  public func knows(_ bytes: [UInt8], of key: [UInt8]) throws(LogFailure) -> Bool { true }
  public mutating func settle(_ bytes: [UInt8], of key: [UInt8]) {}
}

/// What a record turned out to be.
public enum Reading<Input> {
  case input(key: [UInt8], identity: Identity, Input)
  /// Not for this service, or of a type that it does not know.
  case skipped
  /// Unreadable: the letter goes out with the batch, after what it needs, and the partition goes on.
  case rejected(reason: String, letters: [OutgoingMessage])
}

/// What a broadcast record changed.
public enum Followed: Hashable, Sendable {
  case nothing
  case table
  /// Virtual time has reached this moment.
  case time(Milliseconds)
  /// Unreadable: what was in force before stays. The letter, where there is one, goes out from the copy that runs partition 0.
  case rejected(letter: OutgoingMessage?)
}

/// The three kinds of things that happen to a key.
public enum StreamInput<Input> {
  case event(Input)
  case timer(StreamTimer)
  /// An effect of this key is over. No result means that nobody knows whether it happened.
  case effect(StreamEffect, result: [UInt8]?)
}

/// What else a decision may depend on.
public struct StreamContext: Sendable {
  public var key: [UInt8]
  public var now: Milliseconds
  /// Names the input; ids of emissions, effects and random draws are derived from it.
  public var identity: Identity

  public init(key: [UInt8], now: Milliseconds, identity: Identity) {
    self.key = key
    self.now = now
    self.identity = identity
  }
}

/// The answer to one input.
public struct Answer: Hashable, Sendable {
  /// The new state; nil forgets the key.
  public var state: [UInt8]?
  public var messages: [OutgoingMessage]
  /// All timers of the key from now on: those that are not listed are cancelled.
  public var timers: [StreamTimer]
  /// Calls to the outside that begin after the commit.
  public var effects: [StreamEffect]

  public init(state: [UInt8]?, messages: [OutgoingMessage] = [], timers: [StreamTimer] = [], effects: [StreamEffect] = []) {
    self.state = state
    self.messages = messages
    self.timers = timers
    self.effects = effects
  }
}

/// A record to write; the engine finds its partition from `partitionKey`, or from the key where there is none.
public struct OutgoingMessage: Hashable, Sendable {
  public var topic: TopicNumber
  public var key: [UInt8]
  public var value: [UInt8]?
  public var partitionKey: [UInt8]?

  public init(topic: TopicNumber, key: [UInt8], value: [UInt8]?, partitionKey: [UInt8]? = nil) {
    self.topic = topic
    self.key = key
    self.value = value
    self.partitionKey = partitionKey
  }
}

/// A moment at which a key wants to be woken.
public struct StreamTimer: Hashable, Sendable {
  public var due: Milliseconds
  public var name: String

  public init(due: Milliseconds, name: String) {
    self.due = due
    self.name = name
  }
}

/// A call to the outside, recorded in the state of its key before it is made.
public struct StreamEffect: Hashable, Sendable {
  public var id: Identity
  public var kind: String
  /// True for calls that do no harm when they are made twice: look-ups, and calls that the other side recognises by their id.
  public var isRepeatable: Bool
  public var request: [UInt8]

  public init(id: Identity, kind: String, isRepeatable: Bool, request: [UInt8]) {
    self.id = id
    self.kind = kind
    self.isRepeatable = isRepeatable
    self.request = request
  }
}
