import Foundation
import LanguageModel
import Models

/// A template with what a model made of it, as the lines of the test data have it.
struct GuardCase: Decodable, Sendable {
  var template: String
  var language: String
  var tone: String
  var channel: String
  var lengthMax: Int
  var isDebtKnown: Bool
  /// The model's words; nil in the list of templates.
  var text: String?
  /// The reasons for which the text may be rejected; nil for good ones.
  var faults: [String]?

  var task: RephrasingTask {
    RephrasingTask(
      template: template, language: language, tone: Tone(rawValue: tone) ?? .neutral, channel: Channel(rawValue: channel) ?? .sms,
      lengthMax: lengthMax,
      isDebtKnown: isDebtKnown)
  }

  var verdict: RephrasingVerdict { RephrasingGuard().check(text ?? template, task) }

  /// All cases of a folder beside this one, in their parts.
  static func all(_ folder: String, _ language: String) throws -> [GuardCase] {
    try (1...5).flatMap { try lines("\(folder)/\(language)-\($0)") }
  }

  /// The project's templates in all languages.
  static func templates() throws -> [GuardCase] { try lines("Paraphrases/templates") }

  private static func lines(_ path: String) throws -> [GuardCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      path + ".jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(GuardCase.self, from: $0) }
  }
}

extension RephrasingVerdict {
  var fault: RephrasingFault? {
    if case .rejected(let fault, _) = self { fault } else { nil }
  }

  var accepted: String? {
    if case .accepted(let text) = self { text } else { nil }
  }
}

/// A random source that gives the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
