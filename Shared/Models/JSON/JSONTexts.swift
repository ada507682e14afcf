/// Goes through all texts of one JSON value, and says of each where it stands and which members lead to it.
///
/// Whether the value is well formed is for its reader to say: what is not is gone through as far as it makes sense.
public struct JSONTexts {
  private struct Level {
    var isObject: Bool
    /// The name of the member whose value this is, without its quotes; empty for the whole value and for elements of lists.
    var member: Range<Int>
  }

  private let bytes: [UInt8]
  private var position: Int
  private var levels: [Level] = []
  private var isNameExpected = false
  private var isOver = false
  /// Of the innermost object, as far as it is read.
  private var member = 0..<0

  /// - Parameter start: where the value begins.
  public init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// Where the name stands of the member that the latest text, or the list around it, belongs to; empty where there is none.
  public var name: Range<Int> { member.isEmpty ? levels.last { !$0.member.isEmpty }?.member ?? 0..<0 : member }

  /// The names of the members that lead to the latest text, joined by dots; lists add nothing. Put together when it is asked for.
  public var path: [UInt8] {
    var path: [UInt8] = []
    for part in levels.map(\.member) + [member] where !part.isEmpty {
      if !path.isEmpty { path.append(UInt8(ascii: ".")) }
      path.append(contentsOf: bytes[part])
    }
    return path
  }

  /// Where the next text stands, between its quotes and with its escapes; nil after the last one.
  public mutating func next() -> Range<Int>? {
    while !isOver, position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): open(isObject: true)
      case UInt8(ascii: "["): open(isObject: false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
      case UInt8(ascii: ","): isNameExpected = levels.last?.isObject ?? false
      case UInt8(ascii: "\""):
        guard let text = passText() else { return nil }
        if !isNameExpected {
          isOver = levels.isEmpty
          return text
        }
        isNameExpected = false
        member = text
      default: break
      }
    }
    return nil
  }

  private mutating func open(isObject: Bool) {
    levels.append(Level(isObject: isObject, member: member))
    isNameExpected = isObject
    member = 0..<0
  }

  private mutating func close() {
    guard levels.popLast() != nil else { return isOver = true }
    isNameExpected = false
    member = 0..<0
    isOver = levels.isEmpty
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
