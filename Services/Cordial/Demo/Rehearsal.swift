import DevelopmentBroker
import Foundation
import Kafka
import Logging
import Models
import Sandbox
public import Terminal
import Topics
import UnixSignals

/// The whole system on this machine, with played customers and virtual time: a broker, the four services as processes, a sandbox provider.
public struct Rehearsal: Sendable {
  private let options: RehearsalOptions
  private let screen: RehearsalScreen

  public init(_ options: RehearsalOptions, terminal: Terminal) {
    self.options = options
    screen = RehearsalScreen(terminal)
  }

  /// Runs to the end and stops everything that was started, also after a failure or an interruption.
  ///
  /// - Throws: `RehearsalFailure`, or what kept the broker from starting.
  public func run() async throws -> Report {
    let started = ContinuousClock.now
    let interruptions = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    let broker = try await DevelopmentBroker.start(environment: options.environment)
    let outcome = await Rehearsal.attempt { try await rehearse(on: broker, interruptions) }
    await broker.stop()
    var report = try outcome.get()
    report.wallSeconds = Int((ContinuousClock.now - started).components.seconds)
    return report
  }

  private func rehearse(on broker: DevelopmentBroker, _ interruptions: UnixSignalsSequence) async throws -> Report {
    let connection = try KafkaEnvironment.connection(broker.environment, logger: Rehearsal.quietLogger)
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
      restartsMax: Fleet.restartsMax + options.disturbances,
      say: { note in await screen.note(note) })
    let sandbox = SandboxServer(access.configuration, logger: Rehearsal.quietLogger) {
      Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
    let outcome = await race(broker, interruptions, fleet, sandbox) {
      let follower = try await RecordFollower(connection, partitions: options.partitions, zones: ZoneCatalog())
      let quiet = QuietWait(fleet: fleet, provider: sandbox.provider, follower: follower) { await screen.note($0) }
      return try await drive(connection, quiet, sandbox.provider, fleet)
    }
    var report = try outcome.get()
    report.restarts = await fleet.restarts
    return report
  }

  /// The strategy is there before any service starts, so that every run begins with it. WhatsApp is on: here the operator is the sandbox.
  private func publishStrategy(_ connection: KafkaConnection) async throws {
    var strategy = Strategy.standard
    strategy.version = "rehearsal"
    strategy.isWhatsAppPermitted = true
    let header = EventHeader(id: "strategy-rehearsal", source: "/cordial/demo", subject: "strategy", time: options.start)
    let publisher = try KafkaPublisher(connection, clientID: "cordial-demo-strategy")
    let bytes = header.encode(StrategyPublished(strategy: strategy))
    try await publisher.publish(topic: Topic.strategy.rawValue, key: Array(header.subject.utf8), value: bytes)
    await publisher.close()
  }

  /// Whichever ends first decides: the drive with a report, anything else with a failure. Then everything is stopped.
  private func race(
    _ broker: DevelopmentBroker, _ interruptions: UnixSignalsSequence, _ fleet: Fleet, _ sandbox: SandboxServer,
    _ drive: @escaping @Sendable () async throws -> Report
  ) async -> Result<Report, any Error> {
    await withTaskGroup(of: Result<Report, any Error>.self) { group in
      group.addTask { .failure(RehearsalFailure("the broker ended with status \(await broker.waitUntilEnded())")) }
      group.addTask {
        for await _ in interruptions { break }
        return .failure(RehearsalFailure("interrupted"))
      }
      group.addTask {
        await Rehearsal.attempt {
          try await sandbox.run()
          throw RehearsalFailure("the sandbox ended")
        }
      }
      group.addTask {
        await Rehearsal.attempt {
          try await fleet.run()
          throw RehearsalFailure("the services ended")
        }
      }
      group.addTask { await Rehearsal.attempt(drive) }
      let first = await group.next() ?? .failure(RehearsalFailure("nothing ran"))
      await fleet.stop()
      group.cancelAll()
      // The broker's task ends only with the broker.
      await broker.stop()
      return first
    }
  }

  private func drive(
    _ connection: KafkaConnection, _ quiet: QuietWait, _ provider: SandboxProvider, _ fleet: Fleet
  ) async throws -> Report {
    let publisher = try KafkaPublisher(connection, clientID: "cordial-demo")
    var drive = Drive(
      options, publisher: publisher, provider: provider, quiet: quiet, disturber: Disturber(options, fleet: fleet),
      zones: ZoneCatalog()
    ) { await screen.show($0) }
    let outcome = await Rehearsal.attempt { try await drive.run() }
    await quiet.close()
    await publisher.close()
    return try outcome.get()
  }

  private static func attempt<Value>(_ work: () async throws -> Value) async -> Result<Value, any Error> {
    do { return .success(try await work()) } catch { return .failure(error) }
  }

  private static var quietLogger: Logger {
    var logger = Logger(label: "cordial.demo") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    return logger
  }
}
