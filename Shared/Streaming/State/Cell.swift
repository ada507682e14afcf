public import Bytes

/// All that the engine keeps for one key: the processor's state, the ids of the last inputs, the timers, and the effects without a result.
///
/// One cell is one record of the changelog topic.
public struct Cell: Hashable, Sendable {
  /// The processor's own bytes; nil where it keeps none.
  public var state: [UInt8]?
  /// The last inputs, oldest first: a duplicate of one of them is recognised.
  public private(set) var recent: [UInt64] = []
  public var timers: [StreamTimer] = []
  public var effects: [StreamEffect] = []

  public init() {}

  /// True where the input was already taken.
  public func hasTaken(_ identity: Identity) -> Bool { recent.contains(identity.low) }

  /// Remembers the input and forgets the oldest beyond `capacity`, which is at least 1.
  public mutating func take(_ identity: Identity, capacity: Int) {
    if recent.count >= capacity { recent.removeFirst(recent.count - capacity + 1) }
    recent.append(identity.low)
  }

  /// True where the processor keeps nothing. The ids of past inputs may still be worth keeping for a while: without them an input that
  /// comes twice would be answered twice.
  public var isEmpty: Bool { state == nil && timers.isEmpty && effects.isEmpty }
}

extension Cell {
  private static let layout: UInt8 = 1

  public var encoded: [UInt8] {
    var writer = ByteWriter(reserving: 64 + recent.count * 8 + (state?.count ?? 0))
    writer.byte(Cell.layout)
    writer.count(recent.count)
    for identity in recent { writer.fixed(identity) }
    writer.count(timers.count)
    for timer in timers {
      writer.signed(timer.due)
      writer.text(timer.name)
    }
    writer.count(effects.count)
    for effect in effects {
      writer.fixed(effect.id.high)
      writer.fixed(effect.id.low)
      writer.text(effect.kind)
      writer.byte(effect.isRepeatable ? 1 : 0)
      writer.blob(effect.request)
    }
    if let state {
      writer.byte(1)
      writer.blob(state)
    } else {
      writer.byte(0)
    }
    return writer.bytes
  }

  public init(decoding bytes: [UInt8]) throws(ByteReader.Broken) {
    var reader = ByteReader(bytes)
    guard try reader.byte() == Cell.layout else { throw ByteReader.Broken() }
    let recentCount = try reader.count()
    recent.reserveCapacity(recentCount + 1)
    for _ in 0..<recentCount { recent.append(try reader.fixed()) }
    for _ in 0..<(try reader.count()) { timers.append(StreamTimer(due: try reader.signed(), name: try reader.text())) }
    for _ in 0..<(try reader.count()) {
      let id = Identity(high: try reader.fixed(), low: try reader.fixed())
      effects.append(
        StreamEffect(id: id, kind: try reader.text(), isRepeatable: try reader.byte() == 1, request: try reader.blob()))
    }
    if try reader.byte() == 1 { state = try reader.blob() }
    guard reader.isAtEnd else { throw ByteReader.Broken() }
  }
}
