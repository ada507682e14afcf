import LanguageModel
import Models

/// What `chat/completions` answers, as far as it matters.
struct ChatCompletion: Sendable {
  private var text: String?
  private var ending: String?
  private var model: String?
  private var tokens = 0

  /// A model's name in an answer is cut to this.
  private static let modelCharactersMax = 80

  /// The answer of a call. One that is cut off or withheld is unreadable: half a message must not be used.
  static func answer(_ body: [UInt8]) -> ModelAnswer {
    var reader = JSONReader(body)
    guard let completion = try? ChatCompletion(from: &reader) else { return ModelAnswer(.unreadable, reason: "no chat completion") }
    func answer(_ outcome: ModelOutcome, text: String? = nil, _ reason: String? = nil) -> ModelAnswer {
      ModelAnswer(outcome, text: text, reason: reason, model: completion.model, tokens: completion.tokens)
    }
    switch completion.ending {
    case "length": return answer(.unreadable, "cut off")
    case "content_filter": return answer(.unreadable, "withheld")
    default: break
    }
    guard let text = completion.text.map(withoutThoughts), text.contains(where: { !$0.isWhitespace }) else {
      return answer(.unreadable, "no text")
    }
    return answer(.answered, text: text)
  }

  private init(from reader: inout JSONReader) throws(JSONFailure) {
    var hasChoices = false
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "choices":
        hasChoices = true
        var isFirst = true
        try reader.beginArray()
        while try reader.nextElement() {
          if isFirst { try readChoice(&reader) } else { try reader.skip() }
          isFirst = false
        }
      case "model": model = String(try reader.string().filter { !$0.isWhitespace }.prefix(ChatCompletion.modelCharactersMax))
      case "usage": try readUsage(&reader)
      default: try reader.skip()
      }
    }
    try reader.end()
    guard hasChoices else { throw reader.failure("holds no choices") }
  }

  private mutating func readChoice(_ reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "message":
        try reader.beginObject()
        while let member = try reader.nextKey() {
          if "content" ~= member { text = try reader.string() } else { try reader.skip() }
        }
      case "finish_reason": ending = try reader.string()
      default: try reader.skip()
      }
    }
  }

  private mutating func readUsage(_ reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while let member = try reader.nextKey() {
      if "total_tokens" ~= member { tokens = try reader.whole(0...1_000_000_000) } else { try reader.skip() }
    }
  }

  /// Some models think aloud first.
  private static func withoutThoughts(_ text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.hasPrefix("<think>"), let end = trimmed.firstRange(of: "</think>") else { return text }
    return String(trimmed[end.upperBound...])
  }
}
