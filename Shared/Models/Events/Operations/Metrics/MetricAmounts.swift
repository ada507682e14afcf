/// Counts and sums of money by measure: sorted, without zeros, currencies never mixed.
public struct MetricAmounts: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var measure: Measure
    /// Nil for counts.
    public var currency: Currency?
    /// A number, or minor units.
    public var value: Int64

    public init(_ measure: Measure, _ currency: Currency?, _ value: Int64) {
      self.measure = measure
      self.currency = currency
      self.value = value
    }

    fileprivate var order: UInt64 { UInt64(measure.rawValue) << 32 | UInt64(currency?.packed ?? 0) }
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  /// With room for the few that one event adds to a window.
  public init(first entry: Entry) {
    entries.reserveCapacity(8)
    add(entry)
  }

  public init(_ entries: some Sequence<Entry>) { for entry in entries { add(entry) } }

  public var isEmpty: Bool { entries.isEmpty }

  /// Adds to what is there. A sum that leaves 64 bits stays at the bound instead of stopping the service.
  public mutating func add(_ entry: Entry) {
    let position = entries.firstIndex { $0.order >= entry.order } ?? entries.endIndex
    if position < entries.endIndex, entries[position].order == entry.order {
      entries[position].value = entries[position].value.saturatingSum(entry.value)
      if entries[position].value == 0 { entries.remove(at: position) }
    } else if entry.value != 0 {
      entries.insert(entry, at: position)
    }
  }

  public mutating func add(_ more: MetricAmounts) { for entry in more.entries { add(entry) } }

  public mutating func subtract(_ less: MetricAmounts) {
    for entry in less.entries { add(Entry(entry.measure, entry.currency, 0 &- entry.value)) }
  }

  public subscript(measure: Measure, currency: Currency? = nil) -> Int64 {
    entries.first { $0.measure == measure && $0.currency == currency }?.value ?? 0
  }
}

extension Int64 {
  fileprivate func saturatingSum(_ other: Int64) -> Int64 {
    let (sum, overflowed) = addingReportingOverflow(other)
    return overflowed ? (other > 0 ? .max : .min) : sum
  }
}

extension MetricAmounts {
  /// `"counts":{"contacts":3},"sums":{"recovered":[{"amount":125050,"currency":"USD"}]},"moments":{"trialCustomers":[{"number":7,"currency":
  /// "USD"}]}`: three members of an open object, each left out where it is empty.
  func writeMembers(to writer: inout JSONWriter) {
    writeMember("counts", of: .count, to: &writer) { $0.integer($1[$1.startIndex].value) }
    writeMember("sums", of: .money, to: &writer) { writer, entries in
      writer.beginArray()
      for entry in entries { if let currency = entry.currency { writer.money(Money(entry.value, currency)) } }
      writer.endArray()
    }
    writeMember("moments", of: .moment, to: &writer) { writer, entries in
      writer.beginArray()
      for entry in entries {
        writer.beginObject()
        writer.member("number", entry.value)
        writer.member("currency", entry.currency?.code)
        writer.endObject()
      }
      writer.endArray()
    }
  }

  private func writeMember(
    _ name: StaticString, of unit: MeasureUnit, to writer: inout JSONWriter, _ write: (inout JSONWriter, ArraySlice<Entry>) -> Void
  ) {
    var isOpen = false
    var start = entries.startIndex
    while start < entries.endIndex {
      let measure = entries[start].measure
      let end = entries[start...].firstIndex { $0.measure != measure } ?? entries.endIndex
      if measure.unit == unit {
        if !isOpen {
          writer.key(name)
          writer.beginObject()
          isOpen = true
        }
        writer.key(measure.name)
        write(&writer, entries[start..<end])
      }
      start = end
    }
    if isOpen { writer.endObject() }
  }

  mutating func readCounts(from reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      add(Entry(try MetricAmounts.measure(member, .count, reader), nil, try reader.integer()))
    }
  }

  mutating func readSums(from reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      let measure = try MetricAmounts.measure(member, .money, reader)
      for sum in try reader.list({ reader throws(JSONFailure) in try reader.sum("amount") }) { add(Entry(measure, sum.currency, sum.amount)) }
    }
  }

  mutating func readMoments(from reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      let measure = try MetricAmounts.measure(member, .moment, reader)
      for sum in try reader.list({ reader throws(JSONFailure) in try reader.sum("number") }) { add(Entry(measure, sum.currency, sum.amount)) }
    }
  }

  private static func measure(_ member: JSONKey, _ unit: MeasureUnit, _ reader: JSONReader) throws(JSONFailure) -> Measure {
    guard let measure = Measure(named: member.text), measure.unit == unit else {
      throw reader.failure("is no \(unit.called) that this version knows")
    }
    return measure
  }
}

extension JSONReader {
  /// Money, or a number for a currency, without the bound that a single debt has.
  fileprivate mutating func sum(_ name: StaticString) throws(JSONFailure) -> Money {
    var amount: Int64?
    var currency: Currency?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case name: amount = try integer()
      case "currency": currency = try self.currency()
      default: try skip()
      }
    }
    return Money(try require(amount, name), try require(currency, "currency"))
  }
}
