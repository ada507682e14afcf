import AsyncHTTPClient
import HTTPTypes
import Hummingbird
public import Logging
public import Models
import NIOCore
import NIOHTTP1
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
    outbox = WebhookOutbox(
      pause: { milliseconds in try? await Task.sleep(for: .milliseconds(milliseconds)) },
      post: { body in await SandboxServer.post(body, configuration, client: client, logger: logger, seconds: now().seconds) })
    provider = SandboxProvider(deliversAtOnce: configuration.deliversAtOnce, now: now, outbox: outbox)
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
    let router = SandboxRoutes(provider: provider, token: configuration.token, answerMilliseconds: configuration.answerMilliseconds).router()
    SandboxPayments(provider: provider, configuration: configuration, client: client).add(to: router)
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: configuration.port)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup { group in
      group.addTask { try await application.run() }
      group.addTask { await outbox.run() }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Posts one signed webhook; false where it did not arrive or was refused.
  private static func post(
    _ body: [UInt8], _ configuration: SandboxConfiguration, client: HTTPClient, logger: Logger, seconds: Int64
  ) async -> Bool {
    var request = HTTPClientRequest(url: "\(configuration.dispatch)/webhooks/sandbox")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: BodySignature.timestampHeader, value: String(seconds))
    request.headers.add(
      name: BodySignature.signatureHeader, value: BodySignature.of(body, timestamp: String(seconds), Secret(configuration.secret)))
    request.body = .bytes(ByteBuffer(bytes: body))
    do {
      let response = try await client.execute(request, timeout: .seconds(10))
      if (200..<300).contains(response.status.code) { return true }
      logger.warning("dispatch refused a webhook", metadata: ["status": "\(response.status.code)"])
    } catch {
      logger.debug("dispatch cannot be reached", metadata: ["error": "\(error)"])
    }
    return false
  }
}
