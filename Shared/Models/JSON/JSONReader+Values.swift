extension JSONReader {
  /// A text, with escapes resolved. Control characters inside and broken UTF-8 are refused.
  public mutating func string() throws(JSONFailure) -> String {
    skipSpace()
    let start = position + 1
    let isPlain = try passString()
    let range = start..<(position - 1)
    let text = isPlain ? String(validating: bytes[range], as: UTF8.self) : try unescaped(range)
    guard let text else { throw failure("is not valid UTF-8") }
    return text
  }

  /// Passes the string that starts here, quotes included; true where it holds no escape.
  mutating func passString() throws(JSONFailure) -> Bool {
    guard peek() == UInt8(ascii: "\"") else { throw failure("expected a text in double quotes") }
    position += 1
    var isPlain = true
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return isPlain }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        position += 1
      } else if byte < 0x20 {
        throw failure("a text holds a bare control character; write it as an escape")
      }
    }
    position = bytes.count
    throw failure("a text is not closed")
  }

  private func unescaped(_ range: Range<Int>) throws(JSONFailure) -> String? {
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
      let mark = index < range.upperBound ? bytes[index] : 0
      index += 1
      switch mark {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(mark)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0c)
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): result.append(contentsOf: Array(String(try scalar(&index, range.upperBound)).utf8))
      default: throw failure("a text holds an unknown escape")
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// The scalar after `\u`; two escapes where the first is a high surrogate. A lone surrogate becomes U+FFFD, as Foundation's writers do.
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

  /// A whole number that fits 64 bits. `1.0` and `1e3` are refused: amounts and counts are written as whole numbers.
  public mutating func integer() throws(JSONFailure) -> Int64 {
    skipSpace()
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard let first = peek(), first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else { throw failure("expected a whole number") }
    var value: Int64 = 0
    let start = position
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (sum, carried) = isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflowed, !carried else { throw failure("the number is too large") }
      value = sum
      position += 1
    }
    if first == UInt8(ascii: "0"), position - start > 1 { throw failure("a number must not start with a zero") }
    if let byte = peek(), byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
      throw failure("expected a whole number, without a point or an exponent")
    }
    return value
  }

  /// Any JSON number as a double: for probabilities and scores, never for money.
  public mutating func double() throws(JSONFailure) -> Double {
    skipSpace()
    let start = position
    try passNumber()
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else { throw failure("expected a number") }
    return value
  }

  public mutating func boolean() throws(JSONFailure) -> Bool {
    skipSpace()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw failure("expected true or false")
  }

  /// Takes a `null` that comes next; false, and no move, where something else does.
  public mutating func takeNull() -> Bool {
    skipSpace()
    return takeWord("null")
  }

  /// Passes any value.
  public mutating func skip() throws(JSONFailure) {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "\""): _ = try passString()
    case UInt8(ascii: "{"):
      try beginObject()
      while try nextKey() != nil { try skip() }
    case UInt8(ascii: "["):
      try beginArray()
      while try nextElement() { try skip() }
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
    case UInt8(ascii: "n"): guard takeNull() else { throw failure("expected a value") }
    default: try passNumber()
    }
  }

  /// The bytes of any value, as they are written.
  public mutating func raw() throws(JSONFailure) -> [UInt8] {
    skipSpace()
    let start = position
    try skip()
    return Array(bytes[start..<position])
  }

  private mutating func passNumber() throws(JSONFailure) {
    if peek() == UInt8(ascii: "-") { position += 1 }
    let whole = passDigits()
    guard whole > 0 else { throw failure("expected a value") }
    if bytes[position - whole] == UInt8(ascii: "0"), whole > 1 { throw failure("a number must not start with a zero") }
    if peek() == UInt8(ascii: ".") {
      position += 1
      guard passDigits() > 0 else { throw failure("a number needs digits after its point") }
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      guard passDigits() > 0 else { throw failure("a number needs digits in its exponent") }
    }
  }

  private mutating func passDigits() -> Int {
    let start = position
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count, word ~= JSONKey(bytes: bytes, range: position..<(position + count)) else { return false }
    position += count
    return true
  }
}
