import AsyncHTTPClient
import Compliance
import DispatchCore
import Hosting
import Hummingbird
import Kafka
import Streaming

/// The dispatch service. Configuration: see `ServiceConfiguration` and `DispatchConfiguration`.
@main
struct DispatchService {
  static func main() async {
    await ServiceHost.run(Dispatch.name, defaultPort: 8083) { configuration, logger, router in
      let own = try DispatchConfiguration(configuration.environment)
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let runner = RunnerService(
        core: Dispatch(policies: try PolicyBook.standard()), configuration: configuration, clock: clock, logger: logger,
        performer: SandboxProvider(client: HTTPClient.shared, configuration: own, clock: clock))
      let connection = try KafkaEnvironment.connection(configuration.environment, logger: logger)
      let webhook = SandboxWebhook(
        secret: own.webhookSecret, publisher: try KafkaPublisher(connection, clientID: "cordial-dispatch-edge"), logger: logger)
      router.post("/webhooks/sandbox") { request, _ in try await webhook.handle(request) }
      return ([runner.watched], [runner])
    }
  }
}
