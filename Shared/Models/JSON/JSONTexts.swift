/// Goes through all texts of one JSON value, and says of each where it stands and which members lead to it.
///
/// Whether the value is well formed is for its reader to say: what is not is gone through as far as it makes sense.
public struct JSONTexts {
  private struct Level {
    var isObject: Bool
    /// How much of the path leads to this level.
    var pathCount: Int
  }

  private let bytes: [UInt8]
  private var position: Int
  private var levels: [Level] = []
  private var isNameExpected = false
  private var isOver = false
  /// The names of the members that lead to the latest text, joined by dots; lists add nothing.
  public private(set) var path: [UInt8] = []
  private var nameStart = 0

  /// - Parameter start: where the value begins.
  public init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// The name of the member that the latest text, or the list around it, belongs to.
  public var name: ArraySlice<UInt8> { path[nameStart...] }

  /// Where the next text stands, between its quotes and with its escapes; nil after the last one.
  public mutating func next() -> Range<Int>? {
    while !isOver, position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        levels.append(Level(isObject: true, pathCount: path.count))
        isNameExpected = true
      case UInt8(ascii: "["): levels.append(Level(isObject: false, pathCount: path.count))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
      case UInt8(ascii: ","): isNameExpected = levels.last?.isObject ?? false
      case UInt8(ascii: "\""):
        guard let text = passText() else { return nil }
        if !isNameExpected {
          isOver = levels.isEmpty
          return text
        }
        isNameExpected = false
        setName(text)
      default: break
      }
    }
    return nil
  }

  private mutating func close() {
    guard let level = levels.popLast() else { return isOver = true }
    path.removeSubrange(level.pathCount...)
    nameStart = path.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? 0
    isNameExpected = false
    isOver = levels.isEmpty
  }

  private mutating func setName(_ name: Range<Int>) {
    path.removeSubrange((levels.last?.pathCount ?? 0)...)
    if !path.isEmpty { path.append(UInt8(ascii: ".")) }
    nameStart = path.count
    path.append(contentsOf: bytes[name])
  }

  /// The text whose opening quote was just passed; nil where it does not end.
  private mutating func passText() -> Range<Int>? {
    let start = position
    var end = bytes.span.firstMark(from: start)
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "\"") {
        position = end + 1
        return start..<end
      }
      end = bytes.span.firstMark(from: min(bytes.count, end + (bytes[end] == UInt8(ascii: "\\") ? 2 : 1)))
    }
    isOver = true
    return nil
  }
}
