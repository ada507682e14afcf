public import Bytes

// What the type of a value can't say. Each sentence names the mistake and how to write it instead.
extension JSONReader {
  /// An id or another word that must say something: 1 to 256 bytes, not only white space.
  public mutating func identifier() throws(JSONFailure) -> String {
    let text = try string()
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw failure("is empty; it must name something") }
    guard text.utf8.count <= 256 else { throw failure("has \(text.utf8.count) bytes; the most is 256") }
    return text
  }

  /// The identity of an id, without making a string of it: the same as that of the string.
  public mutating func identity() throws(JSONFailure) -> Identity {
    let passed = try passText()
    guard passed.isPlain else { return Identity(of: try unescaped(passed.range)) }
    var hash = IdentityHash()
    var saysSomething = false
    for index in passed.range {
      hash.add(byte: bytes[index])
      if bytes[index] > 0x20 { saysSomething = true }
    }
    guard saysSomething else { throw failure("is empty; it must name something") }
    hash.close()
    return hash.finished
  }

  /// Money that changes hands: more than nothing.
  public mutating func positiveMoney() throws(JSONFailure) -> Money {
    let value = try money()
    guard value.amount > 0 else { throw failure("the amount is \(value.amount); it must be more than 0, in minor units") }
    return value
  }

  /// A day on which a debt can be due: 1970 to 2099. Other years are typing mistakes or placeholders.
  public mutating func dueDate() throws(JSONFailure) -> CalendarDate {
    let value = try date()
    guard (1970...2099).contains(value.year) else { throw failure("\(value) is no due date; the year must lie between 1970 and 2099") }
    return value
  }

  /// A local hour of the day.
  public mutating func hour() throws(JSONFailure) -> Int {
    let value = try integer()
    guard (0...23).contains(value) else { throw failure("\(value) is no hour of the day; write 0 to 23") }
    return Int(value)
  }

  /// A BCP 47 language tag, by its shape.
  public mutating func language() throws(JSONFailure) -> String {
    let text = try string()
    guard TagShape(first: 2...3, others: 1...8, othersMax: 8, isCapital: false).fits(text) else {
      throw failure("“\(text.prefix(40))” is no BCP 47 language; write it like es or pt-BR")
    }
    return text
  }

  /// The name of a zone that the machine's time zone database knows.
  public mutating func timeZone() throws(JSONFailure) -> String {
    let text = try string()
    guard ZoneCatalog.isKnown(text) else {
      throw failure("“\(text.prefix(40))” is not in the IANA time zone database; write it like America/Bogota")
    }
    return text
  }

  /// ISO 3166: a country of two capitals, with a region of one to three capitals or digits where rules differ.
  public mutating func jurisdiction() throws(JSONFailure) -> String {
    let text = try string()
    guard TagShape(first: 2...2, others: 1...3, othersMax: 1, isCapital: true).fits(text) else {
      throw failure("“\(text.prefix(40))” is no ISO 3166 code; write it like CO or US-MA")
    }
    return text
  }

  /// A list of at most so many elements.
  public mutating func list<Element>(
    atMost most: Int, _ element: (inout JSONReader) throws(JSONFailure) -> Element
  ) throws(JSONFailure) -> [Element] {
    let elements = try list(element)
    guard elements.count <= most else { throw failure("lists \(elements.count); the most is \(most)") }
    return elements
  }
}

/// Words joined by hyphens: a first one of letters, others of letters and digits.
private struct TagShape {
  var first: ClosedRange<Int>
  var others: ClosedRange<Int>
  var othersMax: Int
  /// Whether letters must be capitals.
  var isCapital: Bool

  /// Goes through the text once and makes nothing, since every customer's details are checked.
  func fits(_ text: String) -> Bool {
    var length = 0
    var hyphens = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") {
        guard (hyphens == 0 ? first : others).contains(length), hyphens < othersMax else { return false }
        hyphens += 1
        length = 0
      } else {
        let letter = isCapital ? byte : byte & 0xdf
        let isLetter = letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z")
        guard isLetter || (hyphens > 0 && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) else { return false }
        length += 1
      }
    }
    return (hyphens == 0 ? first : others).contains(length)
  }
}
