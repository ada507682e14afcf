/// Reads comma-separated rows (RFC 4180) from chunks of bytes, holding one row and one chunk at the most.
///
/// A row that is no CSV is reported with its line, and reading goes on at the next line: one stray quote costs one row.
public struct CSVReader {
  /// A row of the file, by the line on which it starts (from 1 on).
  public enum Row: Hashable, Sendable {
    case fields([String], line: Int)
    case malformed(String, line: Int)
  }

  /// A row longer than this is taken for a quote that nobody closed.
  public static let largestRowBytes = 1 << 20

  private let delimiter: UInt8
  private let nextChunk: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var line = 1
  /// Bytes of whole rows that were read: for a progress bar.
  public private(set) var bytesRead = 0

  /// `nextChunk` gives more bytes, or nil at the end of the file.
  public init(delimiter: UInt8 = UInt8(ascii: ","), nextChunk: @escaping () throws -> [UInt8]?) throws {
    self.delimiter = delimiter
    self.nextChunk = nextChunk
    while buffer.count < 3, !isAtEnd { try fill() }
    if buffer.starts(with: [0xef, 0xbb, 0xbf]) { take(through: 3, lines: 0) }
  }

  /// The next row, or nil at the end; empty lines are passed over.
  public mutating func next() throws -> Row? {
    while true {
      var scanner = CSVRowScanner(bytes: buffer, position: position, delimiter: delimiter)
      let result = scanner.scan(isAtEnd: isAtEnd)
      switch result {
      case .needsMore where buffer.count - position < CSVReader.largestRowBytes: try fill()
      case .needsMore:
        return giveUp("the row is longer than \(CSVReader.largestRowBytes) bytes; a double quote in it is probably not closed")
      case .malformed(let reason): return giveUp(reason)
      case .nothing: return nil
      case .row(let ranges):
        let start = line
        let texts = ranges.map { $0.text(in: buffer) }
        take(through: scanner.position, lines: scanner.lines)
        if texts.count == 1, texts[0] == "" { continue }
        guard let notText = texts.firstIndex(where: { $0 == nil }) else { return .fields(texts.compactMap { $0 }, line: start) }
        return .malformed("column \(notText + 1) is not UTF-8; save the file as UTF-8", line: start)
      }
    }
  }

  /// Reports the row and goes on with the line after its first.
  private mutating func giveUp(_ reason: String) -> Row {
    let start = line
    let end = buffer[position...].firstIndex(of: 0x0a).map { $0 + 1 } ?? buffer.count
    take(through: end, lines: 1)
    return .malformed(reason, line: start)
  }

  private mutating func take(through end: Int, lines: Int) {
    bytesRead += end - position
    position = end
    line += lines
  }

  private mutating func fill() throws {
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    if let chunk = try nextChunk() { buffer.append(contentsOf: chunk) } else { isAtEnd = true }
  }
}
