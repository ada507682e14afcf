/// Writes one JSON document into a buffer of bytes, in the order of the calls.
///
/// Commas are its business; pairing `begin` and `end` is the caller's.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(reservingBytes count: Int = 512) { bytes.reserveCapacity(count) }

  /// Empties the buffer and keeps its memory.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name that needs no escape.
  public mutating func key(_ name: StaticString) {
    let comma = needsComma
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 4) { output in
      if comma { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "\""))
      output.append(name)
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
    }
    needsComma = false
  }

  /// A member's name known only at run time.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  public mutating func integer(_ value: some BinaryInteger) {
    separate()
    appendDecimal(Int64(value))
  }

  /// A finite number; infinities and NaN, which JSON has not, are written as null.
  public mutating func double(_ value: Double) {
    separate()
    append(value.isFinite ? value.description : "null")
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  public mutating func null() {
    separate()
    append("null")
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func instant(_ value: Instant) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.appendASCII(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func date(_ value: CalendarDate) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    value.appendASCII(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Text that needs no escape.
  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendQuoted(_ text: String) {
    let span = text.utf8Span.span
    guard span.firstMark(from: 0) == span.count else { return appendEscaped(span) }
    bytes.append(addingCapacity: span.count + 2) { output in
      output.append(UInt8(ascii: "\""))
      output.append(span)
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices { appendEscaped(text[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0a: append("\\n")
    case 0x00..<0x20:
      append("\\u00")
      bytes.append(JSONWriter.hexDigit(byte >> 4))
      bytes.append(JSONWriter.hexDigit(byte & 15))
    default: bytes.append(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }

  private mutating func appendDecimal(_ value: Int64) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = digits.count
    var rest = value.magnitude
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if value < 0 {
      start -= 1
      digits[start] = UInt8(ascii: "-")
    }
    bytes.append(addingCapacity: digits.count - start) { $0.append(digits.span.extracting(start..<digits.count)) }
  }
}
