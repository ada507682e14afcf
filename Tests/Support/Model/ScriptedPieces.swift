internal import NIOCore

/// A body that comes in pieces: so many, or without end; with pauses; broken off in the end, or not.
struct ScriptedPieces: AsyncSequence, Sendable {
  struct BrokenOff: Error {}

  var bytes: Int
  /// Nil where there is no end.
  var count: Int?
  var pause: Duration?
  var breaksOff = false
  /// Called when a piece before has been taken.
  var note: @Sendable (Int) -> Void

  func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

  struct Iterator: AsyncIteratorProtocol {
    let pieces: ScriptedPieces
    private var sent = 0

    init(pieces: ScriptedPieces) { self.pieces = pieces }

    mutating func next() async throws -> ByteBuffer? {
      if sent > 0 { pieces.note(pieces.bytes) }
      try Task.checkCancellation()
      if let count = pieces.count, sent >= count {
        if pieces.breaksOff { throw BrokenOff() }
        return nil
      }
      if sent > 0, let pause = pieces.pause { try await Task.sleep(for: pause) }
      sent += 1
      return ByteBuffer(repeating: UInt8(ascii: " "), count: pieces.bytes)
    }
  }
}
