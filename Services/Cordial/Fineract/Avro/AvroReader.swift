/// Reads the plain values of Avro's binary encoding from bytes that nobody has checked: every length is held against what is left.
struct AvroReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  /// The record and the fields in which the reader is, for sentences about it; put together only where one is needed.
  var trail: [String]

  init(_ bytes: [UInt8], from start: Int, record: String) {
    self.bytes = bytes
    self.position = start
    self.trail = [record]
  }

  var remaining: Int { bytes.count - position }

  func failure(_ reason: String, at offset: Int? = nil) -> AvroFailure {
    AvroFailure(path: trail.joined(separator: "."), offset: offset ?? position, reason: reason)
  }

  mutating func byte() throws(AvroFailure) -> UInt8 {
    guard position < bytes.count else { throw failure("the message ends here") }
    defer { position += 1 }
    return bytes[position]
  }

  /// A zig-zag number of one to ten bytes.
  mutating func long() throws(AvroFailure) -> Int64 {
    let start = position
    var value: UInt64 = 0
    for index in 0..<10 {
      let byte = try byte()
      // The tenth byte has room for the highest bit only.
      guard index < 9 || byte <= 1 else { break }
      value |= UInt64(byte & 0x7f) << UInt64(7 * index)
      if byte < 0x80 { return Int64(bitPattern: value >> 1 ^ (0 &- (value & 1))) }
    }
    throw failure("a number has more than 64 bits", at: start)
  }

  mutating func int() throws(AvroFailure) -> Int32 {
    let start = position
    guard let value = Int32(exactly: try long()) else { throw failure("a number has more than 32 bits", at: start) }
    return value
  }

  mutating func boolean() throws(AvroFailure) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    case let other: throw failure("\(other) is neither false (0) nor true (1)", at: position - 1)
    }
  }

  /// Four or eight bytes, least significant first.
  mutating func little(_ count: Int) throws(AvroFailure) -> UInt64 {
    try take(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func take(_ count: Int) throws(AvroFailure) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw failure("\(count) bytes are announced where \(remaining) are left") }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Bytes with their length before them.
  mutating func counted() throws(AvroFailure) -> ArraySlice<UInt8> {
    let start = position
    let length = try long()
    guard length >= 0, length <= Int64(remaining) else {
      throw failure("\(length) bytes are announced where \(remaining) are left", at: start)
    }
    return try take(Int(length))
  }

  mutating func string() throws(AvroFailure) -> String {
    let start = position
    guard let text = String(validating: try counted(), as: UTF8.self) else { throw failure("a text is not UTF-8", at: start) }
    return text
  }
}
