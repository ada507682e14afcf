extension JSONWriter {
  public mutating func money(_ value: Money) {
    beginObject()
    member("amount", value.amount)
    key("currency")
    currency(value.currency)
    endObject()
  }

  /// The three letters.
  public mutating func currency(_ value: Currency) {
    separate()
    let place = unsafe room(for: 5)
    unsafe place[0] = UInt8(ascii: "\"")
    unsafe place[1] = UInt8(truncatingIfNeeded: value.packed >> 16)
    unsafe place[2] = UInt8(truncatingIfNeeded: value.packed >> 8)
    unsafe place[3] = UInt8(truncatingIfNeeded: value.packed)
    unsafe place[4] = UInt8(ascii: "\"")
    count += 5
  }
}

// One line a member: what the events' own writers are made of. Members without a value are left out.
extension JSONWriter {
  @inline(__always) public mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }
  @inline(__always) public mutating func member<Whole: BinaryInteger>(_ name: StaticString, _ value: Whole?) {
    guard let value else { return }
    key(name)
    integer(Int64(value))
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    double(value)
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    key(name)
    boolean(value)
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ value: Instant?) {
    guard let value else { return }
    key(name)
    instant(value)
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ value: CalendarDate?) {
    guard let value else { return }
    key(name)
    date(value)
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ value: Money?) {
    guard let value else { return }
    key(name)
    money(value)
  }
  @inline(__always) public mutating func member<Choice: RawRepresentable>(_ name: StaticString, _ value: Choice?) where Choice.RawValue == String {
    member(name, value?.rawValue)
  }
  @inline(__always) public mutating func member<Element>(_ name: StaticString, _ list: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    guard !list.isEmpty else { return }
    key(name)
    beginArray()
    for element in list { write(&self, element) }
    endArray()
  }
  @inline(__always) public mutating func member(_ name: StaticString, _ list: [String]) { member(name, list) { $0.string($1) } }
}
