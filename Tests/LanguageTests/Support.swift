import Foundation
import Language
import Models
import Testing

@testable import Language

/// Tuesday.
let tuesday = CalendarDate("2026-03-10") ?? CalendarDate(daysSince1970: 0)

/// The entities of a text in a known language.
func entities(_ text: String, _ language: Language, today: CalendarDate = tuesday, country: String? = nil, asked: LastAsked? = nil)
  -> Entities
{
  let situation = Situation(today: today, country: country, lastAsked: asked)
  return EntityReader(Normaliser.standard(language).normalise(FoldedText(text)), language: language, situation: situation).entities
}

/// A deterministic random source for tests that throw anything at the reader.
struct TestRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Files beside this one, and those that stand beside the checkout.
enum TestFiles {
  static func replies(_ language: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Replies/\(language).jsonl")
  }

  /// The checkout's folder; its path is left as it is written, so that links are followed.
  static let peers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../../shared/language/"

  static var hasPeers: Bool { FileManager.default.fileExists(atPath: peers + "datetime_en.jsonl") }

  static func lines<Value: Decodable>(_ path: String, as type: Value.Type) throws -> [Value] {
    let content = try Data(contentsOf: URL(fileURLWithPath: path))
    return try content.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
  }
}
