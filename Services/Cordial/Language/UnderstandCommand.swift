import ArgumentParser
import Foundation
import Language
import Models

/// `cordial understand`: replies in, what they mean out, one JSON object a line.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "Say what customers' replies mean.",
    discussion: """
      Reads lines like {"id": "1", "text": "te pago el viernes", "today": "2026-03-10", "country": "MX", "lastAsked": "date"} and \
      writes each with its language, intents, sentiment and entities. "id", "country" and "lastAsked" may be left out.
      """)

  @Argument(help: "File of JSON lines; standard input when left out.")
  var file: String?

  @Option(help: "Model file made by `cordial language train`; the built-in one when left out.")
  var model: String?

  @Flag(help: "Say for each intent which words did it.")
  var explain = false

  func run() throws {
    let understander = try LanguageTools.understander(model)
    var lines = try InputLines(path: file)
    var output: [UInt8] = []
    while let line = lines.next() {
      if line.allSatisfy({ $0 <= 32 }) { continue }
      do {
        output.append(contentsOf: try answer(FlatObject(line), understander).utf8)
      } catch {
        FileHandle.standardError.write(Data("line \(lines.number): \(error)\n".utf8))
        throw ExitCode.failure
      }
      output.append(UInt8(ascii: "\n"))
      if output.count > 1 << 16 {
        FileHandle.standardOutput.write(Data(output))
        output.removeAll(keepingCapacity: true)
      }
    }
    FileHandle.standardOutput.write(Data(output))
  }

  private func answer(_ object: FlatObject, _ understander: Understander) throws -> String {
    guard let text = object.strings["text"] else { throw ReadingProblem("\"text\" is missing: give the customer's words") }
    guard let written = object.strings["today"] else {
      throw ReadingProblem("\"today\" is missing: give the customer's day like 2026-03-10")
    }
    guard let today = CalendarDate(written.prefix(10)) else {
      throw ReadingProblem("\"today\" must be a date like 2026-03-10, not \"\(written)\"")
    }
    let asked = object.strings["lastAsked"]
    let situation = Situation(
      today: today, country: object.strings["country"], lastAsked: asked.flatMap(LastAsked.init), language: object.strings["language"])
    var fields: [String] = []
    if let id = object.strings["id"].map(JSONText.quoted) ?? object.others["id"] { fields.append("\"id\": \(id)") }
    fields.append("\"text\": \(JSONText.quoted(text)), \"today\": \"\(today)\"")
    if let country = object.strings["country"] { fields.append("\"country\": \(JSONText.quoted(country))") }
    if let asked { fields.append("\"lastAsked\": \(JSONText.quoted(asked))") }
    let understanding = understander.understand(text, situation)
    fields.append(JSONText.understanding(understanding))
    if explain { fields.append("\"explanation\": \(explanation(text, situation, understander))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private func explanation(_ text: String, _ situation: Situation, _ understander: Understander) -> String {
    let reasons = understander.explain(text, situation).map { reason in
      let words = reason.words.map {
        "{\"words\": \(JSONText.quoted($0.words)), \"weight\": \(JSONText.quoted(($0.weight >= 0 ? "+" : "-") + JSONText.number(abs($0.weight))))}"
      }
      let rule = reason.phrase.map { ", \"safetyNet\": \(JSONText.quoted($0))" } ?? ""
      return "{\"name\": \"\(reason.intent.rawValue)\", \"because\": [\(words.joined(separator: ", "))]\(rule)}"
    }
    return "[\(reasons.joined(separator: ", "))]"
  }
}

enum LanguageTools {
  static func understander(_ model: String?) throws -> Understander {
    guard let model else { return try Understander.standard() }
    do {
      return try Understander(file: URL(fileURLWithPath: model))
    } catch {
      throw ReadingProblem("\(model) can't be used as a language model: \(error)")
    }
  }
}
