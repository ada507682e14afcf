extension JSONWriter {
  public mutating func money(_ value: Money) {
    beginObject()
    member("amount", value.amount)
    member("currency", value.currency.code)
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
