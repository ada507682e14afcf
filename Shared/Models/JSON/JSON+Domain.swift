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
        let value = try integer()
        guard abs(value) <= Money.largestAmount else { throw failure("\(value) is more than any debt: amounts are in minor units") }
        amount = value
      case "currency": currency = try self.currency()
      default: try skip()
      }
    }
    return Money(try require(amount, "amount"), try require(currency, "currency"))
  }

  /// A text that must be one of the cases.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) throws(JSONFailure) -> Choice
  where Choice.RawValue == String {
    let text = try string()
    guard let value = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("“\(text.prefix(40))” is not known; it must be one of \(known)")
    }
    return value
  }

  public mutating func list<Element>(_ element: (inout JSONReader) throws(JSONFailure) -> Element) throws(JSONFailure) -> [Element] {
    var elements: [Element] = []
    try beginArray()
    while try nextElement() { elements.append(try element(&self)) }
    return elements
  }

  /// The range of a text between its quotes; one with escapes is no date, time or code, and is refused by whoever parses it.
  private mutating func asciiText() throws(JSONFailure) -> Range<Int> {
    skipSpace()
    let start = position + 1
    _ = try passString()
    return start..<(position - 1)
  }

  private func shown(_ range: Range<Int>) -> String { String(String(decoding: bytes[range], as: UTF8.self).prefix(40)) }
}

extension JSONWriter {
  public mutating func money(_ value: Money) {
    beginObject()
    key("amount")
    integer(value.amount)
    key("currency")
    string(value.currency.code)
    endObject()
  }
}

// One line a member: what the events' own writers are made of. Members without a value are left out.
extension JSONWriter {
  public mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }
  public mutating func member<Whole: BinaryInteger>(_ name: StaticString, _ value: Whole?) {
    guard let value else { return }
    key(name)
    integer(value)
  }
  public mutating func member(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    double(value)
  }
  public mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    key(name)
    boolean(value)
  }
  public mutating func member(_ name: StaticString, _ value: Instant?) {
    guard let value else { return }
    key(name)
    instant(value)
  }
  public mutating func member(_ name: StaticString, _ value: CalendarDate?) {
    guard let value else { return }
    key(name)
    date(value)
  }
  public mutating func member(_ name: StaticString, _ value: Money?) {
    guard let value else { return }
    key(name)
    money(value)
  }
  public mutating func member<Choice: RawRepresentable>(_ name: StaticString, _ value: Choice?) where Choice.RawValue == String {
    member(name, value?.rawValue)
  }
  public mutating func member<Element>(_ name: StaticString, _ list: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    guard !list.isEmpty else { return }
    key(name)
    beginArray()
    for element in list { write(&self, element) }
    endArray()
  }
  public mutating func member(_ name: StaticString, _ list: [String]) { member(name, list) { $0.string($1) } }
}
