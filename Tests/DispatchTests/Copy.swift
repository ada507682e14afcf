import Bytes
import Models

/// The state as a restart would find it.
func copy<State: StateCoding>(_ state: State) throws -> State {
  var writer = ByteWriter()
  state.write(to: &writer)
  var reader = ByteReader(writer.bytes)
  return try State(from: &reader)
}
