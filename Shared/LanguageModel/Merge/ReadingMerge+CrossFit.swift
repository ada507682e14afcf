import Language

extension ReadingMerge {
  /// What merging is worth: each reply is merged by a trust that was fitted on the others.
  ///
  /// - Parameter folds: into so many parts the replies are dealt, at least 2.
  /// - Returns: the scores of the merged readings, and the weight of each part.
  public static func crossFit(_ examples: [LabelledReading], folds: Int = 5) -> (scores: IntentScores, weights: [Double]) {
    var scores = IntentScores()
    var weights: [Double] = []
    for fold in 0..<max(2, folds) {
      let merge = fit(examples.indices.filter { $0 % max(2, folds) != fold }.map { examples[$0] })
      weights.append(merge.weight)
      for example in examples.indices.filter({ $0 % max(2, folds) == fold }).map({ examples[$0] }) {
        scores.count(example, as: merge.merged(example))
      }
    }
    return (scores, weights)
  }

  /// A reply's own reading where the model gave none.
  func merged(_ example: LabelledReading) -> Understanding { example.model.map { merge(example.own, $0) } ?? example.own }
}
