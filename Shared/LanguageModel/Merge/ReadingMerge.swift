public import Language

/// Joins the built-in understanding with a model's reading, by how far the model can be trusted.
///
/// A protected label can be added by a model but never taken away or lowered: missing one can harm a person or break a law, and one too many
/// leads at worst to a person. Every other label is weighed. Language and entities are always the built-in understanding's own.
public struct ReadingMerge: Hashable, Sendable {
  /// Trust in the model, 0 (none: nothing changes) to 1 (it decides alone on labels that are not protected); see `fit`.
  public let weight: Double
  /// How much surer of itself the model is than it is right to be: its log-odds are divided by 2 to the power of it, so that above 0 its
  /// confidences are drawn towards a half, and below 0 away from it.
  public let flattening: Int

  /// What `fit` chooses from.
  static let flattenings = [-1, 0, 1, 2, 3]

  /// - Parameters:
  ///   - weight: brought into 0 to 1.
  ///   - flattening: brought into -1 to 3.
  public init(weight: Double, flattening: Int = 0) {
    self.weight = weight.isNaN ? 0 : min(1, max(0, weight))
    self.flattening = min(3, max(-1, flattening))
  }

  /// What a label gets that is not among those that hold; it is not known how far below its threshold it was.
  private static let absent = 0.1
  /// A label holds from here on.
  private static let threshold = 0.5
  /// Confidence times weight from which a model may add a protected label: at the strategy's standard trust of 0.3 one that is sure of it to five sixths may.
  private static let leastProtected = 0.25
  /// From this trust on the model's sentiment counts.
  private static let leastSentiment = 0.5

  public func merge(_ own: Understanding, _ model: ModelReading) -> Understanding {
    guard weight > 0 else { return own }
    var merged = own
    var holding: [ScoredIntent] = []
    var best: (scored: ScoredIntent, strength: Double)?
    let added = model.intents.lazy.map(\.intent).filter { !own.has($0) }
    for intent in own.intents.map(\.intent) + added {
      let mine = own.intents.first { $0.intent == intent }?.confidence
      let theirs = model.intents.first { $0.intent == intent }.map { ReadingMerge.flattened($0.confidence, flattening) }
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

  /// No model is surer than this.
  private static let surest = 0.98

  /// Odds to the power of 2 to the minus `flattening`: square roots give the same bits on every machine.
  static func flattened(_ confidence: Double, _ flattening: Int) -> Double {
    let bounded = min(surest, max(1 - surest, confidence))
    var odds = bounded / (1 - bounded)
    for _ in 0..<max(0, flattening) { odds = odds.squareRoot() }
    if flattening < 0 { odds *= odds }
    return min(surest, odds / (1 + odds))
  }
}
