/// What cannot stand in a JSON text as it is: quotes, backslashes and control characters.
enum TextMarks {
  /// The highest bit of each of eight bytes that is one; the lowest of them that is set is always right, the higher ones only where it is not.
  @inline(__always) static func places(in word: UInt64) -> UInt64 {
    let quotes = word ^ 0x2222_2222_2222_2222
    let backslashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
    let marks =
      ((quotes &- 0x0101_0101_0101_0101) & ~quotes) | ((backslashes &- 0x0101_0101_0101_0101) & ~backslashes)
      | ((word &- 0x2020_2020_2020_2020) & ~word)
    return marks & 0x8080_8080_8080_8080
  }
}

extension Span where Element == UInt8 {
  /// The place of the first quote, backslash or control character at or after `start`; the end where there is none. Eight bytes are looked
  /// at together, with the zero-byte test of Mycroft (1987).
  func firstMark(from start: Int) -> Int {
    var index = start
    while index <= count - 8 {
      // The load checks its bounds; it is called unsafe for types that not every pattern of bits is a value of.
      let word = UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = TextMarks.places(in: word)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] >= 0x20, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "\\") { index += 1 }
    return index
  }
}
