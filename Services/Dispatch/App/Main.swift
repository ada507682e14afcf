import Compliance
import DispatchCore
import DispatchOutbox
import Hosting
import Hummingbird
import Kafka
import SealedLog
import Seals
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
      let edgeConnection = try KafkaPublisher(connection, clientID: "cordial-dispatch-edge")
      // The runner feeds the keys.
      let publisher = SealingPublisher(edgeConnection, keys: configuration.keys, source: "/cordial/dispatch/edge")
      let codes = PartyCodes(configuration.keys?.masters)
      let book = own.providers.needsAddressBook ? AddressBook(connection, publisher: edgeConnection, codes: codes) : nil
      let policies = try PolicyBook.standard()
      let gates = try ProviderGates(configuration.environment, clock: clock)
      let connections = ProviderConnections(perHost: configuration.effectsMax)
      let client = ProviderClient(client: connections.client, secondsMax: own.sendSecondsMax)
      let pulse = Pulse()
      let runner = RunnerService(
        core: Dispatch(policies: policies, linkSecret: own.providers.payments.linkSecret), configuration: configuration, clock: clock, logger: logger,
        performer: ChannelPerformer(
          providers: own.providers, client: client, gates: gates, book: book, clock: clock, pulse: pulse), pulse: pulse)
      let edge = router.group().add(middleware: EdgeLimitMiddleware(limit: EdgeLimit(perSecond: own.edgePerSecond)))
      if let secret = own.providers.webhookSecret {
        let webhook = SandboxWebhook(secret: secret, publisher: publisher, logger: logger)
        edge.post("/webhooks/sandbox") { request, _ in try await webhook.handle(request) }
      }
      if let book { WebhookIntake(providers: own.providers, book: book, codes: codes, publisher: publisher, logger: logger, clock: clock).add(to: edge) }
      PayRoute(payments: own.providers.payments, client: client, clock: clock).add(to: edge)
      var watched = [runner.watched]
      var services: [any Service] = [connections, runner] + (book.map { [$0] } ?? [])
      if !own.providers.destinations.all.isEmpty {
        let outbox = RunnerService(
          core: Outbox(destinations: own.providers.destinations.all), configuration: configuration, clock: clock, logger: logger,
          performer: OutboxPerformer(destinations: own.providers.destinations, client: client))
        watched.append(outbox.watched)
        services.append(outbox)
      }
      return (watched, services)
    }
  }
}
