/// Finds the fields of one row in a buffer, without making strings.
struct CSVRowScanner {
  enum Result {
    case row([Field])
    /// The row does not end in these bytes.
    case needsMore
    case malformed(String)
    /// The file is over.
    case nothing
  }

  struct Field {
    /// Without the quotes around it.
    var range: Range<Int>
    /// True where a doubled quote stands for one.
    var hasDoubledQuotes: Bool

    /// Nil where the bytes are not UTF-8.
    func text(in bytes: [UInt8]) -> String? {
      guard let text = String(validating: bytes[range], as: UTF8.self) else { return nil }
      guard hasDoubledQuotes else { return text }
      return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private(set) var position: Int
  /// Line ends passed.
  private(set) var lines = 0

  init(bytes: [UInt8], position: Int, delimiter: UInt8) {
    self.bytes = bytes
    self.position = position
    self.delimiter = delimiter
  }

  mutating func scan(isAtEnd: Bool) -> Result {
    guard position < bytes.count else { return isAtEnd ? .nothing : .needsMore }
    var fields: [Field] = []
    while true {
      let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
      guard let field = isQuoted ? quoted(isAtEnd: isAtEnd) : plain() else {
        return isAtEnd ? .malformed("column \(fields.count + 1) opens a double quote that is never closed") : .needsMore
      }
      fields.append(field)
      guard position < bytes.count else { return isAtEnd ? .row(fields) : .needsMore }
      switch bytes[position] {
      case delimiter: position += 1
      case 0x0a:
        pass(1)
        return .row(fields)
      case 0x0d:
        // A carriage return belongs to the line feed that may be in the next chunk.
        guard position + 1 < bytes.count || isAtEnd else { return .needsMore }
        pass(position + 1 < bytes.count && bytes[position + 1] == 0x0a ? 2 : 1)
        return .row(fields)
      default: return .malformed("column \(fields.count) has text after its closing double quote")
      }
    }
  }

  private mutating func pass(_ count: Int) {
    position += count
    lines += 1
  }

  /// Up to the next delimiter or line end. Quotes in the middle are text, as in `5" pipe`.
  private mutating func plain() -> Field? {
    let start = position
    while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0a, bytes[position] != 0x0d { position += 1 }
    return Field(range: start..<position, hasDoubledQuotes: false)
  }

  /// Nil where the closing quote is not in the buffer.
  private mutating func quoted(isAtEnd: Bool) -> Field? {
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0a { lines += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard position < bytes.count else { return isAtEnd ? Field(range: start..<(position - 1), hasDoubledQuotes: hasDoubledQuotes) : nil }
      guard bytes[position] == UInt8(ascii: "\"") else { return Field(range: start..<(position - 1), hasDoubledQuotes: hasDoubledQuotes) }
      position += 1
      hasDoubledQuotes = true
    }
    return nil
  }
}
