/// Where a text stands between its quotes.
struct PassedText {
  var range: Range<Int>
  /// False where it holds an escape.
  var isPlain: Bool
}

extension JSONReader {
  /// A text, with escapes resolved. Bare control characters and broken UTF-8 are refused.
  public mutating func string() throws(JSONFailure) -> String {
    let passed = try passText()
    let decoded: String?
    if passed.isPlain {
      decoded = JSONReader.decoded(bytes, passed.range)
    } else {
      let resolved = try unescaped(passed.range)
      decoded = JSONReader.decoded(resolved, 0..<resolved.count)
    }
    guard let decoded else { throw failure("is not valid UTF-8") }
    return decoded
  }

  /// Nil where the bytes are not UTF-8.
  private static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    do { return String(copying: try UTF8Span(validating: bytes.span.extracting(range))) } catch { return nil }
  }

  /// Passes the text that starts here, quotes included.
  mutating func passText() throws(JSONFailure) -> PassedText {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else {
      throw failure(peek() == nil ? JSONReader.cutOff : "expected a text in double quotes")
    }
    let start = position + 1
    var end = bytes.span.firstMark(from: start)
    var isPlain = true
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        position = end + 1
        return PassedText(range: start..<end, isPlain: isPlain)
      case UInt8(ascii: "\\"):
        isPlain = false
        end = bytes.span.firstMark(from: end + 2)
      default: throw failure("a text holds a bare control character; write it as an escape, such as \\n or \\u0007")
      }
    }
    throw failure("a text is not closed")
  }

  /// The bytes of a text with its escapes resolved.
  func unescaped(_ range: Range<Int>) throws(JSONFailure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      let mark = bytes[index]  // passing the text has seen it
      index += 1
      switch mark {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(mark)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0c)
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): result.append(contentsOf: String(Character(try scalar(&index, range.upperBound))).utf8)
      default: throw failure("a text holds an unknown escape; write a backslash as \\\\")
      }
    }
    return result
  }

  /// The scalar after `\u`; two escapes where the first is a high surrogate. Half a pair becomes U+FFFD: a sender that cuts a message in
  /// the middle of an emoji writes one, and the rest of the message still counts.
  private func scalar(_ index: inout Int, _ end: Int) throws(JSONFailure) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let first = try hex(&index, end)
    guard first >= 0xd800, first < 0xe000 else { return Unicode.Scalar(first) ?? replacement }
    guard first < 0xdc00, index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return replacement
    }
    var ahead = index + 2
    let second = try hex(&ahead, end)
    guard second >= 0xdc00, second < 0xe000 else { return replacement }
    index = ahead
    return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? replacement
  }

  private func hex(_ index: inout Int, _ end: Int) throws(JSONFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < end, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw failure("a \\u escape needs four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
