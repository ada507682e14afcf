import AsyncHTTPClient
import ServiceLifecycle

/// The connections to providers: as many to each as calls may be out at once, or calls would wait for one another here instead of at the provider.
///
/// (The client's own limit is 8 a host: at 100 ms a message no more than 80 a second.) To be stopped after everything that uses it.
struct ProviderConnections: Service {
  let client: HTTPClient

  init(perHost: Int) {
    var configuration = HTTPClient.Configuration.singletonConfiguration
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = perHost
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  func run() async throws {
    try? await gracefulShutdown()
    try await client.shutdown()
  }
}
