/// Which variant was drawn for a reminder, and how probable that was: what another way of choosing is judged by.
public struct VariantChoice: Hashable, Sendable {
  public var variant: String
  /// Above 0, at most 1.
  public var propensity: Double
  /// Stage, amount and past behaviour, such as `early/medium/reliable`: what was learned is kept apart by it.
  public var context: String

  public init(variant: String, propensity: Double, context: String) {
    self.variant = variant
    self.propensity = propensity
    self.context = context
  }
}

extension VariantChoice: EventBody {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var variant: String?
    var propensity: Double?
    var context: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "variant": variant = try reader.identifier()
      case "propensity":
        let value = try reader.double()
        guard value > 0, value <= 1 else { throw reader.failure("a propensity is above 0 and at most 1") }
        propensity = value
      case "context": context = try reader.identifier()
      default: try reader.skip()
      }
    }
    self.init(
      variant: try reader.require(variant, "variant"), propensity: try reader.require(propensity, "propensity"),
      context: try reader.require(context, "context"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("variant", variant)
    writer.member("propensity", propensity)
    writer.member("context", context)
    writer.endObject()
  }
}
