import AsyncHTTPClient
import Hummingbird
public import Logging
public import Models
import NIOCore
import Seals
public import ServiceLifecycle
import UnixSignals

/// The sandbox as a server: its HTTP interface and its webhooks, until the task is cancelled.
public struct SandboxServer: Service {
  public let provider: SandboxProvider
  private let configuration: SandboxConfiguration
  private let outbox: WebhookOutbox
  private let client: HTTPClient
  private let logger: Logger

  /// `now` is the clock on the wall: it dates signatures, and events that came without a time.
  public init(_ configuration: SandboxConfiguration, logger: Logger, now: @escaping @Sendable () -> Instant) {
    let client = HTTPClient.shared
    self.configuration = configuration
    self.client = client
    self.logger = logger
    let post = WebhookPost(configuration: configuration, client: client, logger: logger, now: now)
    outbox = WebhookOutbox(pause: { milliseconds in try? await Task.sleep(for: .milliseconds(milliseconds)) }, post: { await post.send($0) })
    provider = SandboxProvider(dispatch: configuration.dispatch, deliversAtOnce: configuration.deliversAtOnce, now: now, outbox: outbox)
  }

  public func run() async throws { try await run { _ in } }

  /// The whole program of a sandbox of its own: ends by SIGINT or SIGTERM. `started` gets the port once the server listens.
  public func runUntilInterrupted(started: @escaping @Sendable (Int) -> Void) async throws {
    let interruptions = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    try await withThrowingTaskGroup { group in
      group.addTask { try await run(started: started) }
      group.addTask { for await _ in interruptions { break } }
      try await group.next()
      group.cancelAll()
    }
  }

  /// `started` gets the port once the server listens.
  public func run(started: @escaping @Sendable (Int) -> Void) async throws {
    let intake = SandboxIntake(provider: provider, answerMilliseconds: configuration.answerMilliseconds)
    let router = SandboxRoutes(provider: provider, token: configuration.token, intake: intake).router()
    let calls = TwilioCalls(provider: provider, client: client, secret: Secret(configuration.secret), logger: logger)
    SandboxPayments(provider: provider, configuration: configuration, client: client).add(to: router)
    WhatsAppRoutes(intake: intake, token: configuration.token).add(to: router)
    TwilioRoutes(intake: intake, calls: calls, secret: Secret(configuration.secret)).add(to: router)
    StripeRoutes(provider: provider, configuration: configuration, pages: StripePages()).add(to: router)
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup { group in
      group.addTask { try await application.run() }
      group.addTask { await outbox.run() }
      group.addTask { await calls.run() }
      try await group.next()
      group.cancelAll()
    }
  }
}
