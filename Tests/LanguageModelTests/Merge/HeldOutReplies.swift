import Foundation
import Language
import LanguageModel
import Models

/// The held-out replies of the language tests, as the built-in understanding reads them.
struct HeldOutReplies {
  var readings: [LabelledReading]

  private struct Line: Decodable {
    var text: String
    var language: String
    var today: String
    var lastAsked: String?
    var intents: [String]
  }

  static let shared = Result { try HeldOutReplies() }

  init() throws {
    let understander = try Understander.standard()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../LanguageTests/Replies")
      .standardized
    readings = try ["en", "es", "pt"].flatMap { language in
      let lines = try Data(contentsOf: folder.appendingPathComponent("\(language).jsonl")).split(separator: UInt8(ascii: "\n"))
      return try lines.map { line in
        let reply = try JSONDecoder().decode(Line.self, from: line)
        let situation = Situation(
          today: CalendarDate(reply.today) ?? CalendarDate(daysSince1970: 0), lastAsked: reply.lastAsked.flatMap(LastAsked.init))
        return LabelledReading(
          own: understander.understand(reply.text, situation), model: nil, gold: Set(reply.intents.compactMap(Intent.init)))
      }
    }
  }

  /// The built-in understanding alone.
  var alone: IntentScores {
    var scores = IntentScores()
    for reading in readings { scores.count(reading, as: reading.own) }
    return scores
  }

  /// Merged with a model, by weights that were fitted on other replies than each is measured on.
  func merged(with answers: [ModelReading?]) -> (scores: IntentScores, weights: [Double]) {
    ReadingMerge.crossFit(zip(readings, answers).map { LabelledReading(own: $0.own, model: $1, gold: $0.gold) })
  }
}

/// A deterministic random source: xorshift (Marsaglia, 2003).
struct TestRandom: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = (seed &+ 1) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
