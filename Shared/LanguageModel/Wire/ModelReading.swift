public import Language
import Models

/// A model's reading of a reply, checked against the labels.
public struct ModelReading: Hashable, Sendable {
  /// Each label once, most confident first; never empty. `other` never stands beside another label.
  public var intents: [ScoredIntent]
  /// Nil where the model gave none that is known.
  public var sentiment: Sentiment?

  /// - Parameter intents: in any order; of a label that comes twice the higher confidence counts, confidences are brought into 0 to 1.
  public init?(intents: [ScoredIntent], sentiment: Sentiment?) {
    var best: [Intent: Double] = [:]
    for scored in intents where !scored.confidence.isNaN {
      best[scored.intent] = max(best[scored.intent] ?? 0, min(1, max(0, scored.confidence)))
    }
    if best.count > 1 { best[.other] = nil }
    guard !best.isEmpty else { return nil }
    self.intents = best.map { ScoredIntent(intent: $0, confidence: $1) }.sorted { ($0.confidence, $1.intent) > ($1.confidence, $0.intent) }
    self.sentiment = sentiment
  }

  /// Reads a model's answer: a JSON object of the asked shape, alone, in a code fence or with prose around it. Unknown labels are dropped.
  ///
  /// Nil where no such object can be read or no label of it is known: half an answer is none.
  public init?(answer text: String) {
    guard text.utf8.count <= ModelReading.bytesMax else { return nil }
    let bytes = Array(text.utf8)
    for object in JSONObjects(bytes).prefix(ModelReading.objectsMax) {
      var reader = JSONReader(Array(bytes[object]))
      if let found = try? RawReading(from: &reader), let reading = ModelReading(intents: found.intents, sentiment: found.sentiment) {
        self = reading
        return
      }
    }
    return nil
  }

  /// As much as an endpoint's answer may hold at most.
  private static let bytesMax = 1 << 16
  /// Of an answer with more objects than this the others are not looked at.
  private static let objectsMax = 8
}

/// An answer's members as they stand.
private struct RawReading {
  var intents: [ScoredIntent] = []
  var sentiment: Sentiment?

  init(from reader: inout JSONReader) throws(JSONFailure) {
    var found: [ScoredIntent?]?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "intents": found = try reader.list(atMost: 64) { reader throws(JSONFailure) in try RawReading.intent(&reader) }
      case "sentiment": sentiment = Sentiment(rawValue: try reader.string())
      default: try reader.skip()
      }
    }
    try reader.end()
    intents = try reader.require(found, "intents").compactMap { $0 }
  }

  /// Nil for a label that is not known.
  private static func intent(_ reader: inout JSONReader) throws(JSONFailure) -> ScoredIntent? {
    var label: String?
    var confidence: Double?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "label": label = try reader.string()
      case "confidence": confidence = try number(&reader)
      default: try reader.skip()
      }
    }
    let known = Intent(rawValue: try reader.require(label, "label"))
    let certain = try reader.require(confidence, "confidence")
    return known.map { ScoredIntent(intent: $0, confidence: certain) }
  }

  /// A number, also one in quotes.
  private static func number(_ reader: inout JSONReader) throws(JSONFailure) -> Double {
    var ahead = reader
    guard let text = try? ahead.string() else { return try reader.double() }
    guard let value = Double(text), value.isFinite else { throw reader.failure("is no number") }
    reader = ahead
    return value
  }
}
