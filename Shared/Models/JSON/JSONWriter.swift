/// Writes one JSON document into a buffer of bytes, in the order of the calls.
///
/// Commas are its business; pairing `begin` and `end` is the caller's. The memory is the writer's own and is never shared, so that a field
/// costs one look at the room that is left and the copying of its bytes: nothing is allocated or counted for it.
@safe public struct JSONWriter: ~Copyable {
  var start: UnsafeMutablePointer<UInt8>
  var capacity: Int
  public internal(set) var count = 0
  private var needsComma = false

  public init(reservingBytes count: Int = 512) {
    capacity = max(64, count)
    unsafe start = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// What has been written.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The same without a copy, for as long as the writer stays as it is.
  public var span: Span<UInt8> {
    @_lifetime(borrow self) get { unsafe _overrideLifetime(Span(_unsafeStart: start, count: count), borrowing: self) }
  }

  /// Empties the buffer and keeps its memory.
  public mutating func clear() {
    count = 0
    needsComma = false
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name that needs no escape. Inlined, so that the name's length is known when compiling.
  @inline(__always) public mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    var place = unsafe room(for: length + 4)
    unsafe place.pointee = UInt8(ascii: ",")
    unsafe place += needsComma ? 1 : 0
    unsafe place.pointee = UInt8(ascii: "\"")
    unsafe (place + 1).update(from: name.utf8Start, count: length)
    unsafe (place + length + 1).pointee = UInt8(ascii: "\"")
    unsafe (place + length + 2).pointee = UInt8(ascii: ":")
    count += length + (needsComma ? 4 : 3)
    needsComma = false
  }

  /// A member's name known only at run time.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// A text that needs no escape.
  public mutating func string(_ text: StaticString) {
    separate()
    append(UInt8(ascii: "\""))
    append(text)
    append(UInt8(ascii: "\""))
  }

  public mutating func integer(_ value: some BinaryInteger) { integer(Int64(value)) }

  public mutating func integer(_ value: Int64) {
    separate()
    append(decimal: value)
  }

  /// A finite number; infinities and NaN, which JSON has not, are written as null.
  public mutating func double(_ value: Double) {
    separate()
    if append(short: value) { return }
    append(value.isFinite ? value.description : "null")
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    if value { append("true" as StaticString) } else { append("false" as StaticString) }
  }

  public mutating func null() {
    separate()
    append("null" as StaticString)
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    append(json.span)
  }

  public mutating func instant(_ value: Instant) {
    separate()
    append(UInt8(ascii: "\""))
    append(atMost: 24) { value.appendASCII(to: &$0) }
    append(UInt8(ascii: "\""))
  }

  public mutating func date(_ value: CalendarDate) {
    separate()
    append(UInt8(ascii: "\""))
    append(atMost: 10) { value.appendASCII(to: &$0) }
    append(UInt8(ascii: "\""))
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    append(mark)
    needsComma = true
  }

  @inline(__always) mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
