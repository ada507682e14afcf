/// The counts and sums of one window so far. The latest record of a key is the whole truth about it; a late event publishes it again.
///
/// Days are the authority: they stay open for two months. Minutes stay open for six hours, and what comes later goes to the day alone.
public struct MetricUpdated: EventData {
  public static var type: StaticString { "metric.updated" }
  public var record: MetricRecord

  public init(record: MetricRecord) { self.record = record }
  public init(from reader: inout JSONReader) throws(JSONFailure) { record = try MetricRecord(from: &reader) }
  public func write(to writer: inout JSONWriter) { record.write(to: &writer) }
}

/// A change of the counts and sums of one window, on the way from the customer it happened to (internal).
public struct MetricDelta: EventData {
  public static var type: StaticString { "metric.delta" }
  public var record: MetricRecord

  public init(record: MetricRecord) { self.record = record }
  public init(from reader: inout JSONReader) throws(JSONFailure) { record = try MetricRecord(from: &reader) }
  public func write(to writer: inout JSONWriter) { record.write(to: &writer) }
}
