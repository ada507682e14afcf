/// Reads one JSON object of a line: its string fields, and the raw text of the others.
///
/// A line of the understanding command holds a handful of short strings; reading just those is several times faster than a general decoder.
struct FlatObject {
  private(set) var strings: [String: String] = [:]
  /// Numbers, booleans, arrays and objects, as they were written.
  private(set) var others: [String: String] = [:]

  /// - Throws: `ReadingProblem` where the line is no JSON object.
  init(_ line: ArraySlice<UInt8>) throws {
    var reader = Reader(bytes: line, position: line.startIndex)
    try reader.expect(UInt8(ascii: "{"))
    reader.skipSpace()
    if reader.peek == UInt8(ascii: "}") { return }
    while true {
      reader.skipSpace()
      let name = try reader.string()
      try reader.expect(UInt8(ascii: ":"))
      reader.skipSpace()
      if reader.peek == UInt8(ascii: "\"") { strings[name] = try reader.string() } else { others[name] = try reader.raw() }
      reader.skipSpace()
      guard reader.peek == UInt8(ascii: ",") else { break }
      reader.position += 1
    }
    try reader.expect(UInt8(ascii: "}"))
  }

  private struct Reader {
    let bytes: ArraySlice<UInt8>
    var position: Int

    var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    mutating func skipSpace() {
      while let byte = peek, byte <= 32 { position += 1 }
    }

    mutating func expect(_ byte: UInt8) throws {
      skipSpace()
      guard peek == byte else {
        throw ReadingProblem(
          "this line is no JSON object: expected \"\(Character(Unicode.Scalar(byte)))\" at byte \(position - bytes.startIndex + 1)")
      }
      position += 1
    }

    mutating func string() throws -> String {
      try expect(UInt8(ascii: "\""))
      let start = position
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
      if peek == UInt8(ascii: "\"") {
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
      var result = Array(bytes[start..<position])
      while let byte = peek, byte != UInt8(ascii: "\"") {
        position += 1
        if byte == UInt8(ascii: "\\") { try escape(into: &result) } else { result.append(byte) }
      }
      try expect(UInt8(ascii: "\""))
      return String(decoding: result, as: UTF8.self)
    }

    private mutating func escape(into result: inout [UInt8]) throws {
      guard let byte = peek else { throw ReadingProblem("this line ends inside a text: add the closing quote") }
      position += 1
      switch byte {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "u"):
        var value = try hexadecimal()
        if (0xd800..<0xdc00).contains(value), peek == UInt8(ascii: "\\"), position + 1 < bytes.endIndex,
          bytes[position + 1] == UInt8(ascii: "u")
        {
          position += 2
          let low = try hexadecimal()
          value = (0xdc00..<0xe000).contains(low) ? 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00) : 0xfffd
        }
        result.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{fffd}")).utf8)
      default: result.append(byte)
      }
    }

    private mutating func hexadecimal() throws -> UInt32 {
      guard position + 4 <= bytes.endIndex, let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
      else {
        throw ReadingProblem("\\u must be followed by four hexadecimal digits")
      }
      position += 4
      return value
    }

    /// A number, a word, an array or an object, uninterpreted.
    mutating func raw() throws -> String {
      let start = position
      var depth = 0
      while let byte = peek {
        switch byte {
        case UInt8(ascii: "\""):
          _ = try string()
          continue
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return String(decoding: bytes[start..<position], as: UTF8.self) }
          depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return String(decoding: bytes[start..<position], as: UTF8.self) }
        default: break
        }
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
  }
}
