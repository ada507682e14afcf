public import Bytes

/// What a decision may depend on beside the state and the input.
public struct Context: Sendable {
  /// The customer id.
  public var customer: String
  public var now: Instant
  /// Names the input: ids and random draws are derived from it.
  public var identity: Identity
  public var strategy: Strategy
  public var zones: ZoneCatalog
  /// What was learned of the strategy's variants.
  public var learned: Learned

  public init(customer: String, now: Instant, identity: Identity, strategy: Strategy, zones: ZoneCatalog, learned: Learned = Learned()) {
    self.customer = customer
    self.now = now
    self.identity = identity
    self.strategy = strategy
    self.zones = zones
    self.learned = learned
  }

  /// An id that follows from the input: the same for every try of the same input, different for every index.
  public func id(_ kind: StaticString, _ index: Int = 0) -> String { identity.derived(kind, index).text }

  /// A random source that always gives the same numbers for the same input.
  public func random(_ purpose: StaticString) -> SeededRandom { SeededRandom(seed: identity.derived(purpose, 0).low) }

  /// The rules of a named zone; UTC where the name is unknown (readers refuse unknown names, so this is a last resort).
  public func zone(_ name: String) -> ZoneRules { zones[name] ?? .utc }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere.
public struct SeededRandom: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// Uniform from 0 up to, but not including, 1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
