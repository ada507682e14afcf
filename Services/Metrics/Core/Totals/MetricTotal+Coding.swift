public import Bytes
public import Models

extension MetricTotal: StateCoding {
  /// 1 was without contexts of choices, 2 without languages and strategies.
  private static let layout: UInt8 = 3

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    let layout = try reader.byte()
    guard (1...MetricTotal.layout).contains(layout) else { throw ByteReader.Broken() }
    identity = MetricRecord(
      series: try reader.choice(), window: try reader.instant(), width: try reader.choice(), dimensions: try MetricDimensions(from: &reader)
    )
    if layout >= 2 { identity.dimensions.context = try reader.optionalText() }
    if layout >= 3 { identity.dimensions.setting = Setting(language: try reader.optionalText(), strategyVersion: try reader.optionalText()) }
    sums = identity.series == .stock ? .stock(try StockTotals(from: &reader)) : .window(try WindowTotals(from: &reader, hasParts: layout >= 3))
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(MetricTotal.layout)
    writer.choice(identity.series)
    writer.instant(identity.window)
    writer.choice(identity.width)
    identity.dimensions.write(to: &writer)
    writer.optional(identity.dimensions.context) { $0.text($1) }
    writer.optional(identity.dimensions.language) { $0.text($1) }
    writer.optional(identity.dimensions.strategyVersion) { $0.text($1) }
    switch sums {
    case .window(let window): window.write(to: &writer)
    case .stock(let stock): stock.write(to: &writer)
    }
  }
}

extension WindowTotals {
  init(from reader: inout ByteReader, hasParts: Bool) throws(ByteReader.Broken) {
    amounts = try reader.amounts()
    published = try reader.amounts()
    flush = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    close = try reader.instant()
    guard hasParts else { return }
    parts = try reader.list { reader throws(ByteReader.Broken) in
      WindowPart(
        series: try reader.choice(), value: try reader.optionalText(), amounts: try reader.amounts(), published: try reader.amounts())
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.amounts(amounts)
    writer.amounts(published)
    writer.optional(flush) { $0.instant($1) }
    writer.instant(close)
    writer.list(parts) { writer, part in
      writer.choice(part.series)
      writer.optional(part.value) { $0.text($1) }
      writer.amounts(part.amounts)
      writer.amounts(part.published)
    }
  }
}

extension StockTotals {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    opening = try reader.amounts()
    days = try reader.list { reader throws(ByteReader.Broken) in Day(start: try reader.instant(), change: try reader.amounts()) }
    changedSince = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    lastPublished = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    flush = try reader.instant()
  }

  func write(to writer: inout ByteWriter) {
    writer.amounts(opening)
    writer.list(days) { writer, day in
      writer.instant(day.start)
      writer.amounts(day.change)
    }
    writer.optional(changedSince) { $0.instant($1) }
    writer.optional(lastPublished) { $0.instant($1) }
    writer.instant(flush)
  }
}

extension ByteWriter {
  fileprivate mutating func amounts(_ amounts: MetricAmounts) {
    list(amounts.entries) { writer, entry in
      writer.byte(entry.measure.rawValue)
      writer.optional(entry.currency) { $0.unsigned(UInt64($1.packed)) }
      writer.signed(entry.value)
    }
  }
}

extension ByteReader {
  fileprivate mutating func optionalText() throws(Broken) -> String? { try flag() ? try text() : nil }

  fileprivate mutating func amounts() throws(Broken) -> MetricAmounts {
    MetricAmounts(
      try list { reader throws(Broken) in
        guard let measure = Measure(rawValue: try reader.byte()) else { throw Broken() }
        let packed = try reader.optional { reader throws(Broken) in try reader.unsigned() }
        let currency = packed.flatMap { UInt32(exactly: $0) }.flatMap { Currency(packed: $0) }
        guard packed == nil || currency != nil else { throw Broken() }
        return MetricAmounts.Entry(measure, currency, try reader.signed())
      })
  }
}
