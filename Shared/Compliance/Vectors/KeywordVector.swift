import Foundation

/// One reply in the shape of a keyword vector: `{"id", "text", "language"}`.
public struct KeywordVector: Sendable {
  public let id: String
  public let text: String

  /// Throws a `PolicyError` that names the field and the fix.
  public init(line: String) throws {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)) else {
      throw PolicyError(place: "line", problem: "this is not a JSON object; write one keyword vector a line")
    }
    var fields = try Fields(value, place: "keyword vector")
    id = try fields.text("id")
    text = try fields.text("text")
  }

  /// The answer as one line of JSON with the fields of the vectors: `{"id", "expected", "exact_matcher", "needs_intent_model"}`, where
  /// `expected` is what takes effect.
  public func answerLine(words: OptOutWords) -> String {
    let match = words.match(text)
    return JSONLine.object([
      ("id", .string(id)), ("expected", .string(match.meaning.word)), ("exact_matcher", .string(match.exact.word)),
      ("needs_intent_model", .bool(match.needsUnderstanding)),
    ])
  }
}
