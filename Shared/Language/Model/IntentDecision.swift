/// Turns scores into the intents that hold.
package struct IntentDecision {
  let model: LinearModel
  let scores: [Float]
  /// Labels of the safety net's phrases that were found.
  let safetyNet: Set<Intent>

  package init(model: LinearModel, scores: [Float], safetyNet: Set<Intent>) {
    self.model = model
    self.scores = scores
    self.safetyNet = safetyNet
  }

  /// Below this the best label is a guess, and the reply is `other`.
  private static let leastGuess = 0.12

  /// The intents that hold, most confident first; `other` alone where none does.
  package var intents: [ScoredIntent] {
    var holding: [ScoredIntent] = []
    var best = ScoredIntent(intent: .other, confidence: 0)
    for (index, intent) in Intent.allCases.enumerated() {
      let label = model.labels[index]
      let probability = Double(label.probability(of: scores[index], isNetted: safetyNet.contains(intent)))
      if intent != .other, probability > best.confidence { best = ScoredIntent(intent: intent, confidence: probability) }
      if probability >= Double(label.threshold) { holding.append(ScoredIntent(intent: intent, confidence: probability)) }
    }
    let other = holding.first { $0.intent == .other }
    holding.removeAll { $0.intent == .other }
    if holding.isEmpty {
      let probability = Double(model.labels[Intent.other.index].calibration.probability(of: scores[Intent.other.index]))
      if other == nil, best.confidence >= IntentDecision.leastGuess, best.confidence > probability { return [best] }
      return [ScoredIntent(intent: .other, confidence: other?.confidence ?? max(probability, 1 - best.confidence))]
    }
    return holding.sorted { ($0.confidence, $1.intent) > ($1.confidence, $0.intent) }
  }
}
