import ArgumentParser
import Kafka
import Language
import Models
import SealedLog
import Terminal

/// `cordial language export`: the replies that the understanding was least sure of, ready for a person to label.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Pick the replies on the topics that were understood with the least confidence, for labelling.",
    discussion: """
      Reads all of collections.inbound, understands each reply again and writes those whose surest intent is below the limit as \
      labelled-reply lines, the least sure first: correct "intents" and "sentiment", then give the file to `cordial language train` beside \
      the product's corpus. Equal texts are written once. Replies are customers' words: keep the file as you keep the topics.
      """)

  @Option(help: "Replies whose surest intent is below this are written (0-1).")
  var below = 0.6

  @Option(help: "At most this many replies are written.")
  var limit = 1000

  @Option(help: "Model file made by `cordial language train`; the built-in one when left out.")
  var model: String?

  func validate() throws {
    guard (0...1).contains(below) else { throw ValidationError("--below is a confidence between 0 and 1") }
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() async throws {
    var unsure = UnsureReplies(try LanguageTools.understander(model), below: below, mostReplies: limit)
    let tail = try await OpenedTail(Surroundings.kafka(), clientID: "cordial-export", topics: [Topic.inbound.rawValue], keys: Surroundings.keys())
    while await !tail.isAtEnd {
      for case .record(let record) in try await tail.next() {
        guard let said = record.value.flatMap(SaidReply.init) else { continue }
        unsure.take(said.text, today: said.today)
      }
    }
    await tail.close()
    let terminal = Terminal()
    for (index, reply) in unsure.leastSure().enumerated() { terminal.result(LabelledReply.line(reply, family: "own-\(index + 1)")) }
  }
}

/// The customer's words in a record of `collections.inbound`, and the day (UTC) on which they were said.
struct SaidReply {
  var text: String
  var today: CalendarDate

  /// Nil for anything but a reply with words that were typed or spoken.
  init?(_ bytes: [UInt8]) {
    guard let envelope = try? EventEnvelope(reading: bytes), envelope.type == "\(ReplyReceived.type)",
      let reply = try? envelope.data(ReplyReceived.self, from: bytes), reply.button == nil
    else { return nil }
    text = reply.text
    today = CalendarDate(daysSince1970: Int32(envelope.header.time.seconds / 86_400))
  }
}
