/// Maps a score to the probability that the label holds: a piecewise linear, rising curve fitted on held-out replies (isotonic regression).
package struct Calibration: Hashable, Sendable {
  /// Scores, rising.
  package var scores: [Float]
  /// Probabilities at those scores, rising.
  package var probabilities: [Float]

  package init(scores: [Float], probabilities: [Float]) {
    self.scores = scores
    self.probabilities = probabilities
  }

  package func probability(of score: Float) -> Float {
    guard let first = scores.first, let last = scores.last, let lowest = probabilities.first, let highest = probabilities.last else {
      return 0
    }
    if score <= first { return lowest }
    if score >= last { return highest }
    var low = 0
    var high = scores.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if scores[middle] <= score { low = middle } else { high = middle }
    }
    let width = scores[high] - scores[low]
    guard width > 0 else { return probabilities[high] }
    return probabilities[low] + (probabilities[high] - probabilities[low]) * (score - scores[low]) / width
  }
}
