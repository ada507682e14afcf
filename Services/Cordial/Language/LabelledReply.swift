import Foundation
import Language
import Models

/// One line of a labelled file: a corpus, an evaluation set or a business's own labelled replies.
struct LabelledReply: Decodable {
  /// Paraphrases of one another share a family and are never split between training and testing.
  var family: String?
  var text: String
  var language: String?
  var today: String?
  var country: String?
  var lastAsked: String?
  var intents: [String]
  var sentiment: String?
  var entities: GoldEntities?

  struct GoldEntities: Decodable {
    var amounts: [GoldAmount]?
    var dates: [String]?
    var instalments: Int?
    var frequency: String?
    var time: String?
    var channel: String?
    var rating: Int?
  }

  struct GoldAmount: Decodable {
    var value: Double?
    var fraction: Double?
    var currency: String?
  }

  /// The day that undated lines are read on.
  static let usualDay = "2026-03-10"

  var situation: Situation {
    Situation(
      today: CalendarDate(today ?? LabelledReply.usualDay) ?? CalendarDate(daysSince1970: 20_522), country: country,
      lastAsked: lastAsked.flatMap(LastAsked.init), language: nil)
  }

  var labels: Set<Intent> { Set(intents.compactMap(Intent.init)) }

  /// Reads a file of JSON lines; blank lines are skipped.
  ///
  /// - Throws: `ReadingProblem` with the line's number where one is not a labelled reply.
  static func read(_ file: URL) throws -> [LabelledReply] {
    guard let content = try? Data(contentsOf: file) else {
      throw ReadingProblem("\(file.path) can't be read: check the path and its permissions")
    }
    let decoder = JSONDecoder()
    var replies: [LabelledReply] = []
    for (index, line) in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 <= 32 }) {
      do {
        let reply = try decoder.decode(LabelledReply.self, from: line)
        if let unknown = reply.intents.first(where: { Intent(rawValue: $0) == nil }) {
          throw ReadingProblem("\"\(unknown)\" is no intent; the intents are \(Intent.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if let today = reply.today, CalendarDate(today) == nil {
          throw ReadingProblem("\"today\" must be a date like 2026-03-10, not \"\(today)\"")
        }
        if let asked = reply.lastAsked, LastAsked(rawValue: asked) == nil {
          throw ReadingProblem(
            "\"\(asked)\" is not a \"lastAsked\"; those are \(LastAsked.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        replies.append(reply)
      } catch {
        throw ReadingProblem(
          "\(file.path):\(index + 1): \((error as? ReadingProblem)?.description ?? "this line is no labelled reply: \(error)")")
      }
    }
    return replies
  }
}

extension LabelledReply {
  /// A line for a person to correct: what was understood stands where the labels belong.
  static func line(_ reply: UnsureReplies.Reply, family: String) -> String {
    let names = reply.understanding.intents.map { "\"\($0.intent.rawValue)\"" }.joined(separator: ", ")
    return
      "{\"family\": \"\(family)\", \"text\": \(JSONText.quoted(reply.text)), \"language\": \"\(reply.understanding.language)\", "
      + "\"today\": \"\(reply.today)\", \"intents\": [\(names)], \"sentiment\": \"\(reply.understanding.sentiment.rawValue)\", "
      + "\"confidence\": \(JSONText.number(reply.confidence))}"
  }
}

/// A sentence about input that can't be used.
struct ReadingProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
