import Language
import LanguageModel
import Testing

/// What merging is worth on replies that neither the built-in understanding nor the weights were fitted on.
@Suite("Merging with models of every kind") struct MergeEvaluationTests {
  let replies: HeldOutReplies

  init() throws { replies = try HeldOutReplies.shared.get() }

  /// Losses up to this are noise: on these replies one that flips moves the mean by about as much.
  private static let lossMost = 0.002

  private func notWorse(_ answers: [ModelReading?], lossMost: Double = Self.lossMost, _ comment: Comment) {
    let alone = replies.alone
    let (scores, weights) = replies.merged(with: answers)
    #expect(scores.macroF1 >= alone.macroF1 - lossMost, "\(comment): \(scores.macroF1) with \(weights), \(alone.macroF1) alone")
    #expect(scores.protectedFound >= alone.protectedFound, comment)
  }

  @Test("a model that knows the labels improves the labels") func perfect() {
    let alone = replies.alone
    let (scores, weights) = replies.merged(
      with: replies.readings.map { ModelReading(intents: $0.gold.map { ScoredIntent(intent: $0, confidence: 0.95) }, sentiment: nil) })
    #expect(replies.readings.count > 400)
    #expect(weights.allSatisfy { $0 > 0.4 })
    #expect(scores.macroF1 > alone.macroF1 + 0.03, "\(scores.macroF1), \(alone.macroF1) alone")
    #expect(scores.protectedFound == scores.protectedCount)
  }

  /// Its weight depends on the replies it was fitted on, so that it may lose a little more than noise.
  @Test("a model that is right half the time and guesses else does little harm", arguments: [1, 2, 3] as [UInt64]) func mixed(seed: UInt64)
  {
    var random = TestRandom(seed)
    let answers = replies.readings.map { reading in
      Bool.random(using: &random)
        ? ModelReading(intents: reading.gold.map { ScoredIntent(intent: $0, confidence: 0.9) }, sentiment: nil) : Self.guess(&random)
    }
    notWorse(answers, lossMost: 0.01, "half right, seed \(seed)")
  }

  @Test("a random model changes nothing that matters", arguments: [1, 2, 3, 4] as [UInt64]) func random(seed: UInt64) {
    var random = TestRandom(seed)
    notWorse(replies.readings.map { _ in Self.guess(&random) }, "random, seed \(seed)")
  }

  @Test(
    "a model that always says the same changes nothing that matters",
    arguments: [Intent.payNow, .promiseToPay, .accept, .stop, .dispute, .vulnerable, .thanks, .other]) func constant(intent: Intent)
  {
    let answer = ModelReading(intents: [ScoredIntent(intent: intent, confidence: 1)], sentiment: .neutral)
    notWorse(replies.readings.map { _ in answer }, "always \(intent)")
  }

  @Test("a model that never answers changes nothing at all") func silent() {
    let (scores, weights) = replies.merged(with: replies.readings.map { _ in nil })
    #expect(scores == replies.alone)
    #expect(weights.allSatisfy { $0 == 0 })
  }

  private static func guess(_ random: inout TestRandom) -> ModelReading? {
    let count = Int.random(in: 1...3, using: &random)
    let intents = (0..<count).map { _ in
      ScoredIntent(intent: Intent.allCases.randomElement(using: &random) ?? .other, confidence: Double.random(in: 0...1, using: &random))
    }
    return ModelReading(intents: intents, sentiment: nil)
  }
}
