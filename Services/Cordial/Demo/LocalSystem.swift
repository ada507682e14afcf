import DevelopmentBroker
import Foundation
import Kafka
import Logging
import Models
import Sandbox
import Seals
import Topics
import UnixSignals

/// The system on this machine: a broker, the topics, the four services as processes and a sandbox provider, for as long as some work lasts.
struct LocalSystem: Sendable {
  let options: RehearsalOptions
  /// There before any service starts, so that every run begins with it.
  let strategy: Strategy
  let say: @Sendable (String) async -> Void

  /// What the work can reach.
  struct Parts: Sendable {
    let connection: KafkaConnection
    let fleet: Fleet
    let provider: SandboxProvider
    /// Nil where nothing is sealed.
    let keys: KeyRing?
    /// Where the figures can be looked at.
    let dashboard: String
  }

  /// Runs the work and stops everything that was started, also after a failure or an interruption.
  ///
  /// - Returns: what the work came to.
  /// - Throws: `RehearsalFailure`, or what kept the broker from starting.
  func run<Outcome: Sendable>(_ work: @escaping @Sendable (Parts) async throws -> Outcome) async throws -> Outcome {
    let interruptions = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    let broker = try await DevelopmentBroker.start(environment: options.environment)
    let outcome = await LocalSystem.attempt { try await run(on: broker, interruptions, work) }
    await broker.stop()
    return try outcome.get()
  }

  private func run<Outcome: Sendable>(
    on broker: DevelopmentBroker, _ interruptions: UnixSignalsSequence, _ work: @escaping @Sendable (Parts) async throws -> Outcome
  ) async throws -> Outcome {
    let keys = try MasterKeys(options.environment).map { KeyRing($0) }
    let connection = try KafkaEnvironment.connection(broker.environment, logger: LocalSystem.quietLogger)
    let plan = TopicPlan.all(partitions: options.partitions)
    let admin = try KafkaAdmin(connection, clientID: "cordial-demo")
    try await admin.waitUntilReachable()
    _ = try await admin.create(plan.map { $0.newTopic(replication: 1) })
    await admin.close()
    try await publishStrategy(connection)
    let processes = Fleet.names.count * options.copies
    let ports = try await FreePort.find(processes + 1)
    let access = SandboxAccess(port: ports[processes], dispatchPort: ports[2])
    let fleet = Fleet(
      ServicePlan(options: options, broker: broker.environment, access: access).members(ports), folder: URL(filePath: options.folder),
      restartsMax: Fleet.restartsMax + options.disturbances, say: say)
    let sandbox = SandboxServer(access.configuration, logger: LocalSystem.quietLogger) {
      Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    let dashboard = "http://127.0.0.1:\(ports[Fleet.names.count - 1])/dashboard"
    await say("the dashboard is at \(dashboard) while this runs")
    let outcome = await race(broker, interruptions, fleet, sandbox) {
      try await work(Parts(connection: connection, fleet: fleet, provider: sandbox.provider, keys: keys, dashboard: dashboard))
    }
    return try outcome.get()
  }

  private func publishStrategy(_ connection: KafkaConnection) async throws {
    let header = EventHeader(id: "strategy-rehearsal", source: "/cordial/demo", subject: "strategy", time: options.start)
    let publisher = try KafkaPublisher(connection, clientID: "cordial-demo-strategy")
    let bytes = header.encode(StrategyPublished(strategy: strategy))
    try await publisher.publish(topic: Topic.strategy.rawValue, key: Array(header.subject.utf8), value: bytes)
    await publisher.close()
  }

  /// Whichever ends first decides: the work with its outcome, anything else with a failure. Then everything is stopped.
  private func race<Outcome: Sendable>(
    _ broker: DevelopmentBroker, _ interruptions: UnixSignalsSequence, _ fleet: Fleet, _ sandbox: SandboxServer,
    _ work: @escaping @Sendable () async throws -> Outcome
  ) async -> Result<Outcome, any Error> {
    await withTaskGroup(of: Result<Outcome, any Error>.self) { group in
      group.addTask { .failure(RehearsalFailure("the broker ended with status \(await broker.waitUntilEnded())")) }
      group.addTask {
        for await _ in interruptions { break }
        return .failure(RehearsalFailure.interrupted)
      }
      group.addTask {
        await LocalSystem.attempt {
          try await sandbox.run()
          throw RehearsalFailure("the sandbox ended")
        }
      }
      group.addTask {
        await LocalSystem.attempt {
          try await fleet.run()
          throw RehearsalFailure("the services ended")
        }
      }
      group.addTask { await LocalSystem.attempt(work) }
      let first = await group.next() ?? .failure(RehearsalFailure("nothing ran"))
      await fleet.stop()
      group.cancelAll()
      // The broker's task ends only with the broker.
      await broker.stop()
      return first
    }
  }

  static func attempt<Value>(_ work: () async throws -> Value) async -> Result<Value, any Error> {
    do { return .success(try await work()) } catch { return .failure(error) }
  }

  static var quietLogger: Logger {
    var logger = Logger(label: "cordial.demo") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    return logger
  }
}
