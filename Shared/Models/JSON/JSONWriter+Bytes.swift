// How bytes get into the buffer. Every piece asks for its room once and is then written without further checks.
extension JSONWriter {
  /// The place behind what is written, with room for so many bytes.
  @inline(__always) mutating func room(for bytes: Int) -> UnsafeMutablePointer<UInt8> {
    if count + bytes > capacity { grow(by: bytes) }
    return unsafe start + count
  }

  @inline(never) private mutating func grow(by bytes: Int) {
    capacity = max(capacity * 2, count + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    unsafe room(for: 1).pointee = byte
    count += 1
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    unsafe room(for: text.utf8CodeUnitCount).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  mutating func append(_ bytes: Span<UInt8>) {
    let place = unsafe room(for: bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { unsafe place.update(from: first, count: source.count) }
    }
    count += bytes.count
  }

  /// Text that needs no escape.
  mutating func append(_ text: String) {
    var text = text
    let place = unsafe room(for: text.utf8.count)
    count += text.withUTF8 { source in
      if let first = source.baseAddress { unsafe place.update(from: first, count: source.count) }
      return source.count
    }
  }

  @inline(__always) mutating func append(atMost most: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    let buffer = unsafe UnsafeMutableBufferPointer(start: room(for: most), count: most)
    var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
    write(&output)
    count += unsafe output.finalize(for: buffer)
  }

  mutating func append(decimal value: Int64) {
    var rest = value.magnitude
    var digits = 1
    var bound: UInt64 = 10
    while digits < 19, rest >= bound {
      digits += 1
      bound *= 10
    }
    if digits == 19, rest >= bound { digits = 20 }
    let place = unsafe room(for: digits + 1)
    unsafe place.pointee = UInt8(ascii: "-")
    let sign = value < 0 ? 1 : 0
    var position = digits + sign
    repeat {
      position -= 1
      unsafe (place + position).pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    count += digits + sign
  }

  /// Numbers of at most four decimals, which scores and amounts of money mostly are; false, and nothing written, for all others.
  ///
  /// A decimal of up to fifteen digits is the only one of its length or shorter that stands for its double, so that this is what
  /// `description` gives too.
  mutating func append(short value: Double) -> Bool {
    let scaled = (value * 10_000).rounded()
    guard scaled.magnitude < 1e14, scaled / 10_000 == value, scaled != 0 || value.sign == .plus else { return false }
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let whole = UInt64(scaled.magnitude)
    append(decimal: Int64(whole / 10_000))
    append(UInt8(ascii: "."))
    var fraction = whole % 10_000
    var unit: UInt64 = 1000
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / unit))
      fraction %= unit
      unit /= 10
    } while fraction > 0
    return true
  }
}

// Texts in quotes.
extension JSONWriter {
  mutating func appendQuoted(_ text: String) {
    var text = text
    let length = text.utf8.count
    let place = unsafe room(for: length + 2)
    let isPlain = text.withUTF8 { unsafe JSONWriter.copyPlain($0, to: place + 1) }
    guard isPlain else { return appendEscaped(text) }
    unsafe place.pointee = UInt8(ascii: "\"")
    unsafe (place + length + 1).pointee = UInt8(ascii: "\"")
    count += length + 2
  }

  /// Copies a text that needs no escape, eight bytes at a time; gives false, with a part of it copied, where it needs one.
  private static func copyPlain(_ source: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>) -> Bool {
    guard let first = source.baseAddress else { return true }
    let from = unsafe UnsafeRawPointer(first)
    let target = UnsafeMutableRawPointer(place)
    let count = source.count
    guard count >= 8 else {
      for index in 0..<count {
        let byte = unsafe source[index]
        guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return false }
        unsafe place[index] = byte
      }
      return true
    }
    var index = 0
    while true {
      let word = unsafe from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard TextMarks.places(in: UInt64(littleEndian: word)) == 0 else { return false }
      unsafe target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      if index == count - 8 { return true }
      // The last eight bytes, some of which may have been copied already.
      index = min(index + 8, count - 8)
    }
  }

  private mutating func appendEscaped(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 { appendEscaped(byte) }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0a: append("\\n" as StaticString)
    case 0x00..<0x20:
      append("\\u00" as StaticString)
      append(JSONWriter.hexDigit(byte >> 4))
      append(JSONWriter.hexDigit(byte & 15))
    default: append(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
}
