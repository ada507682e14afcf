// What the type of a value can't say. Each sentence names the mistake and how to write it instead.
extension JSONReader {
  /// An id or another word that must say something: 1 to 256 bytes, not only white space.
  public mutating func identifier() throws(JSONFailure) -> String {
    let text = try string()
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw failure("is empty; it must name something") }
    guard text.utf8.count <= 256 else { throw failure("has \(text.utf8.count) bytes; the most is 256") }
    return text
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
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } })
    else { throw failure("“\(text.prefix(40))” is no BCP 47 language; write it like es or pt-BR") }
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
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].count == 2, parts[0].allSatisfy(\.isASCIICapital),
      parts.dropFirst().allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy { $0.isASCIICapital || $0.isASCIIDigit } })
    else { throw failure("“\(text.prefix(40))” is no ISO 3166 code; write it like CO or US-MA") }
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

extension UInt8 {
  var isASCIICapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
