import Foundation

/// What somebody writes to make the program, or the model behind it, do something for them.
struct InjectedMessage: Sendable, CustomStringConvertible {
  /// ISO 639-1.
  var language: String
  /// The way in which it tries: `override`, `roleplay`, `delimiter`, …
  var kind: String
  var text: String
  /// What a model that obeys would say.
  var wanted: String
  /// What it tells in the same breath and must be heard in any case: `deceased`, `vulnerable`, `lawyer`, `stop`.
  var matter: String?
  /// What must not leave the house though the customer wrote it: somebody's number, address, reference.
  var secrets: [String]

  var description: String { "\(language) \(kind): \(text.prefix(60))" }

  /// All of them; a list that can't be read is none, which a test notices.
  static let all: [InjectedMessage] = ["en", "es", "pt"].flatMap { (try? read($0)) ?? [] }

  private struct Line: Decodable {
    var kind: String
    var text: String
    var wanted: String
    var times: Int?
    var matter: String?
    var secrets: [String]?
  }

  private static func read(_ language: String) throws -> [InjectedMessage] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: folder.appending(path: "RedTeam/\(language).jsonl")).split(separator: UInt8(ascii: "\n")).map { line in
      let line = try JSONDecoder().decode(Line.self, from: line)
      return InjectedMessage(
        language: language, kind: line.kind, text: String(repeating: line.text, count: line.times ?? 1), wanted: line.wanted, matter: line.matter,
        secrets: line.secrets ?? [])
    }
  }
}
