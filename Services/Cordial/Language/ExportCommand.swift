import ArgumentParser
import Foundation
import Language
import Models

/// `cordial language export`: the replies that the understanding was least sure of, ready for a person to label.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Pick replies that were understood with little confidence, for labelling.",
    discussion: """
      Reads events of collections.inbound (CloudEvents, one a line, as a console consumer prints them) or lines with "text", and \
      writes those whose most \
      confident intent is below the limit as labelled-reply lines: correct "intents", then give the file to `cordial language train` beside the \
      corpus. \
      Equal texts are written once.
      """)

  @Argument(help: "File of JSON lines; standard input when left out.")
  var file: String?

  @Option(help: "Replies whose most confident intent is below this are written (0-1).")
  var below = 0.6

  @Option(help: "At most this many replies are written.")
  var limit = 1000

  @Option(help: "Model file made by `cordial language train`; the built-in one when left out.")
  var model: String?

  func validate() throws {
    guard (0...1).contains(below) else { throw ValidationError("--below is a confidence between 0 and 1") }
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let understander = try LanguageTools.understander(model)
    var lines = try InputLines(path: file)
    var seen = Set<String>()
    while seen.count < limit, let line = lines.next() {
      if line.allSatisfy({ $0 <= 32 }) { continue }
      guard let reply = try reply(line, number: lines.number), !seen.contains(reply.text) else { continue }
      let understanding = understander.understand(reply.text, reply.situation)
      guard let first = understanding.intents.first, first.confidence < below else { continue }
      seen.insert(reply.text)
      let names = understanding.intents.map { "\"\($0.intent.rawValue)\"" }.joined(separator: ", ")
      print(
        "{\"family\": \"own-\(seen.count)\", \"text\": \(JSONText.quoted(reply.text)), \"language\": \"\(understanding.language)\", \"today\": \"\(reply.situation.today)\", "
          + "\"intents\": [\(names)], \"sentiment\": \"\(understanding.sentiment.rawValue)\", \"confidence\": \(JSONText.number(first.confidence))}"
      )
    }
  }

  /// The customer's words in an event or a plain line; nil for events without words.
  private func reply(_ line: ArraySlice<UInt8>, number: Int) throws -> (text: String, situation: Situation)? {
    do {
      let object = try FlatObject(line)
      let data = try object.others["data"].map { try FlatObject(ArraySlice(Array($0.utf8))) } ?? object
      guard let text = data.strings["text"], !text.isEmpty else { return nil }
      let day = (object.strings["today"] ?? object.strings["time"])?.prefix(10) ?? Substring(LabelledReply.usualDay)
      let today = CalendarDate(day) ?? CalendarDate(daysSince1970: 20_522)
      return (text, Situation(today: today, country: data.strings["country"], lastAsked: data.strings["lastAsked"].flatMap(LastAsked.init)))
    } catch {
      throw ReadingProblem("line \(number): \(error)")
    }
  }
}
