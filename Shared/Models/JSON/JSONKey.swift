private import Glibc

/// The name of a member, compared with literals without making a string.
public struct JSONKey {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// The range lies inside the bytes.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  init(_ name: [UInt8]) { self.init(bytes: name, range: 0..<name.count) }

  @inline(__always) public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    guard literal.utf8CodeUnitCount == key.range.count else { return false }
    // With a literal's length known when compiling, this is one or two comparisons of whole words.
    return unsafe key.bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe memcmp(start + key.range.lowerBound, literal.utf8Start, literal.utf8CodeUnitCount) == 0
    }
  }

  public var text: String { String(decoding: bytes[range], as: UTF8.self) }
}
