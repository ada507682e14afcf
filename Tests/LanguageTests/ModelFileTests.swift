import Testing

@testable import Language

@Suite("Model file")
struct ModelFileTests {
  private func smallModel() -> (labels: [LinearModel.Label], weights: [Int8], language: LanguageClassifier) {
    let labels = (0..<LinearModel.labelCount).map { index in
      LinearModel.Label(
        bias: Float(index), scale: 0.5, threshold: 0.4, calibration: Calibration(scores: [-1, 0, 2], probabilities: [0.1, 0.4, 0.9]),
        nettedCalibration: index == 2
          ? Calibration(scores: [-1, 1], probabilities: [0.3, 0.8]) : Calibration(scores: [], probabilities: []))
    }
    var weights = [Int8](repeating: 0, count: LinearModel.labelCount << Features.bucketBits)
    weights[7 * LinearModel.labelCount + 3] = -9
    let language = LanguageClassifier(
      biases: [0, 1, 2], scale: 0.25, weights: [Int8](repeating: 1, count: LanguageClassifier.labelCount << LanguageClassifier.bucketBits))
    return (labels, weights, language)
  }

  @Test("What is written is read back")
  func roundTrip() throws {
    let small = smallModel()
    let (model, language) = try ModelFile.decode(ModelFile.encode(small.labels, weights: small.weights, language: small.language))
    #expect(model.labels == small.labels)
    #expect(model.weight(bucket: 7, label: 3) == -4.5)
    #expect(language.biases == small.language.biases)
    #expect(language.weights == small.language.weights)
  }

  @Test("A broken file is refused with a sentence")
  func broken() {
    let small = smallModel()
    let bytes = ModelFile.encode(small.labels, weights: small.weights, language: small.language)
    #expect(throws: ModelFile.Unreadable.self) { try Understander(model: []) }
    #expect(throws: ModelFile.Unreadable.self) { try Understander(model: Array(bytes.dropLast())) }
    #expect(throws: ModelFile.Unreadable.self) { try Understander(model: bytes + [0]) }
    #expect(throws: ModelFile.Unreadable.self) { try Understander(model: Array("CordLng0".utf8) + bytes.dropFirst(8)) }
  }

  @Test("The file that ships is at most 3 MB")
  func size() throws {
    let small = smallModel()
    #expect(ModelFile.encode(small.labels, weights: small.weights, language: small.language).count < 3_000_000)
  }

  @Test("Calibration rises and is cut at its ends")
  func calibration() {
    let curve = Calibration(scores: [-1, 0, 2], probabilities: [0.1, 0.4, 0.9])
    #expect(curve.probability(of: -5) == 0.1)
    #expect(curve.probability(of: 9) == 0.9)
    #expect(abs(curve.probability(of: 1) - 0.65) < 1e-6)
    #expect(Calibration(scores: [], probabilities: []).probability(of: 1) == 0)
  }

  @Test("A phrase of the safety net raises the probability and never lowers it")
  func netted() {
    let label = smallModel().labels[2]
    #expect(label.probability(of: -1, isNetted: false) == 0.1)
    #expect(label.probability(of: -1, isNetted: true) == 0.3)
    #expect(label.probability(of: 2, isNetted: true) == 0.9)
    #expect(smallModel().labels[1].probability(of: 0, isNetted: true) == 0.4)
  }

  @Test("A sure clause raises the score of the whole halfway")
  func clauses() {
    let small = smallModel()
    let model = LinearModel(labels: small.labels, weights: small.weights)
    let joined = model.joinedScores(whole: [7], clauses: [[8], [7]])
    #expect(joined[3] == (model.scores([7])[3] + model.scores([8])[3]) / 2)
  }
}
