/// Virtual time has reached this moment.
public struct ClockTicked: EventData {
  public static var type: StaticString { "clock.ticked" }

  public var now: Instant

  public init(now: Instant) {
    self.now = now
  }
}

extension ClockTicked {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var now: Instant?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "now": now = try reader.instant()
      default: try reader.skip()
      }
    }
    self.init(now: try reader.require(now, "now"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("now", now)
    writer.endObject()
  }
}
