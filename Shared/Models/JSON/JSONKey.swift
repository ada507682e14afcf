/// The name of a member, compared with literals without making a string.
public struct JSONKey {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  init(_ name: [UInt8]) { self.init(bytes: name, range: 0..<name.count) }

  @inline(__always) public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    literal.utf8CodeUnitCount == key.range.count && key.equals(literal)
  }

  /// Whether the bytes are those of a literal of the same length.
  private func equals(_ literal: StaticString) -> Bool {
    literal.withUTF8Buffer { name in
      for index in 0..<name.count where unsafe name[index] != bytes[range.lowerBound + index] { return false }
      return true
    }
  }

  public var text: String { String(decoding: bytes[range], as: UTF8.self) }
}
