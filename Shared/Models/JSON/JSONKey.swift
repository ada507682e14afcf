private import Glibc

/// The name of a member, compared with literals without making a string. Names of up to 24 bytes, which nearly all are, stand in three
/// words, so that asking for a name holds on to nothing.
public struct JSONKey {
  private let count: Int
  private let words: (UInt64, UInt64, UInt64)
  /// A name that does not fit the words.
  private let long: [UInt8]?

  private static let wordBytes = 24

  /// The range lies inside the bytes.
  @inline(__always) init(bytes: [UInt8], range: Range<Int>) {
    count = range.count
    if count <= JSONKey.wordBytes {
      words = unsafe bytes.withUnsafeBufferPointer { unsafe JSONKey.words($0.baseAddress.map { unsafe $0 + range.lowerBound }, range.count) }
      long = nil
    } else {
      words = (0, 0, 0)
      long = Array(bytes[range])
    }
  }

  init(_ name: [UInt8]) { self.init(bytes: name, range: 0..<name.count) }

  @inline(__always) public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    guard literal.utf8CodeUnitCount == key.count else { return false }
    if key.count <= JSONKey.wordBytes {
      // With a literal's bytes known when compiling, these are comparisons with numbers.
      let words = unsafe JSONKey.words(literal.utf8Start, literal.utf8CodeUnitCount)
      return words.0 == key.words.0 && words.1 == key.words.1 && words.2 == key.words.2
    }
    return unsafe key.long?.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe memcmp(start, literal.utf8Start, literal.utf8CodeUnitCount) == 0
    } ?? false
  }

  @inline(__always) private static func words(_ start: UnsafePointer<UInt8>?, _ count: Int) -> (UInt64, UInt64, UInt64) {
    guard let start = unsafe start else { return (0, 0, 0) }
    return unsafe (word(start, count), count > 8 ? word(start + 8, count - 8) : 0, count > 16 ? word(start + 16, count - 16) : 0)
  }

  /// The first eight bytes or fewer, the rest zero.
  @inline(__always) private static func word(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(start)
    if count >= 8 { return unsafe raw.loadUnaligned(as: UInt64.self) }
    var word: UInt64 = 0
    if count >= 4 {
      // Two halves that may overlap: what both hold is the same.
      let low = UInt64(unsafe raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(unsafe raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return low | high << UInt64((count - 4) * 8)
    }
    for index in 0..<count { word |= UInt64(unsafe start[index]) << UInt64(index * 8) }
    return word
  }

  public var text: String {
    if let long { return String(decoding: long, as: UTF8.self) }
    let bytes = [words.0, words.1, words.2].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
