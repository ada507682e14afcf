import Models
import Sandbox
import SealedLog
import Synchronization
public import Terminal

/// The whole system on this machine, with played customers and virtual time.
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
    let system = LocalSystem(options: options, strategy: options.strategy) { note in await screen.note(note) }
    let finished = Mutex<Report?>(nil)
    do {
      return try await system.run { parts in
        let follower = try await RecordFollower(parts.connection, keys: parts.keys, partitions: options.partitions, zones: ZoneCatalog(), record: options.record)
        let quiet = QuietWait(fleet: parts.fleet, provider: parts.provider, follower: follower) { await screen.note($0) }
        var report = try await drive(parts, quiet)
        report.restarts = await parts.fleet.restarts
        report.wallSeconds = Int((ContinuousClock.now - started).components.seconds)
        if options.stays {
          finished.withLock { $0 = report }
          await screen.note("look around at \(parts.dashboard); Ctrl-C ends it")
          try await Task.sleep(for: .seconds(86_400))
        }
        return report
      }
    } catch let failure as RehearsalFailure where failure == .interrupted {
      guard let report = finished.withLock({ $0 }) else { throw failure }
      return report
    }
  }

  private func drive(_ parts: LocalSystem.Parts, _ quiet: QuietWait) async throws -> Report {
    let publisher = try await SealingPublisher.open(parts.connection, clientID: "demo", keys: parts.keys)
    var drive = Drive(
      options, publisher: publisher, provider: parts.provider, quiet: quiet, disturber: Disturber(options, fleet: parts.fleet),
      zones: ZoneCatalog()
    ) { await screen.show($0) }
    let outcome = await LocalSystem.attempt { try await drive.run() }
    if case .failure = outcome { await parts.fleet.keepEvidence() }
    await quiet.close()
    await publisher.close()
    return try outcome.get()
  }
}
