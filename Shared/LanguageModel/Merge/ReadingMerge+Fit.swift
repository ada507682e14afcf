import Language

extension ReadingMerge {
  /// The trust that a model deserves on labelled replies: the one with which the merged labels fit best, or none where the gain may be chance.
  ///
  /// The fit of one reply is the F1 of its labels. A model must do better than the built-in understanding alone, and better than its own answers
  /// would if each were given to another reply: labels that are dropped for want of agreement can look like a gain, and say nothing of the model.
  /// To know what a fitted merge is worth, measure it on replies that it was not fitted on.
  ///
  /// - Parameter examples: fewer than 40 are too few to trust anybody.
  public static func fit(_ examples: [LabelledReading]) -> ReadingMerge {
    let flattening = fittedFlattening(examples)
    let nobody = ReadingMerge(weight: 0, flattening: flattening)
    guard examples.count >= examplesLeast else { return nobody }
    let alone = examples.map { fit(of: $0, $0.model, nobody) }
    let macroAlone = macroF1(examples, nobody)
    var best = (merge: nobody, gain: 0.0)
    for step in 1...steps {
      let merge = ReadingMerge(weight: Double(step) / Double(steps), flattening: flattening)
      let merged = examples.map { fit(of: $0, $0.model, merge) }
      let gain = Gain(merged, over: alone)
      guard gain.mean > best.gain, gain.isCertain(errors: errorsLeast) else { continue }
      let swapped = examples.indices.map { fit(of: examples[$0], examples[($0 + examples.count / 2) % examples.count].model, merge) }
      guard Gain(merged, over: swapped).isCertain(errors: swappedErrorsLeast), macroF1(examples, merge) >= macroAlone else { continue }
      best = (merge, gain.mean)
    }
    return best.merge
  }

  private static let examplesLeast = 40
  private static let steps = 20
  /// A gain counts from so many standard errors on.
  private static let errorsLeast = 2.0
  private static let swappedErrorsLeast = 3.0

  /// The mean of paired differences, and its standard error.
  private struct Gain {
    let mean: Double
    let error: Double

    init(_ values: [Double], over others: [Double]) {
      let gains = zip(values, others).map { $0 - $1 }
      let mean = gains.reduce(0, +) / Double(gains.count)
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gains.count - 1)
      self.mean = mean
      error = (variance / Double(gains.count)).squareRoot()
    }

    func isCertain(errors: Double) -> Bool { mean > 0 && mean >= errors * error }
  }

  private static func macroF1(_ examples: [LabelledReading], _ merge: ReadingMerge) -> Double {
    var scores = IntentScores()
    for example in examples { scores.count(example, as: merge.merged(example)) }
    return scores.macroF1
  }

  private static func fit(of example: LabelledReading, _ model: ModelReading?, _ merge: ReadingMerge) -> Double {
    let merged = model.map { merge.merge(example.own, $0) } ?? example.own
    let (gold, given) = example.counted(merged)
    guard !gold.isEmpty || !given.isEmpty else { return 1 }
    return Double(2 * gold.intersection(given).count) / Double(gold.count + given.count)
  }

  // MARK: Certainty

  /// The flattening with the least mean Brier score of the labels that the model gave (Brier, "Verification of forecasts expressed in terms of
  /// probability", 1950), a proper score that needs no logarithms.
  private static func fittedFlattening(_ examples: [LabelledReading]) -> Int {
    let given = examples.flatMap { example in
      (example.model?.intents ?? []).map { (confidence: $0.confidence, truth: example.gold.contains($0.intent) ? 1.0 : 0.0) }
    }
    guard given.count >= examplesLeast else { return 0 }
    let scores = flattenings.map { flattening in
      given.reduce(0) { sum, label in
        let error = flattened(label.confidence, flattening) - label.truth
        return sum + error * error
      }
    }
    let best = scores.indices.min { (scores[$0], abs(flattenings[$0])) < (scores[$1], abs(flattenings[$1])) }
    return best.map { flattenings[$0] } ?? 0
  }
}
