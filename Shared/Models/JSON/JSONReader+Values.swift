extension JSONReader {
  /// A whole number that fits 64 bits. `1.0` and `1e3` are refused: amounts and counts are written as whole numbers.
  public mutating func integer() throws(JSONFailure) -> Int64 {
    skipSpace()
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard let first = peek(), first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else {
      throw failure("expected a whole number, without quotes")
    }
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
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
      throw failure("the number is too large")
    }
    return value
  }

  public mutating func boolean() throws(JSONFailure) -> Bool {
    skipSpace()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw failure("expected true or false, without quotes")
  }

  /// Takes a `null` that comes next; false, and no move, where something else does.
  public mutating func takeNull() -> Bool {
    skipSpace()
    return peek() == UInt8(ascii: "n") && takeWord("null")
  }

  /// Passes any value.
  public mutating func skip() throws(JSONFailure) {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "\""): _ = try passText()
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
