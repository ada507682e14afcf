/// One linear model per label over hashed features, with eight-bit weights, and the curves and thresholds that turn scores into labels.
package struct LinearModel: Sendable {
  package struct Label: Hashable, Sendable {
    package var bias: Float
    /// What one step of the quantised weights stands for.
    package var scale: Float
    /// The label holds from this probability on.
    package var threshold: Float
    package var calibration: Calibration
    /// The curve for replies in which a phrase of the safety net speaks for the label; empty for labels without such phrases.
    package var nettedCalibration: Calibration

    package init(
      bias: Float, scale: Float, threshold: Float, calibration: Calibration,
      nettedCalibration: Calibration = Calibration(scores: [], probabilities: [])
    ) {
      self.bias = bias
      self.scale = scale
      self.threshold = threshold
      self.calibration = calibration
      self.nettedCalibration = nettedCalibration
    }

    /// The probability that the label holds. A phrase of the safety net never lowers it.
    package func probability(of score: Float, isNetted: Bool) -> Float {
      let plain = calibration.probability(of: score)
      return isNetted ? max(plain, nettedCalibration.probability(of: score)) : plain
    }
  }

  /// Intents in the order of `Intent.allCases`, then the sentiments.
  package static let labelCount = Intent.allCases.count + Sentiment.allCases.count
  static let rowVectors = (labelCount + 7) / 8

  package var labels: [Label]
  /// Weights row by row: `rowVectors` vectors of eight labels for each bucket, widened for adding.
  private var rows: [SIMD8<Int16>]

  /// Weights are given row by row: `labelCount` for each of the 2^`Features.bucketBits` buckets.
  package init(labels: [Label], weights: [Int8]) {
    self.labels = labels
    let buckets = 1 << Features.bucketBits
    rows = [SIMD8<Int16>](repeating: .zero, count: buckets * LinearModel.rowVectors)
    var index = 0
    for bucket in 0..<buckets {
      for label in 0..<LinearModel.labelCount {
        let weight = weights[index]
        index += 1
        if weight != 0 { rows[bucket * LinearModel.rowVectors + label / 8][label % 8] = Int16(weight) }
      }
    }
  }

  package func weight(bucket: UInt32, label: Int) -> Float {
    Float(rows[Int(bucket) * LinearModel.rowVectors + label / 8][label % 8]) * labels[label].scale
  }

  /// The score of every label for a list of buckets, each counted as often as it is listed, scaled to unit length.
  package func scores(_ buckets: [UInt32]) -> [Float] {
    let vectors = LinearModel.rowVectors
    var sums = [SIMD8<Int32>](repeating: .zero, count: vectors)
    var start = 0
    // 250 weights of at most 127 fit sixteen bits.
    while start < buckets.count {
      let end = min(start + 250, buckets.count)
      var partial = (SIMD8<Int16>.zero, SIMD8<Int16>.zero, SIMD8<Int16>.zero, SIMD8<Int16>.zero, SIMD8<Int16>.zero)
      for index in start..<end {
        let row = Int(buckets[index]) * vectors
        partial.0 &+= rows[row]
        partial.1 &+= rows[row + 1]
        partial.2 &+= rows[row + 2]
        partial.3 &+= rows[row + 3]
        partial.4 &+= rows[row + 4]
      }
      for (vector, part) in [partial.0, partial.1, partial.2, partial.3, partial.4].enumerated() {
        sums[vector] &+= SIMD8<Int32>(truncatingIfNeeded: part)
      }
      start = end
    }
    let norm = LinearModel.norm(buckets.count)
    return labels.indices.map { label in Float(sums[label / 8][label % 8]) * labels[label].scale * norm + labels[label].bias }
  }

  /// Long texts have more features; their scores are kept comparable.
  package static func norm(_ count: Int) -> Float { 1 / Float(max(count, 1)).squareRoot() }

  /// Scores of a text judged as a whole and clause by clause: a clause that is sure raises the score halfway.
  package func joinedScores(whole: [UInt32], clauses: [[UInt32]]) -> [Float] {
    var joined = scores(whole)
    guard !clauses.isEmpty else { return joined }
    let parts = clauses.map(scores)
    for label in joined.indices {
      let best = parts.map { $0[label] }.max() ?? joined[label]
      if best > joined[label] { joined[label] = (joined[label] + best) / 2 }
    }
    return joined
  }
}
