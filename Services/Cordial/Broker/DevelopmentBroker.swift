import NIOCore
import NIOPosix

/// A Kafka-compatible broker for the demo and for tests: Tansu in a child process, everything in memory, and the relay in front of it, both on the
/// loopback address.
public final class DevelopmentBroker: Sendable {
  /// The way to the broker, with its faults.
  public let relay: Relay
  private let process: TansuProcess

  /// Starts a broker and returns once it takes connections.
  ///
  /// - Parameters:
  ///   - port: where clients connect; 0 for any free one.
  ///   - environment: where `CORDIAL_TANSU` is looked up.
  ///   - advertisedPort: the port that clients are told to connect to, where something stands in front of the broker; its own where it is nil.
  /// - Throws: `DevelopmentBrokerError` where there is no program or it does not stay up.
  public static func start(port: Int = 0, environment: [String: String], advertisedPort: Int? = nil) async throws -> DevelopmentBroker {
    let executable = try TansuExecutable.find(environment)
    var tries = 1
    while true {
      do {
        return try await start(executable, port: port, advertisedPort)
      } catch DevelopmentBrokerError.ended(let status) {
        // Another program may have taken its port in between.
        guard tries < triesMax else { throw DevelopmentBrokerError.ended(status: status) }
        tries += 1
      }
    }
  }

  private static let triesMax = 3

  private static func start(_ executable: String, port: Int, _ advertisedPort: Int?) async throws -> DevelopmentBroker {
    let brokerPort = try await FreePort.find(1)[0]
    let relay = try await Relay.start(port: port, brokerPort: brokerPort)
    let process: TansuProcess
    do {
      process = try TansuProcess(executable: executable, port: brokerPort, advertisedPort: advertisedPort ?? relay.port)
    } catch {
      await relay.stop()
      throw error
    }
    let broker = DevelopmentBroker(relay, process)
    do {
      try await broker.waitUntilListening(brokerPort)
    } catch {
      await broker.stop()
      throw error
    }
    return broker
  }

  private init(_ relay: Relay, _ process: TansuProcess) {
    self.relay = relay
    self.process = process
  }

  /// `host:port` for `KAFKA_BOOTSTRAP_SERVERS`.
  public var bootstrapServers: String { "\(loopback):\(relay.port)" }

  /// The variables that point a service at this broker.
  public var environment: [String: String] { ["KAFKA_BOOTSTRAP_SERVERS": bootstrapServers, "CORDIAL_BROKER": "development"] }

  /// Waits for the broker to end by itself, which it should not, and returns its exit status.
  public func waitUntilEnded() async -> Int32 { await process.waitUntilEnded() }

  public func stop() async {
    await relay.stop()
    await process.stop()
  }

  private func waitUntilListening(_ port: Int) async throws {
    while true {
      if let status = process.status { throw DevelopmentBrokerError.ended(status: status) }
      if let channel = try? await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(host: loopback, port: port).get() {
        try? await channel.close()
        return
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
