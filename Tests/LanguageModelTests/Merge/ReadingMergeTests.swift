import Language
import LanguageModel
import Testing

@Suite("Joining two readings") struct ReadingMergeTests {
  private func own(_ intents: (Intent, Double)..., sentiment: Sentiment = .neutral) -> Understanding {
    Understanding(
      language: "es", intents: intents.map { ScoredIntent(intent: $0.0, confidence: $0.1) }, sentiment: sentiment, entities: Entities())
  }

  private func model(_ intents: (Intent, Double)..., sentiment: Sentiment? = nil) throws -> ModelReading {
    try #require(ModelReading(intents: intents.map { ScoredIntent(intent: $0.0, confidence: $0.1) }, sentiment: sentiment))
  }

  private func labels(_ understanding: Understanding) -> [Intent] { understanding.intents.map(\.intent) }

  @Test("without trust nothing changes, whatever the model says") func noTrust() throws {
    let understanding = own((.promiseToPay, 0.4), (.stop, 0.2))
    #expect(ReadingMerge(weight: 0).merge(understanding, try model((.other, 1), sentiment: .negative)) == understanding)
    #expect(ReadingMerge(weight: .nan).merge(understanding, try model((.other, 1))) == understanding)
  }

  @Test("a protected label is never taken away or lowered, at any trust", arguments: (0...20).map { Double($0) / 20 })
  func protectedStays(weight: Double) throws {
    for intent in Intent.allCases where intent.isProtected {
      for confidence in [0.05, 0.3, 0.9] {
        for other in Intent.allCases {
          let merged = ReadingMerge(weight: weight).merge(own((intent, confidence), (.payNow, 0.3)), try model((other, 1)))
          #expect(merged.confidence(of: intent) >= confidence)
        }
      }
    }
  }

  @Test("a protected label is added only where trust and confidence suffice together") func protectedAdded() throws {
    let stop = try model((.stop, 0.9))
    #expect(labels(ReadingMerge(weight: 0.2).merge(own((.payNow, 0.9)), stop)) == [.payNow])
    let added = ReadingMerge(weight: 0.4).merge(own((.payNow, 0.9)), stop)
    #expect(Set(labels(added)) == [.payNow, .stop])
    #expect(added.confidence(of: .stop) < 0.5, "little trust gives little confidence, which asks back or hands over")
  }

  @Test("other labels come and go by the trust") func weighed() throws {
    let understanding = own((.promiseToPay, 0.5))
    let reading = try model((.alreadyPaid, 0.95))
    #expect(labels(ReadingMerge(weight: 0.1).merge(understanding, reading)) == [.promiseToPay])
    #expect(labels(ReadingMerge(weight: 0.9).merge(understanding, reading)) == [.alreadyPaid])
  }

  @Test("agreement raises the confidence") func agreement() throws {
    let merged = ReadingMerge(weight: 0.5).merge(own((.callback, 0.4)), try model((.callback, 0.9)))
    #expect(abs(merged.confidence(of: .callback) - 0.65) < 1e-9)
  }

  @Test("other never stands beside another label, and something always holds", arguments: 0..<40 as Range<UInt64>) func properties(
    seed: UInt64
  ) throws {
    var random = TestRandom(seed)
    func some(_ most: Int) -> [ScoredIntent] {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        ScoredIntent(intent: Intent.allCases.randomElement(using: &random) ?? .other, confidence: Double.random(in: 0...1, using: &random))
      }
    }
    for _ in 0..<100 {
      // The built-in understanding never gives `other` beside another label, nor one twice.
      let intents = try #require(ModelReading(intents: some(3), sentiment: nil)).intents
      let understanding = Understanding(language: "en", intents: intents, sentiment: .neutral, entities: Entities())
      let reading = try #require(ModelReading(intents: some(4), sentiment: .positive))
      let merge = ReadingMerge(weight: Double.random(in: 0...1, using: &random), flattening: Int.random(in: -1...3, using: &random))
      let merged = merge.merge(understanding, reading)
      #expect(!merged.intents.isEmpty)
      #expect(Set(labels(merged)).count == merged.intents.count)
      #expect(!merged.has(.other) || merged.intents.count == 1)
      #expect(merged.intents.allSatisfy { (0...1).contains($0.confidence) })
      #expect(merged.language == "en" && merged.entities == Entities())
      #expect(understanding.intents.allSatisfy { !$0.intent.isProtected || merged.confidence(of: $0.intent) >= $0.confidence })
    }
  }

  @Test("the model's sentiment counts only where it is trusted more than not") func sentiment() throws {
    let reading = try model((.payNow, 0.9), sentiment: .negative)
    #expect(ReadingMerge(weight: 0.4).merge(own((.payNow, 0.9)), reading).sentiment == .neutral)
    #expect(ReadingMerge(weight: 0.6).merge(own((.payNow, 0.9)), reading).sentiment == .negative)
    #expect(ReadingMerge(weight: 1).merge(own((.payNow, 0.9)), try model((.payNow, 0.9))).sentiment == .neutral)
  }

  @Test("a model that is too sure of itself is flattened by the fit") func flattening() throws {
    var random = TestRandom(5)
    let examples = try (0..<200).map { _ in
      let isRight = Int.random(in: 0..<10, using: &random) < 6
      return LabelledReading(own: own((.other, 0.5)), model: try model((.payNow, 0.99)), gold: isRight ? [.payNow] : [.refuse])
    }
    #expect(ReadingMerge.fit(examples).flattening > 0)
    #expect(ReadingMerge.fit(Array(examples.prefix(20))).weight == 0, "too few to trust anybody")
  }
}
