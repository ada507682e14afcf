/// How likely a customer is to pay something if nobody acts, and why: a logistic score of named factors.
public struct PropensityScore: Hashable, Sendable {
  /// What one thing that is known adds to the log-odds.
  public struct Factor: Hashable, Sendable {
    /// The name of the strategy's weight.
    public var name: String
    /// In log-odds: above zero speaks for a payment, below against it.
    public var effect: Double

    public init(name: String, effect: Double) {
      self.name = name
      self.effect = effect
    }
  }

  /// 0 to 1.
  public var score: Double
  /// Only those that matter here.
  public var factors: [Factor]

  public init(score: Double, factors: [Factor] = []) {
    self.score = score
    self.factors = factors
  }
}

extension PropensityScore {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var score: Double?
    var factors: [Factor] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "score": score = try reader.double()
      case "factors": factors = try reader.list { reader throws(JSONFailure) in try Factor(from: &reader) }
      default: try reader.skip()
      }
    }
    self.init(score: try reader.require(score, "score"), factors: factors)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("score", score)
    writer.member("factors", factors) { writer, factor in
      writer.beginObject()
      writer.member("name", factor.name)
      writer.member("effect", factor.effect)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension PropensityScore.Factor {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var name: String?
    var effect: Double?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "name": name = try reader.string()
      case "effect": effect = try reader.double()
      default: try reader.skip()
      }
    }
    self.init(name: try reader.require(name, "name"), effect: try reader.require(effect, "effect"))
  }
}
