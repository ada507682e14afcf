extension JSONReader {
  /// An RFC 3339 date-time.
  public mutating func instant() throws(JSONFailure) -> Instant {
    let text = try asciiText()
    guard let value = Instant(ascii: bytes.span.extracting(text)) else {
      throw failure("“\(shown(text))” is no RFC 3339 date-time; write it like 2026-03-10T14:05:00Z")
    }
    return value
  }

  /// An ISO calendar date.
  public mutating func date() throws(JSONFailure) -> CalendarDate {
    let text = try asciiText()
    guard let value = CalendarDate(ascii: bytes.span.extracting(text)) else {
      throw failure("“\(shown(text))” is no day of the calendar; write it like 2026-03-10")
    }
    return value
  }

  public mutating func currency() throws(JSONFailure) -> Currency {
    let text = try asciiText()
    guard let value = Currency(ascii: bytes.span.extracting(text)) else {
      throw failure("“\(shown(text))” is no ISO 4217 currency; write it like USD")
    }
    return value
  }

  /// `{"amount": 125050, "currency": "USD"}`.
  public mutating func money() throws(JSONFailure) -> Money {
    var amount: Int64?
    var currency: Currency?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "amount":
        let value = try minorUnits()
        guard value.magnitude <= UInt64(Money.largestAmount) else {
          throw failure("\(value) is more than any debt can be; \(JSONReader.minorUnitsHint)")
        }
        amount = value
      case "currency": currency = try self.currency()
      default: try skip()
      }
    }
    return Money(try require(amount, "amount"), try require(currency, "currency"))
  }

  private mutating func minorUnits() throws(JSONFailure) -> Int64 {
    do throws(JSONFailure) { return try integer() } catch { throw JSONFailure("\(error); \(JSONReader.minorUnitsHint)") }
  }

  private static var minorUnitsHint: String { "amounts are in minor units: 125050 for 1,250.50 dollars" }

  /// A text that must be one of the cases.
  ///
  /// Inlinable, as all that is generic here and read with every event, so that each core reads its own types without generic calls.
  @inlinable public mutating func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) throws(JSONFailure) -> Choice
  where Choice.RawValue == String {
    let text = try string()
    guard let value = Choice(rawValue: text) else { throw unknown(text, Choice.allCases.map(\.rawValue)) }
    return value
  }

  @usableFromInline func unknown(_ text: String, _ known: [String]) -> JSONFailure {
    failure("“\(text.prefix(40))” is not known; it must be one of \(known.joined(separator: ", "))")
  }

  @inlinable public mutating func list<Element>(_ element: (inout JSONReader) throws(JSONFailure) -> Element) throws(JSONFailure) -> [Element] {
    var elements: [Element] = []
    try beginArray()
    while try nextElement() { elements.append(try element(&self)) }
    return elements
  }

  /// The range of a text between its quotes; one with escapes is no date, time or code, and is refused by whoever parses it.
  private mutating func asciiText() throws(JSONFailure) -> Range<Int> { try passText().range }

  private func shown(_ range: Range<Int>) -> String { String(String(decoding: bytes[range], as: UTF8.self).prefix(40)) }
}
