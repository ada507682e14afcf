import Language

/// Trains the understander: cross-validates for calibration, then fits on everything.
struct Training {
  /// liblinear's C and the weight of positive examples, chosen by cross-validation.
  static let cost = 50.0
  static let mostPositiveWeight = 3.0

  let set: TrainingSet

  struct Outcome {
    var labels: [LinearModel.Label]
    var weights: [Int8]
    var language: LanguageModel
    /// Held-out scores of every tested example, in the order of `tested`.
    var heldOut: [[Float]]
    /// Positions in the training set.
    var tested: [Int]
  }

  func run(progress: (String) -> Void) -> Outcome {
    let tested = set.examples.indices.filter { !set.examples[$0].isVariant }
    var heldOut = [[Float]](repeating: [], count: tested.count)
    for fold in 0..<Folds.count {
      let model = fit(set.examples.filter { Folds.fold(of: $0.family) != fold })
      let linear = LinearModel(labels: model.labels, weights: model.weights)
      for (position, index) in tested.enumerated() where Folds.fold(of: set.examples[index].family) == fold {
        heldOut[position] = linear.joinedScores(whole: set.examples[index].whole, clauses: set.examples[index].clauses)
      }
      progress("fold \(fold + 1) of \(Folds.count) done")
    }
    var (labels, weights) = fit(set.examples)
    for label in labels.indices {
      let points = tested.indices.map { CalibrationFit.Point(score: heldOut[$0][label], isTrue: truth(set.examples[tested[$0]], label)) }
      labels[label].calibration = CalibrationFit.curve(points)
      let isProtected = label < Intent.allCases.count && Intent.allCases[label].isProtected
      labels[label].threshold = CalibrationFit.threshold(points, labels[label].calibration, isProtected: isProtected)
    }
    return Outcome(labels: labels, weights: weights, language: languageModel(), heldOut: heldOut, tested: tested)
  }

  private func truth(_ example: TrainingSet.Example, _ label: Int) -> Bool {
    label < Intent.allCases.count
      ? example.labels.contains(Intent.allCases[label]) : example.sentiment == Sentiment.allCases[label - Intent.allCases.count]
  }

  private func fit(_ examples: [TrainingSet.Example]) -> (labels: [LinearModel.Label], weights: [Int8]) {
    let buckets = 1 << Features.bucketBits
    let trainer = LinearTrainer(examples.map(\.whole), buckets: buckets)
    var labels: [LinearModel.Label] = []
    var weights = [Int8](repeating: 0, count: buckets * LinearModel.labelCount)
    for label in 0..<LinearModel.labelCount {
      let truths = examples.map { truth($0, label) }
      let positives = max(1, truths.lazy.filter { $0 }.count)
      let weight = min(Training.mostPositiveWeight, max(1, (Double(truths.count - positives) / Double(positives)).squareRoot()))
      let trained = trainer.train(truths, cost: Training.cost, positiveWeight: weight)
      let (scale, steps) = Training.quantised(trained.values)
      for bucket in 0..<buckets { weights[bucket * LinearModel.labelCount + label] = steps[bucket] }
      labels.append(
        LinearModel.Label(bias: trained.bias, scale: scale, threshold: 0.5, calibration: Calibration(scores: [], probabilities: [])))
    }
    return (labels, weights)
  }

  /// Eight-bit steps; the few largest weights are cut so that the many small ones keep their resolution.
  static func quantised(_ values: [Float]) -> (scale: Float, steps: [Int8]) {
    let sizes = values.map(abs).filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { return (1, [Int8](repeating: 0, count: values.count)) }
    let largest = sizes[sizes.count - 1 - sizes.count / 2000]
    let scale = largest / 127
    return (scale, values.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) })
  }

  private func languageModel() -> LanguageModel {
    let buckets = 1 << LanguageModel.bucketBits
    let trainer = LinearTrainer(set.examples.map(\.languageBuckets), buckets: buckets)
    let trained = Language.allCases.map { language in
      trainer.train(set.examples.map { $0.language == language }, cost: 6, positiveWeight: 1)
    }
    let scale = trained.map { Training.quantised($0.values).scale }.max() ?? 1
    var weights = [Int8](repeating: 0, count: buckets * LanguageModel.labelCount)
    for (label, one) in trained.enumerated() {
      for bucket in 0..<buckets {
        weights[bucket * LanguageModel.labelCount + label] = Int8(max(-127, min(127, (one.values[bucket] / scale).rounded())))
      }
    }
    return LanguageModel(biases: trained.map(\.bias), scale: scale, weights: weights)
  }
}
