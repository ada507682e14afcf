/// A pull reader over the bytes of one JSON document (RFC 8259).
///
/// The caller asks for what it expects and skips what it does not know; nothing is built that is not asked for. Nesting is limited to 64
/// levels. Every failure names the member it happened in.
public struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0
  /// True right after `{` or `[`, so that the first element takes no comma.
  private var isFresh = false

  static let deepestNesting = 64
  static let cutOff = "the document ends here, in the middle; was it cut off?"

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes on at the value of a member of the document's outermost object.
  @usableFromInline init(_ bytes: [UInt8], atMemberValue position: Int) {
    self.bytes = bytes
    self.position = position
    depth = 1
  }

  /// Enters an object; then call `nextKey` until it gives nil.
  public mutating func beginObject() throws(JSONFailure) { try begin(UInt8(ascii: "{"), "an object in braces") }

  /// The next member's name, or nil at the end of the object. The value must then be read or skipped.
  /// Members that are null count as absent and are passed over.
  public mutating func nextKey() throws(JSONFailure) -> JSONKey? {
    while let key = try nextMember() {
      if !takeNull() { return key }
    }
    return nil
  }

  private mutating func nextMember() throws(JSONFailure) -> JSONKey? {
    guard try next(until: UInt8(ascii: "}"), "the closing brace") else { return nil }
    guard peek() == UInt8(ascii: "\"") else { throw failure("expected a member name in double quotes") }
    let name = try passText()
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw failure("expected a colon after the member name") }
    position += 1
    return name.isPlain ? JSONKey(bytes: bytes, range: name.range) : JSONKey(try unescaped(name.range))
  }

  /// Enters an array; then call `nextElement` until it gives false.
  public mutating func beginArray() throws(JSONFailure) { try begin(UInt8(ascii: "["), "a list in brackets") }

  /// True where another element follows; false at the end of the array.
  public mutating func nextElement() throws(JSONFailure) -> Bool { try next(until: UInt8(ascii: "]"), "the closing bracket") }

  /// Checks that nothing but white space follows.
  public mutating func end() throws(JSONFailure) {
    skipSpace()
    guard position == bytes.count else { throw failure("more text follows the end of the document") }
  }

  private mutating func begin(_ mark: UInt8, _ what: StaticString) throws(JSONFailure) {
    skipSpace()
    guard peek() == mark else { throw failure("expected \(what)") }
    guard depth < JSONReader.deepestNesting else { throw failure("is nested deeper than \(JSONReader.deepestNesting) levels") }
    position += 1
    depth += 1
    isFresh = true
  }

  private mutating func next(until mark: UInt8, _ closing: StaticString) throws(JSONFailure) -> Bool {
    skipSpace()
    guard let byte = peek() else { throw failure(JSONReader.cutOff) }
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
    guard byte == UInt8(ascii: ",") else { throw failure("expected a comma or \(closing) after this value") }
    position += 1
    skipSpace()
    return true
  }

  @inline(__always) func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always) mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0a, 0x0d, 0x09: position += 1
      default: return
      }
    }
  }
}
