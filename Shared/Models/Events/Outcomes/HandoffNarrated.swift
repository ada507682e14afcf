/// A few sentences about a case that was handed over, written by a language model after the brief had gone out.
///
/// It belongs to the customer's last `handoff.requested`, which stands without it. Every number and name in it is one of the brief's.
public struct HandoffNarrated: EventData {
  public static var type: StaticString { "handoff.narrated" }

  public var reason: HandoffReason
  public var narrative: String
  /// As the endpoint calls it.
  public var model: String?

  public init(reason: HandoffReason, narrative: String, model: String? = nil) {
    self.reason = reason
    self.narrative = narrative
    self.model = model
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var reason: HandoffReason?
    var narrative: String?
    var model: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "reason": reason = try reader.choice()
      case "narrative": narrative = try reader.string()
      case "model": model = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(reason: try reader.require(reason, "reason"), narrative: try reader.require(narrative, "narrative"), model: model)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("reason", reason)
    writer.member("narrative", narrative)
    writer.member("model", model)
    writer.endObject()
  }
}
