import Language

/// Fits calibration curves and thresholds on scores of replies that the model has not seen.
enum CalibrationFit {
  struct Point {
    var score: Float
    var isTrue: Bool
    /// A phrase of the safety net speaks for the label.
    var isNetted = false
  }

  /// At most this many knots are kept.
  private static let mostKnots = 24
  private static let lowest: Float = 0.001
  private static let highest: Float = 0.995

  /// Isotonic regression by pooling adjacent violators, thinned to a few knots.
  static func curve(_ points: [Point]) -> Calibration {
    let sorted = points.sorted { $0.score < $1.score }
    struct Block {
      var scoreSum: Float
      var truths: Float
      var count: Float
      var mean: Float { truths / count }
    }
    var blocks: [Block] = []
    for point in sorted {
      blocks.append(Block(scoreSum: point.score, truths: point.isTrue ? 1 : 0, count: 1))
      while blocks.count > 1, blocks[blocks.count - 2].mean >= blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].scoreSum += last.scoreSum
        blocks[blocks.count - 1].truths += last.truths
        blocks[blocks.count - 1].count += last.count
      }
    }
    // Each block gets half a success and half a failure more: few replies do not make a certainty.
    let knots = blocks.map {
      (score: $0.scoreSum / $0.count, probability: min(highest, max(lowest, ($0.truths + 0.02) / ($0.count + 0.5))))
    }
    let step = max(1, (knots.count + mostKnots - 1) / mostKnots)
    var kept = knots.enumerated().filter { $0.offset % step == 0 || $0.offset == knots.count - 1 }.map(\.element)
    for index in kept.indices.dropFirst() where kept[index].probability < kept[index - 1].probability {
      kept[index].probability = kept[index - 1].probability
    }
    return Calibration(scores: kept.map(\.score), probabilities: kept.map(\.probability))
  }

  /// Protected labels may be wrong once in this many times or less, so that more of them are found.
  private static let leastProtectedPrecision: Float = 0.83

  /// The probability from which the label is given: best F1, or for protected labels the highest recall that keeps the precision.
  static func threshold(_ points: [Point], _ label: LinearModel.Label, isProtected: Bool) -> Float {
    let sorted = points.map { (probability: label.probability(of: $0.score, isNetted: $0.isNetted), isTrue: $0.isTrue) }
      .sorted { $0.probability > $1.probability }
    let positives = Float(sorted.lazy.filter(\.isTrue).count)
    guard positives > 0 else { return 0.5 }
    var best: (value: Float, threshold: Float) = (0, 0.5)
    var hits: Float = 0
    for (index, point) in sorted.enumerated() {
      hits += point.isTrue ? 1 : 0
      if index + 1 < sorted.count, sorted[index + 1].probability == point.probability { continue }
      guard (lowestThreshold...highestThreshold).contains(point.probability), hits > 0 else { continue }
      let precision = hits / Float(index + 1)
      let recall = hits / positives
      let score = 2 * precision * recall / (precision + recall)
      // Keeping the precision comes first, then recall.
      let value = isProtected && precision >= leastProtectedPrecision ? 1 + recall : score
      if value > best.value { best = (value, point.probability) }
    }
    return best.threshold
  }

  private static let lowestThreshold: Float = 0.05
  private static let highestThreshold: Float = 0.85
}
