import Models

/// Understands customers' replies in English, Spanish and Portuguese, without any input or output after loading.
public struct Understander: Sendable {
  private let phrases: PhraseTable<Intent>

  /// The understander that ships with the product.
  public static func standard() throws -> Understander { Understander(phrases: PlainPhrases.table()) }

  private init(phrases: PhraseTable<Intent>) { self.phrases = phrases }

  public func understand(_ text: String, _ situation: Situation) -> Understanding {
    var folded = FoldedText(text)
    var entities = Entities()
    for found in DateReader(today: situation.today).dates(in: folded) {
      entities.dates.append(found.date)
      let start = folded.bytes.count
      folded.bytes.append(contentsOf: "<date>".utf8)
      folded.tokens[found.range.lowerBound].start = start
      folded.tokens[found.range.lowerBound].end = folded.bytes.count
      folded.tokens[found.range.lowerBound].hash = WordHash.of("<date>")
    }
    let words = Words(folded)
    let intents = Set(phrases.matches(in: words).map(\.label)).sorted()
    return Understanding(
      language: situation.language ?? situation.country.flatMap(Language.spoken)?.rawValue ?? "en",
      intents: intents.isEmpty ? [ScoredIntent(intent: .other, confidence: 0.5)] : intents.map { ScoredIntent(intent: $0, confidence: 0.8) },
      sentiment: .neutral, entities: entities)
  }
}
