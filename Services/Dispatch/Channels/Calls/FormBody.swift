import Seals

/// `application/x-www-form-urlencoded`, as the URL standard has it: written into bodies and queries, and read from webhooks.
public struct FormBody: Hashable, Sendable {
  public var fields: [Field] = []

  public init() {}

  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: String
  }

  /// A field without a value is left out.
  public mutating func add(_ name: String, _ value: String?) {
    if let value { fields.append(Field(name: name, value: value)) }
  }

  /// The first field of that name.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  public var encoded: String { fields.map { "\(FormBody.escape($0.name))=\(FormBody.escape($0.value))" }.joined(separator: "&") }

  /// Everything but letters, digits and `-._~` as `%XX`, which every reader of forms and of URLs understands alike (a `+` they do not).
  public static func escape(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), Hexadecimal.digit(byte >> 4, isCapital: true), Hexadecimal.digit(byte & 15, isCapital: true)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension FormBody {
  /// Reads a form; what is no escape stays as it is, as browsers do it.
  public init(reading bytes: some Collection<UInt8>) {
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      fields.append(Field(name: FormBody.unescape(sides[0]), value: sides.count > 1 ? FormBody.unescape(sides[1]) : ""))
    }
  }

  public init(reading text: some StringProtocol) { self.init(reading: Array(text.utf8)) }

  private static func unescape(_ bytes: some Collection<UInt8>) -> String {
    let source = Array(bytes)
    var result: [UInt8] = []
    var position = 0
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "%"), position + 2 < source.count, let high = Hexadecimal.value(source[position + 1]),
        let low = Hexadecimal.value(source[position + 2])
      {
        result.append(high << 4 | low)
        position += 3
      } else {
        result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
