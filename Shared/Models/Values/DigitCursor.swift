/// Reads fixed-width numbers and marks from ASCII bytes: the common part of reading dates and times.
struct DigitCursor: ~Escapable {
  private let bytes: Span<UInt8>
  private var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// One digit, or nil (and no move) where the next byte is none.
  @_lifetime(self: copy self)
  mutating func digit() -> Int? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    position += 1
    return Int(byte - UInt8(ascii: "0"))
  }

  /// Exactly `digits` digits.
  @_lifetime(self: copy self)
  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let next = digit() else { return nil }
      value = value * 10 + next
    }
    return value
  }

  /// Takes the mark if it comes next.
  @_lifetime(self: copy self)
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }
}
