import AsyncHTTPClient
import NIOCore
public import ServiceLifecycle

/// The connections to the model's endpoint. To be stopped after everything that uses it.
public struct ModelConnections: Service {
  let client: HTTPClient

  public init(_ configuration: ModelConfiguration) {
    var settings = HTTPClient.Configuration.singletonConfiguration
    // Another address than the one configured is never asked: it would get the key and the customers' words.
    settings.redirectConfiguration = .disallow
    settings.httpVersion = .http1Only
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = configuration.callsMax
    // A refused connection is an answer; trying on would use up the time of the call.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.timeout.connect = .milliseconds(Int64(configuration.millisecondsMax))
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
  }

  public func run() async throws {
    try? await gracefulShutdown()
    try await close()
  }

  /// Where no group of services runs them.
  public func close() async throws { try await client.shutdown() }
}
