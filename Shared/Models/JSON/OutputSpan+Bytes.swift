extension OutputSpan where Element == UInt8 {
  /// Copies all bytes of the source behind what is there; traps where they do not fit, as `append` of one byte does.
  @_lifetime(self: copy self)
  mutating func append(_ source: Span<UInt8>) {
    unsafe withUnsafeMutableBufferPointer { buffer, count in
      precondition(source.count <= buffer.count - count, "more bytes than were reserved")
      unsafe source.withUnsafeBufferPointer { _ = unsafe buffer.suffix(from: count).initialize(fromContentsOf: $0) }
      count += source.count
    }
  }

  @_lifetime(self: copy self)
  mutating func append(_ source: StaticString) {
    unsafe append(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount).span)
  }

  /// Appends 00 to 99 as two digits.
  @_lifetime(self: copy self)
  mutating func appendTwoDigits(_ value: Int) {
    append(UInt8(ascii: "0") + UInt8(value / 10))
    append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
