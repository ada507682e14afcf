public import Language

/// Joins the built-in understanding with a model's reading, by how far the model can be trusted.
///
/// A protected label can be added by a model but never taken away or lowered: missing one can harm a person or break a law, and one too many
/// leads at worst to a person. Every other label is weighed. Language and entities are always the built-in understanding's own.
public struct ReadingMerge: Hashable, Sendable {
  /// Trust in the model, 0 (none: nothing changes) to 1 (it decides alone on labels that are not protected); see `fit`.
  public let weight: Double
  /// Above 1 the model is taken to be surer of itself than it is right to be, and its confidences are drawn towards a half.
  public let temperature: Double

  /// - Parameters:
  ///   - weight: brought into 0 to 1.
  ///   - temperature: above 0.
  public init(weight: Double, temperature: Double = 1) {
    self.weight = weight.isNaN ? 0 : min(1, max(0, weight))
    self.temperature = temperature > 0 ? temperature : 1
  }

  /// What a label gets that is not among those that hold; it is not known how far below its threshold it was.
  private static let absent = 0.1
  /// A label holds from here on.
  private static let threshold = 0.5
  /// Confidence times weight from which a model may add a protected label.
  private static let leastProtected = 0.3
  /// From this trust on the model's sentiment counts.
  private static let leastSentiment = 0.5

  public func merge(_ own: Understanding, _ model: ModelReading) -> Understanding {
    guard weight > 0 else { return own }
    var merged = own
    var holding: [ScoredIntent] = []
    var best: (scored: ScoredIntent, strength: Double)?
    for intent in Intent.allCases {
      let mine = own.has(intent) ? own.confidence(of: intent) : nil
      let theirs = model.intents.first { $0.intent == intent }.map { tempered($0.confidence) }
      guard mine != nil || theirs != nil else { continue }
      let joined = intent.isProtected ? protected(mine, theirs ?? 0) : weighed(mine, theirs ?? 0)
      if joined.strength >= ReadingMerge.threshold { holding.append(ScoredIntent(intent: intent, confidence: joined.confidence)) }
      if joined.strength > best?.strength ?? -1 { best = (ScoredIntent(intent: intent, confidence: joined.confidence), joined.strength) }
    }
    if holding.isEmpty, let best { holding = [best.scored] }
    if holding.count > 1 { holding.removeAll { $0.intent == .other } }
    merged.intents = holding.sorted { ($0.confidence, $1.intent) > ($1.confidence, $0.intent) }
    if weight >= ReadingMerge.leastSentiment, let sentiment = model.sentiment { merged.sentiment = sentiment }
    return merged
  }

  /// What holds by itself stands above the threshold by as much as it is sure.
  private func weighed(_ mine: Double?, _ theirs: Double) -> (confidence: Double, strength: Double) {
    let strength = mine.map { ReadingMerge.threshold + $0 / 2 } ?? ReadingMerge.absent
    return ((1 - weight) * (mine ?? ReadingMerge.absent) + weight * theirs, (1 - weight) * strength + weight * theirs)
  }

  private func protected(_ mine: Double?, _ theirs: Double) -> (confidence: Double, strength: Double) {
    if let mine { return (max(mine, (1 - weight) * mine + weight * theirs), 1) }
    return (weight * theirs, weight * theirs >= ReadingMerge.leastProtected ? 1 : 0)
  }

  private func tempered(_ confidence: Double) -> Double { ReadingMerge.tempered(confidence, temperature) }
}
