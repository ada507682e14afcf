import Compliance
import ConversationCore
import Foundation
import Hosting
import Language
import ModelEndpoint
import Seals
import Streaming

/// The conversation service. Configuration: see `ServiceConfiguration`, and
///
/// * `CORDIAL_OFFER_KEY`: seals offers and pay links; any secret text, the same on every copy and in dispatch, which looks at the seals. Without it
///   they are sealed with a key that anybody knows. While it is changed, `CORDIAL_OFFER_KEY_OLD` is the one before.
/// * `CORDIAL_LLM_URL` and others: the language model that may help; see `ModelConfiguration`.
/// * `CORDIAL_ANSWERS`: the folder with the creditor's own answers, `answers.en.yaml` and so on; without it there are none.
@main
struct ConversationService {
  static func main() async {
    await ServiceHost.run(Conversation.name, defaultPort: 8082) { configuration, logger, _ in
      let environment = ProcessInfo.processInfo.environment
      let model = try ModelConfiguration.read(environment)
      let core = Conversation(
        understander: try Understander.standard(), policies: try PolicyBook.standard(),
        seal: environment.secret("CORDIAL_OFFER_KEY").map { OfferSeal($0) } ?? .rehearsal, answers: try answers(in: environment["CORDIAL_ANSWERS"]),
        hasModel: model != nil)
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      guard let model else {
        let runner = RunnerService(core: core, configuration: configuration, clock: clock, logger: logger)
        return ([runner.watched], [runner])
      }
      let connections = ModelConnections(model)
      let endpoint = ModelEndpoint(model, connections: connections, clock: clock)
      let runner = RunnerService(
        core: core, configuration: configuration, clock: clock, logger: logger,
        performer: ModelPerformer(endpoint: endpoint) { ModelErrand($0)?.request })
      var watched = runner.watched
      watched.samples = { endpoint.figures.samples }
      return ([watched], [connections, runner])
    }
  }

  private static func answers(in folder: String?) throws -> AnswerBook {
    var book = AnswerBook()
    guard let folder else { return book }
    for language in ["en", "es", "pt"] {
      let file = URL(filePath: folder).appending(path: "answers.\(language).yaml")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      do { try book.add(String(contentsOf: file, encoding: .utf8), language: language) } catch {
        throw AnswersUnreadable(description: "\(file.path): \(error)")
      }
    }
    return book
  }

  private struct AnswersUnreadable: Error, CustomStringConvertible { var description: String }
}
