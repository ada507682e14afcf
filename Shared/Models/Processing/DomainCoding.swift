public import Bytes

// How the words of the domain are laid out in stored state. Inlinable, so that a core's states are coded without generic calls.

extension ByteWriter {
  @inlinable public mutating func instant(_ value: Instant) { signed(value.milliseconds) }
  @inlinable public mutating func date(_ value: CalendarDate) { signed(Int64(value.daysSince1970)) }

  @inlinable public mutating func money(_ value: Money) {
    signed(value.amount)
    unsigned(UInt64(value.currency.packed))
  }

  /// A case by its place in the list of cases, which only ever grows at its end.
  @inlinable public mutating func choice<Choice: CaseIterable & Equatable>(_ value: Choice) {
    count(Array(Choice.allCases).firstIndex(of: value) ?? 0)
  }

  @inlinable public mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

  @inlinable public mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  @inlinable public mutating func list<Value>(_ values: some Collection<Value>, _ write: (inout ByteWriter, Value) -> Void) {
    count(values.count)
    for value in values { write(&self, value) }
  }
}

extension ByteReader {
  @inlinable public mutating func instant() throws(Broken) -> Instant { Instant(milliseconds: try signed()) }

  @inlinable public mutating func date() throws(Broken) -> CalendarDate {
    guard let days = Int32(exactly: try signed()) else { throw Broken() }
    return CalendarDate(daysSince1970: days)
  }

  @inlinable public mutating func money() throws(Broken) -> Money {
    let amount = try signed()
    guard let packed = UInt32(exactly: try unsigned()), let currency = Currency(packed: packed) else { throw Broken() }
    return Money(amount, currency)
  }

  @inlinable public mutating func choice<Choice: CaseIterable>(_: Choice.Type = Choice.self) throws(Broken) -> Choice {
    let cases = Array(Choice.allCases)
    let index = try count()
    guard index < cases.count else { throw Broken() }
    return cases[index]
  }

  @inlinable public mutating func flag() throws(Broken) -> Bool { try byte() == 1 }

  @inlinable public mutating func optional<Value>(_ read: (inout ByteReader) throws(Broken) -> Value) throws(Broken) -> Value? {
    try flag() ? try read(&self) : nil
  }

  @inlinable public mutating func list<Value>(_ read: (inout ByteReader) throws(Broken) -> Value) throws(Broken) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
