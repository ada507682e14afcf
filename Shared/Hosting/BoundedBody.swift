public import Hummingbird
import NIOCore

extension RequestBody {
  /// A larger body than this is not even read to its end.
  private static let drainedBytesMax = 64 << 20

  /// The whole body; nil where it is longer than `bytesMax`.
  ///
  /// What is too long is read on and thrown away: a sender that is still writing would not see the answer otherwise, and wait for ever.
  public func bounded(to bytesMax: Int) async throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var count = 0
    for try await buffer in self {
      count += buffer.readableBytes
      if count <= bytesMax { bytes.append(contentsOf: buffer.readableBytesView) }
      if count > RequestBody.drainedBytesMax { break }
    }
    return count <= bytesMax ? bytes : nil
  }
}
