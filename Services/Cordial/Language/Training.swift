import Language

/// Trains the understander: cross-validates for calibration, then fits on everything.
struct Training {
  /// liblinear's C and the weight of positive examples, chosen by cross-validation.
  static let cost = 0.5
  static let mostPositiveWeight = 3.0

  let set: TrainingSet

  struct Outcome {
    var labels: [LinearModel.Label]
    var weights: [Int8]
    var language: LanguageClassifier
    /// Held-out scores of every tested example, in the order of `tested`.
    var heldOut: [[Float]]
    /// Positions in the training set.
    var tested: [Int]
  }

  func run(progress: (String) -> Void) -> Outcome {
    let tested = set.examples.indices.filter { !set.examples[$0].isVariant }
    let trainer = LinearTrainer(set.examples.map(\.whole), buckets: 1 << Features.bucketBits)
    var heldOut = [[Float]](repeating: [], count: tested.count)
    for fold in 0..<Folds.count {
      let model = fit(set.examples.indices.filter { Folds.fold(of: set.examples[$0].family) != fold }, trainer)
      let linear = LinearModel(labels: model.labels, weights: model.weights)
      for (position, index) in tested.enumerated() where Folds.fold(of: set.examples[index].family) == fold {
        heldOut[position] = linear.joinedScores(whole: set.examples[index].whole, clauses: set.examples[index].clauses)
      }
      progress("fold \(fold + 1) of \(Folds.count) done")
    }
    var (labels, weights) = fit(Array(set.examples.indices), trainer)
    for label in labels.indices {
      let intent = label < Intent.allCases.count ? Intent.allCases[label] : nil
      let points = tested.indices.map { position in
        let example = set.examples[tested[position]]
        return CalibrationFit.Point(
          score: heldOut[position][label], isTrue: truth(example, label), isNetted: intent.map(example.safetyNet.contains) ?? false)
      }
      labels[label].calibration = CalibrationFit.curve(points.filter { !$0.isNetted })
      let netted = points.filter(\.isNetted)
      if !netted.isEmpty { labels[label].nettedCalibration = CalibrationFit.curve(netted) }
      labels[label].threshold = CalibrationFit.threshold(points, labels[label], isProtected: intent?.isProtected ?? false)
    }
    return Outcome(labels: labels, weights: weights, language: classifier(), heldOut: heldOut, tested: tested)
  }

  private func truth(_ example: TrainingSet.Example, _ label: Int) -> Bool {
    label < Intent.allCases.count
      ? example.labels.contains(Intent.allCases[label]) : example.sentiment == Sentiment.allCases[label - Intent.allCases.count]
  }

  private func fit(_ chosen: [Int], _ trainer: LinearTrainer) -> (labels: [LinearModel.Label], weights: [Int8]) {
    let buckets = 1 << Features.bucketBits
    var labels: [LinearModel.Label] = []
    var weights = [Int8](repeating: 0, count: buckets * LinearModel.labelCount)
    for label in 0..<LinearModel.labelCount {
      let truths = chosen.map { truth(set.examples[$0], label) }
      let positives = max(1, truths.lazy.filter { $0 }.count)
      let weight = min(Training.mostPositiveWeight, max(1, (Double(truths.count - positives) / Double(positives)).squareRoot()))
      let trained = trainer.train(
        chosen, truths, loss: .squaredHinge, cost: Training.cost,
        positiveWeight: weight)
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

  private func classifier() -> LanguageClassifier {
    let buckets = 1 << LanguageClassifier.bucketBits
    let trainer = LinearTrainer(set.examples.map(\.languageBuckets), buckets: buckets)
    let trained = Language.allCases.map { language in
      trainer.train(Array(set.examples.indices), set.examples.map { $0.language == language }, loss: .logistic, cost: 6, positiveWeight: 1)
    }
    let scale = trained.map { Training.quantised($0.values).scale }.max() ?? 1
    var weights = [Int8](repeating: 0, count: buckets * LanguageClassifier.labelCount)
    for (label, one) in trained.enumerated() {
      for bucket in 0..<buckets {
        weights[bucket * LanguageClassifier.labelCount + label] = Int8(max(-127, min(127, (one.values[bucket] / scale).rounded())))
      }
    }
    return LanguageClassifier(biases: trained.map(\.bias), scale: scale, weights: weights)
  }
}
