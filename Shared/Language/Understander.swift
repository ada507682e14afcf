import Models

/// Understands customers' replies in English, Spanish and Portuguese: a pure function of the text and the situation once it is loaded.
public struct Understander: Sendable {
  package let model: LinearModel
  package let classifier: LanguageClassifier

  /// Reads a model file written by `cordial language train`.
  ///
  /// - Throws: `ModelFile.Unreadable` where the bytes are no such file.
  public init(model bytes: [UInt8]) throws {
    (model, classifier) = try ModelFile.decode(bytes)
  }

  package init(model: LinearModel, classifier: LanguageClassifier) {
    self.model = model
    self.classifier = classifier
  }

  /// What the customer means, with the amounts and days they name. Any text is fine; of a very long one the start and the end are read.
  public func understand(_ text: String, _ situation: Situation) -> Understanding {
    let folded = FoldedText(text)
    let language = classifier.language(of: folded.languageBuckets, situation: situation)
    let analysis = ReplyAnalysis(folded, language: language, situation: situation)
    let scores = model.joinedScores(whole: analysis.features.whole, clauses: analysis.features.clauses)
    let intents =
      folded.isUnreadable
      ? [ScoredIntent(intent: .other, confidence: Understander.unreadableConfidence)]
      : IntentDecision(model: model, scores: scores, safetyNet: analysis.safetyNetLabels).intents
    var entities = analysis.entities
    Understander.dropUnasked(&entities, intents)
    return Understanding(language: language.rawValue, intents: intents, sentiment: sentiment(scores), entities: entities)
  }

  private static let unreadableConfidence = 0.9

  private func sentiment(_ scores: [Float]) -> Sentiment {
    let first = Intent.allCases.count
    let probabilities = Sentiment.allCases.indices.map { model.labels[first + $0].calibration.probability(of: scores[first + $0]) }
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 1
    return Sentiment.allCases[best]
  }

  /// A channel matters only where the customer asks for one.
  private static func dropUnasked(_ entities: inout Entities, _ intents: [ScoredIntent]) {
    let holding = Set(intents.map(\.intent))
    if holding.isDisjoint(with: [.channelPreference, .callback, .human, .stop]) { entities.channel = nil }
    if holding.contains(.stop), !holding.contains(.channelPreference), !holding.contains(.callback) { entities.channel = nil }
  }
}
