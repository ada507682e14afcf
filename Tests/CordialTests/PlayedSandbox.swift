import Hummingbird
import Logging
import Models
import Sandbox
import Testing

/// A sandbox as a server on the loopback address, and something that stands in for the dispatch service.
enum PlayedSandbox {
  /// Runs a test with the addresses of both.
  static func run(_ dispatch: Router<BasicRequestContext>, at now: Instant, _ test: @Sendable @escaping (_ url: String, _ dispatch: String) async throws -> Void) async throws {
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    var quiet = Logger(label: "test")
    quiet.logLevel = .critical
    let logger = quiet
    let application = Application(
      router: dispatch, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { listening.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup { group in
      group.addTask { try await application.run() }
      var iterator = ports.makeAsyncIterator()
      let dispatchURL = "http://127.0.0.1:\(try #require(await iterator.next()))"
      let sandbox = SandboxServer(
        SandboxConfiguration(port: 0, dispatch: dispatchURL, token: "t0ken", secret: "s3cret", deliversAtOnce: true), logger: logger
      ) { now }
      group.addTask { try await sandbox.run { listening.yield($0) } }
      try await test("http://127.0.0.1:\(try #require(await iterator.next()))", dispatchURL)
      group.cancelAll()
    }
  }
}
