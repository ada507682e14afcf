/// What one reply was understood to mean.
public struct Understanding: Hashable, Sendable {
  /// ISO 639-1: `en`, `es` or `pt`.
  public var language: String
  /// The intents that hold, most confident first; never empty.
  public var intents: [ScoredIntent]
  public var sentiment: Sentiment
  public var entities: Entities

  public init(language: String, intents: [ScoredIntent], sentiment: Sentiment, entities: Entities) {
    self.language = language
    self.intents = intents
    self.sentiment = sentiment
    self.entities = entities
  }

  public func has(_ intent: Intent) -> Bool { intents.contains { $0.intent == intent } }

  /// The confidence of an intent that holds, 0 for one that does not.
  public func confidence(of intent: Intent) -> Double { intents.first { $0.intent == intent }?.confidence ?? 0 }
}

public enum Sentiment: String, CaseIterable, Hashable, Sendable {
  case negative, neutral, positive
}
