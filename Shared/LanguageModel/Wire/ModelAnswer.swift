public import Models

/// What came back from a model, or why nothing did.
public struct ModelAnswer: EventBody {
  public var outcome: ModelOutcome
  /// The model's words, where it answered.
  public var text: String?
  /// One word or a few, never of a customer's text.
  public var reason: String?
  /// The model's own name, as the endpoint gives it.
  public var model: String?
  /// From the request to the last byte; 0 where no call was made.
  public var milliseconds: Int
  /// Tokens of the request and the answer together, as the endpoint counts them; 0 where it says nothing.
  public var tokens: Int

  public init(_ outcome: ModelOutcome, text: String? = nil, reason: String? = nil, model: String? = nil, milliseconds: Int = 0, tokens: Int = 0) {
    self.outcome = outcome
    self.text = text
    self.reason = reason
    self.model = model
    self.milliseconds = milliseconds
    self.tokens = tokens
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var outcome: ModelOutcome?
    var text: String?
    var reason: String?
    var model: String?
    var milliseconds = 0
    var tokens = 0
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "outcome": outcome = try reader.choice(ModelOutcome.self)
      case "text": text = try reader.string()
      case "reason": reason = try reader.string()
      case "model": model = try reader.string()
      case "milliseconds": milliseconds = try reader.whole(0...86_400_000)
      case "tokens": tokens = try reader.whole(0...1_000_000_000)
      default: try reader.skip()
      }
    }
    self.init(
      try reader.require(outcome, "outcome"), text: text, reason: reason, model: model, milliseconds: milliseconds, tokens: tokens)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("outcome", outcome)
    writer.member("text", text)
    writer.member("reason", reason)
    writer.member("model", model)
    writer.member("milliseconds", milliseconds)
    writer.member("tokens", tokens)
    writer.endObject()
  }
}
