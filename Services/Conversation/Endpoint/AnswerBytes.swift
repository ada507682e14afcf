import NIOCore

/// Reads a body up to a limit and not a piece further.
enum AnswerBytes {
  /// Longer answers are of no use: a message has some hundred characters.
  static let most = 64 << 10

  /// Nil where it is longer.
  static func collect<Body: AsyncSequence>(_ body: Body, upTo most: Int = most) async throws -> [UInt8]? where Body.Element == ByteBuffer {
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= most else { return nil }
      bytes.append(contentsOf: piece.readableBytesView)
    }
    return bytes
  }
}
