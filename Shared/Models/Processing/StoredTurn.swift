public import Bytes

/// A turn whose state is as it is stored. It has the same shape for all cores, so that the engine, which knows no core's types, has nothing generic to
/// carry from the core to the log.
public struct StoredTurn: Sendable {
  public var state: [UInt8]?
  public var emissions: [Emission]
  public var timers: [Timer]
  public var effects: [Effect]

  @inlinable init<State: StateCoding>(_ turn: Turn<State>) {
    if let state = turn.state {
      var writer = ByteWriter(reserving: 256)
      state.write(to: &writer)
      self.state = writer.bytes
    }
    emissions = turn.emissions
    timers = turn.timers
    effects = turn.effects
  }
}

extension ServiceCore {
  /// Inlinable, so that each core's module has one that is made for the core's own state.
  @inlinable public func decide(stored: [UInt8]?, _ input: CoreInput<Event>, _ context: Context) throws(ByteReader.Broken) -> StoredTurn {
    var before: State?
    if let stored {
      var reader = ByteReader(stored)
      before = try State(from: &reader)
    }
    return StoredTurn(decide(before, input, context))
  }
}
