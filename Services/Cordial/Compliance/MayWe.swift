import ArgumentParser
import Compliance
import Models

/// `cordial may-we`: the contact rules as a filter.
public struct MayWe: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "may-we",
    abstract: "Answer, line by line, whether a contact is permitted (not legal advice).",
    discussion: """
      Reads one question a line from standard input, in the shape of a test vector: {"id", "jurisdiction", "time_zone", "profile", \
      "history", "proposed", ...}. Writes one answer a line: {"id", "allowed", "rule", "deniedBy", "source", "until"}, where "until" \
      is the next moment at which the answer turns to yes. With --keywords it reads {"id", "text", "language"} and says what the \
      reply means for the permission to write.

      A line that can't be read is answered with {"id", "error"}, and the command ends with code 1.
      """)

  @Flag(help: "Judge replies for opt-out words instead of contacts.")
  var keywords = false

  @OptionGroup var packs: PackOptions

  public init() {}

  public func run() throws {
    let book = try packs.book()
    let zones = ZoneCatalog()
    var unreadLines = 0
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        print(try answer(line, book, zones))
      } catch let error as PolicyError {
        unreadLines += 1
        print(JSONLine.mistake(error, in: line))
      }
    }
    if unreadLines > 0 { throw ExitCode(1) }
  }

  private func answer(_ line: String, _ book: PolicyBook, _ zones: ZoneCatalog) throws -> String {
    if keywords { return try KeywordVector(line: line).answerLine(words: book.optOutWords) }
    return try ContactVector(line: line, zones: zones).answerLine(book: book)
  }
}
