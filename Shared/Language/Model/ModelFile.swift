/// The layout of the model's data file: little-endian, a magic, the sizes, the labels, the weights, the language weights.
package enum ModelFile {
  /// What is wrong with a model file.
  public struct Unreadable: Error, CustomStringConvertible {
    public var description: String
  }

  private static let magic: [UInt8] = Array("CordLng2".utf8)

  package static func encode(_ labels: [LinearModel.Label], weights: [Int8], language: LanguageClassifier) -> [UInt8] {
    var bytes = magic
    append(UInt32(Features.bucketBits), to: &bytes)
    append(UInt32(labels.count), to: &bytes)
    append(UInt32(LanguageClassifier.bucketBits), to: &bytes)
    for label in labels {
      append(label.bias.bitPattern, to: &bytes)
      append(label.scale.bitPattern, to: &bytes)
      append(label.threshold.bitPattern, to: &bytes)
      append(label.calibration, to: &bytes)
      append(label.nettedCalibration, to: &bytes)
    }
    bytes.append(contentsOf: weights.lazy.map { UInt8(bitPattern: $0) })
    append(language.scale.bitPattern, to: &bytes)
    for bias in language.biases { append(bias.bitPattern, to: &bytes) }
    bytes.append(contentsOf: language.weights.lazy.map { UInt8(bitPattern: $0) })
    return bytes
  }

  private static func append(_ curve: Calibration, to bytes: inout [UInt8]) {
    append(UInt32(curve.scores.count), to: &bytes)
    for (score, probability) in zip(curve.scores, curve.probabilities) {
      append(score.bitPattern, to: &bytes)
      append(probability.bitPattern, to: &bytes)
    }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> (LinearModel, LanguageClassifier) {
    var cursor = Cursor(bytes: bytes)
    guard try cursor.take(magic.count).elementsEqual(magic) else {
      throw Unreadable(description: "this is no language model of Cordial (its first bytes are not CordLng2)")
    }
    let sizes = try (cursor.number(), cursor.number(), cursor.number())
    guard sizes.0 == Features.bucketBits, sizes.1 == LinearModel.labelCount, sizes.2 == LanguageClassifier.bucketBits else {
      throw Unreadable(
        description:
          "the language model was trained for other labels or sizes (\(sizes.1) labels, expected \(LinearModel.labelCount)): train it again"
      )
    }
    var labels: [LinearModel.Label] = []
    for _ in 0..<LinearModel.labelCount {
      let head = try (cursor.float(), cursor.float(), cursor.float())
      let curves = try (cursor.curve(), cursor.curve())
      labels.append(
        LinearModel.Label(bias: head.0, scale: head.1, threshold: head.2, calibration: curves.0, nettedCalibration: curves.1))
    }
    let weights = try cursor.take(LinearModel.labelCount << Features.bucketBits).map { Int8(bitPattern: $0) }
    let scale = try cursor.float()
    var biases: [Float] = []
    for _ in 0..<LanguageClassifier.labelCount { biases.append(try cursor.float()) }
    let language = try cursor.take(LanguageClassifier.labelCount << LanguageClassifier.bucketBits).map { Int8(bitPattern: $0) }
    guard cursor.isAtEnd else { throw Unreadable(description: "the language model file has bytes behind its end: train it again") }
    return (LinearModel(labels: labels, weights: weights), LanguageClassifier(biases: biases, scale: scale, weights: language))
  }

  private struct Cursor {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ count: Int) throws(Unreadable) -> ArraySlice<UInt8> {
      guard bytes.count - position >= count else {
        throw Unreadable(description: "the language model file ends early, at byte \(bytes.count): copy or train it again")
      }
      defer { position += count }
      return bytes[position..<position + count]
    }

    mutating func curve() throws(Unreadable) -> Calibration {
      var curve = Calibration(scores: [], probabilities: [])
      for _ in 0..<min(try number(), 4096) {
        curve.scores.append(try float())
        curve.probabilities.append(try float())
      }
      return curve
    }

    mutating func number() throws(Unreadable) -> Int {
      Int(try take(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }

    mutating func float() throws(Unreadable) -> Float {
      Float(bitPattern: try take(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
  }
}
