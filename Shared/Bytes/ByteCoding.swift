/// Writes fixed layouts for stored state: little-endian varints (LEB128) and length-prefixed bytes. Inlinable, as every input reads and writes a
/// state.
public struct ByteWriter {
  @inlinable public var bytes: [UInt8] { written }
  @usableFromInline var written: [UInt8] = []

  @inlinable public init(reserving count: Int = 128) { written.reserveCapacity(count) }

  @inlinable public mutating func byte(_ value: UInt8) { written.append(value) }

  @inlinable public mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  @inlinable public mutating func count(_ value: Int) { unsigned(UInt64(value)) }

  /// Zigzag, so that small negative numbers stay small.
  @inlinable public mutating func signed(_ value: Int64) { unsigned(UInt64(bitPattern: value << 1 ^ value >> 63)) }

  @inlinable public mutating func fixed(_ value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe written.append(contentsOf: $0) }
  }

  @inlinable public mutating func blob(_ value: [UInt8]) {
    count(value.count)
    written.append(contentsOf: value)
  }

  @inlinable public mutating func text(_ value: String) {
    count(value.utf8.count)
    written.append(contentsOf: value.utf8)
  }
}

/// Reads what `ByteWriter` wrote; any broken layout throws, nothing traps.
public struct ByteReader {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position: Int

  public struct Broken: Error { @inlinable public init() {} }

  @inlinable public init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  @inlinable public var isAtEnd: Bool { position >= bytes.count }

  @inlinable public mutating func byte() throws(Broken) -> UInt8 {
    guard position < bytes.count else { throw Broken() }
    position += 1
    return bytes[position - 1]
  }

  @inlinable public mutating func unsigned() throws(Broken) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw Broken()
  }

  @inlinable public mutating func count() throws(Broken) -> Int {
    guard let value = Int(exactly: try unsigned()), value <= bytes.count * 8 + 64 else { throw Broken() }
    return value
  }

  @inlinable public mutating func signed() throws(Broken) -> Int64 {
    let raw = try unsigned()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  @inlinable public mutating func fixed() throws(Broken) -> UInt64 {
    guard position + 8 <= bytes.count else { throw Broken() }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(index * 8) }
    position += 8
    return value
  }

  @inlinable public mutating func blob() throws(Broken) -> [UInt8] {
    let length = try count()
    guard position + length <= bytes.count else { throw Broken() }
    position += length
    return Array(bytes[(position - length)..<position])
  }

  @inlinable public mutating func text() throws(Broken) -> String {
    let length = try count()
    guard position + length <= bytes.count else { throw Broken() }
    position += length
    return String(decoding: bytes[(position - length)..<position], as: UTF8.self)
  }
}
