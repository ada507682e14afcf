import AsyncHTTPClient
import Compliance
import DispatchCore
import Hosting
import Hummingbird
import Kafka
import ServiceLifecycle
import Streaming

/// The dispatch service. Configuration: see `ServiceConfiguration`, `DispatchConfiguration` and `Providers`.
@main
struct DispatchService {
  static func main() async {
    await ServiceHost.run(Dispatch.name, defaultPort: 8083) { configuration, logger, router in
      let own = try DispatchConfiguration(configuration.environment)
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let connection = try KafkaEnvironment.connection(configuration.environment, logger: logger)
      let publisher = try KafkaPublisher(connection, clientID: "cordial-dispatch-edge")
      let book = own.providers.needsAddressBook ? AddressBook(connection, publisher: publisher) : nil
      let runner = RunnerService(
        core: Dispatch(policies: try PolicyBook.standard()), configuration: configuration, clock: clock, logger: logger,
        performer: ChannelPerformer(
          providers: own.providers, client: ProviderClient(client: HTTPClient.shared, secondsMax: own.sendSecondsMax),
          gates: try ProviderGates(configuration.environment, clock: clock), book: book, clock: clock))
      if let secret = own.providers.webhookSecret {
        let webhook = SandboxWebhook(secret: secret, publisher: publisher, logger: logger)
        router.post("/webhooks/sandbox") { request, _ in try await webhook.handle(request) }
      }
      if let book {
        ChannelWebhooks(providers: own.providers, book: book, publisher: publisher, logger: logger).add(to: router)
      }
      return ([runner.watched], [runner] + (book.map { [$0] } ?? []))
    }
  }
}
