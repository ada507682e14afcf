/// SplitMix64 (Steele, Lea, Flood 2014): the only source of chance in a simulation, so that a seed replays a run.
public struct SimulatedRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// 0 up to, but not including, `bound`, which must be positive.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True in `part` of `whole` cases.
  public mutating func chance(_ part: Int, of whole: Int) -> Bool { part > 0 && below(whole) < part }

  /// A generator of its own, so that what one part of a simulation draws does not shift what another draws.
  public mutating func split() -> SimulatedRandom { SimulatedRandom(seed: next()) }
}
