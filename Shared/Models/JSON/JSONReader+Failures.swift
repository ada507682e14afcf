extension JSONReader {
  /// A failure at the current place, in words such as `data.balance.currency: expected a text in double quotes`.
  public func failure(_ sentence: String) -> JSONFailure {
    let path = JSONPath(to: position, in: bytes).text
    return JSONFailure("\(path.isEmpty ? "at byte \(position)" : path): \(sentence)")
  }

  /// The names of the members on the way to the current place; empty at the top.
  var place: String { JSONPath(to: position, in: bytes).text }

  /// The value, or a failure that says which member of the object that was just read is missing.
  @inlinable public func require<Value>(_ value: Value?, _ member: StaticString) throws(JSONFailure) -> Value {
    guard let value else { throw missing(member) }
    return value
  }

  @usableFromInline func missing(_ member: StaticString) -> JSONFailure {
    let path = JSONPath(to: position, in: bytes).text
    return JSONFailure("\(path)\(path.isEmpty ? "" : ".")\(member): is missing")
  }
}

/// The members and elements that enclose a place in a document. It is found by going through the document again, so that reading
/// itself keeps no record of where it is.
struct JSONPath {
  private enum Level {
    case object(member: Range<Int>?)
    case list(index: Int)
  }

  private var levels: [Level] = []
  private let bytes: [UInt8]

  /// The document has been read without a failure up to that place.
  init(to end: Int, in bytes: [UInt8]) {
    self.bytes = bytes
    var position = 0
    while position < min(end, bytes.count) {
      switch bytes[position] {
      case UInt8(ascii: "{"): levels.append(.object(member: nil))
      case UInt8(ascii: "["): levels.append(.list(index: 0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","): passComma()
      case UInt8(ascii: "\""): passText(&position, before: end)
      default: break
      }
      position += 1
    }
  }

  private mutating func passComma() {
    switch levels.popLast() {
    case .object: levels.append(.object(member: nil))
    case .list(let index): levels.append(.list(index: index + 1))
    case nil: break
    }
  }

  /// Goes from a text's first quote to its last; the first text in a member is its name.
  private mutating func passText(_ position: inout Int, before end: Int) {
    let start = position + 1
    position = start
    while position < min(end, bytes.count), bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < min(end, bytes.count), case .object(member: nil) = levels.last else { return }
    levels[levels.count - 1] = .object(member: start..<position)
  }

  /// Like `data.contactPoints[1].channel`; empty outside every member.
  var text: String {
    var text = ""
    for level in levels {
      switch level {
      case .object(member: let name?): text += (text.isEmpty ? "" : ".") + String(decoding: bytes[name], as: UTF8.self).prefix(60)
      case .object(member: nil): break
      case .list(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
