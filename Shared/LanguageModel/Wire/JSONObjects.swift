/// The stretches of a text that look like JSON objects: from a brace that opens to the one that closes it, in their order.
///
/// Goes through the text once. Inside quotes braces do not count; an object that never closes is none, and neither is what follows it.
struct JSONObjects: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    while position < bytes.count, bytes[position] != UInt8(ascii: "{") { position += 1 }
    let start = position
    var depth = 0
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where isQuoted: position += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted: depth += 1
      case UInt8(ascii: "}") where !isQuoted:
        depth -= 1
        if depth == 0 { return start..<position }
      default: break
      }
    }
    return nil
  }
}
