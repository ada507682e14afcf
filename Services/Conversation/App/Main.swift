import Compliance
import ConversationCore
import Hosting
import Language
import Streaming

/// The conversation service. Configuration: see `ServiceConfiguration`.
@main
struct ConversationService {
  static func main() async {
    await ServiceHost.run(Conversation.name, defaultPort: 8082) { configuration, logger, _ in
      let core = Conversation(understander: try Understander.standard(), policies: try PolicyBook.standard())
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let runner = RunnerService(core: core, configuration: configuration, clock: clock, logger: logger)
      return ([runner.watched], [runner])
    }
  }
}
