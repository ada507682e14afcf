/// A pull reader over the bytes of one JSON document (RFC 8259).
///
/// The caller asks for what it expects and skips what it does not know; nothing is built that is not asked for. Nesting is limited to 64
/// levels. Every failure names the member it happened in.
public struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  /// For each open object, where the name of its current member stands: what a failure names.
  private var path: [Range<Int>] = []
  private var prefix = ""
  private var depth = 0
  /// True right after `{` or `[`, so that the first element takes no comma.
  private var isFresh = false

  static let deepestNesting = 64

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    path.reserveCapacity(8)
  }

  /// Starts at a value in the middle of a document; failures are named as being inside `member`.
  init(_ bytes: [UInt8], startingAt position: Int, inside member: String) {
    self.init(bytes)
    self.position = position
    self.prefix = member + "."
  }

  // MARK: Structure

  /// Enters an object; then call `nextKey` until it gives nil.
  public mutating func beginObject() throws(JSONFailure) {
    try begin(UInt8(ascii: "{"), "an object")
    path.append(0..<0)
  }

  /// The next member's name, or nil at the end of the object. The value must then be read or skipped.
  /// Members that are null count as absent and are passed over.
  public mutating func nextKey() throws(JSONFailure) -> JSONKey? {
    while let key = try nextMember() {
      if !takeNull() { return key }
    }
    return nil
  }

  private mutating func nextMember() throws(JSONFailure) -> JSONKey? {
    guard try next(until: UInt8(ascii: "}")) else {
      path.removeLast()
      return nil
    }
    guard peek() == UInt8(ascii: "\"") else { throw failure("expected a member name in double quotes") }
    let start = position + 1
    _ = try passString()
    let name = start..<(position - 1)
    path[path.count - 1] = name
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw failure("expected a colon after the member name") }
    position += 1
    return JSONKey(bytes: bytes, range: name)
  }

  /// Enters an array; then call `nextElement` until it gives false.
  public mutating func beginArray() throws(JSONFailure) { try begin(UInt8(ascii: "["), "a list") }

  /// True where another element follows; false at the end of the array.
  public mutating func nextElement() throws(JSONFailure) -> Bool { try next(until: UInt8(ascii: "]")) }

  /// Checks that nothing but white space follows.
  public mutating func end() throws(JSONFailure) {
    skipSpace()
    guard position == bytes.count else { throw failure("more text follows the end of the document") }
  }

  private mutating func begin(_ mark: UInt8, _ what: String) throws(JSONFailure) {
    skipSpace()
    guard peek() == mark else { throw failure("expected \(what)") }
    guard depth < JSONReader.deepestNesting else { throw failure("is nested deeper than \(JSONReader.deepestNesting) levels") }
    position += 1
    depth += 1
    isFresh = true
  }

  private mutating func next(until mark: UInt8) throws(JSONFailure) -> Bool {
    skipSpace()
    guard let byte = peek() else { throw failure("the document ends in the middle") }
    if byte == mark {
      position += 1
      depth -= 1
      isFresh = false
      return false
    }
    if isFresh {
      isFresh = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw failure("expected a comma") }
    position += 1
    skipSpace()
    return true
  }

  // MARK: Failures

  /// A failure at the current place, in words such as `data.balance.currency: expected a text`.
  public func failure(_ sentence: String) -> JSONFailure {
    let names = path.filter { !$0.isEmpty }.map { String(decoding: bytes[$0], as: UTF8.self) }
    return JSONFailure(names.isEmpty ? "at byte \(position): \(sentence)" : "\(prefix)\(names.joined(separator: ".")): \(sentence)")
  }

  /// The value, or a failure that says which member is missing.
  public func require<Value>(_ value: Value?, _ member: StaticString) throws(JSONFailure) -> Value {
    guard let value else {
      let names = path.filter { !$0.isEmpty }.map { String(decoding: bytes[$0], as: UTF8.self) } + ["\(member)"]
      throw JSONFailure("\(prefix)\(names.joined(separator: ".")): is missing")
    }
    return value
  }

  // MARK: Bytes

  @inline(__always) func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0a, 0x0d, 0x09: position += 1
      default: return
      }
    }
  }
}

/// The name of a member, compared with literals without making a string.
public struct JSONKey {
  let bytes: [UInt8]
  let range: Range<Int>

  public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    guard literal.utf8CodeUnitCount == key.range.count else { return false }
    return literal.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where unsafe buffer[index] != key.bytes[key.range.lowerBound + index] { return false }
      return true
    }
  }

  /// The name as it is written, escapes included.
  public var text: String { String(decoding: bytes[range], as: UTF8.self) }
}
