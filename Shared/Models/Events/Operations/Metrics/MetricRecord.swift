/// What happened in one window for one combination of dimensions, or how it stood.
public struct MetricRecord: EventBody {
  public var series: MetricSeries
  /// The start of the window, UTC.
  public var window: Instant
  public var width: MetricWidth
  public var dimensions: MetricDimensions
  public var amounts: MetricAmounts

  public init(
    series: MetricSeries, window: Instant, width: MetricWidth, dimensions: MetricDimensions, amounts: MetricAmounts = MetricAmounts()
  ) {
    self.series = series
    self.window = window
    self.width = width
    self.dimensions = dimensions
    self.amounts = amounts
  }
}

public enum MetricSeries: String, CaseIterable, Hashable, Sendable {
  /// Things that happened in the window: sum them over windows.
  case flow
  /// How things stood at the start of the window and at its end, or now: never sum them over windows.
  case stock
  /// Sums over the customers of whom the hold-out was asked, by day: sum them over windows.
  case trial
  /// Reminders whose variant was drawn, by the day on which it is certain whether a payment followed: sum them over windows.
  case learning
  /// The flows once more, by day, stage, treatment and language only: sum them over windows.
  case language
  /// The flows once more, by day, stage, treatment and strategy version only: sum them over windows.
  case strategy
}

/// ISO 8601 durations.
public enum MetricWidth: String, CaseIterable, Hashable, Sendable {
  case minute = "PT1M"
  /// A day of UTC.
  case day = "P1D"

  public var milliseconds: Int64 {
    switch self {
    case .minute: 60_000
    case .day: 86_400_000
    }
  }
}

extension MetricRecord {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var series: MetricSeries?
    var window: Instant?
    var width: MetricWidth?
    var dimensions: MetricDimensions?
    var amounts = MetricAmounts()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "series": series = try reader.choice()
      case "window": window = try reader.instant()
      case "width": width = try reader.choice()
      case "dimensions": dimensions = try MetricDimensions(from: &reader)
      case "counts": try amounts.readCounts(from: &reader)
      case "sums": try amounts.readSums(from: &reader)
      case "moments": try amounts.readMoments(from: &reader)
      default: try reader.skip()
      }
    }
    self.init(
      series: try reader.require(series, "series"), window: try reader.require(window, "window"), width: try reader.require(width, "width"),
      dimensions: try reader.require(dimensions, "dimensions"), amounts: amounts)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("series", series)
    writer.member("window", window)
    writer.member("width", width)
    writer.key("dimensions")
    dimensions.write(to: &writer)
    amounts.writeMembers(to: &writer)
    writer.endObject()
  }

  /// The key on the compacted topic: `flow|P1D|2026-03-10T00:00:00Z|stage=early|treatment=bot|channel=whatsapp`.
  public var key: String { key(window: window) }

  /// The key under which changes are summed. Stocks run on from day to day, so their key names no window.
  public var summingKey: String { series == .stock ? key(window: nil) : key }

  private func key(window: Instant?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    bytes.append(contentsOf: series.rawValue.utf8)
    if let window {
      bytes.append(UInt8(ascii: "|"))
      bytes.append(contentsOf: width.rawValue.utf8)
      bytes.append(UInt8(ascii: "|"))
      window.appendASCII(to: &bytes)
    }
    // A change of a flow also says for which language and strategy it counts, and is summed with those of the others.
    dimensions.appendKey(to: &bytes, isFlow: series == .flow)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MetricDimensions {
  fileprivate func appendKey(to bytes: inout [UInt8], isFlow: Bool) {
    MetricDimensions.append("|stage=", stage?.rawValue, to: &bytes)
    MetricDimensions.append("|treatment=", treatment?.rawValue, to: &bytes)
    MetricDimensions.append("|channel=", channel?.rawValue, to: &bytes)
    MetricDimensions.append("|variant=", variant, to: &bytes)
    MetricDimensions.append("|takenBy=", takenBy?.rawValue, to: &bytes)
    MetricDimensions.append("|toStage=", toStage?.rawValue, to: &bytes)
    MetricDimensions.append("|context=", context, to: &bytes)
    if isFlow { return }
    MetricDimensions.append("|language=", language, to: &bytes)
    MetricDimensions.append("|strategyVersion=", strategyVersion, to: &bytes)
  }

  private static func append(_ name: StaticString, _ value: String?, to bytes: inout [UInt8]) {
    guard let value else { return }
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    // Only the names of variants, contexts and strategies can hold what separates the parts, and hardly any does.
    guard value.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "%") }) else { return bytes.append(contentsOf: value.utf8) }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "|"): bytes.append(contentsOf: "%7C".utf8)
      case UInt8(ascii: "%"): bytes.append(contentsOf: "%25".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
