import Foundation
public import Hummingbird
public import Logging
import Models
public import ServiceLifecycle
import UnixSignals

/// The shell that all four services share: configuration, log, clock check, HTTP edge, graceful stop.
public enum ServiceHost {
  /// Runs until SIGTERM or SIGINT. A failure is logged in one sentence and ends the process with status 1; restarting is routine.
  public static func run(
    _ name: String, defaultPort: Int,
    _ parts: @Sendable (ServiceConfiguration, Logger, Router<BasicRequestContext>) throws -> (runners: [WatchedRunner], services: [any Service])
  ) async {
    do {
      let environment = ProcessInfo.processInfo.environment
      let configuration = try ServiceConfiguration(environment, defaultPort: defaultPort)
      let level = Logger.Level(rawValue: configuration.logLevel) ?? .info
      LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level) }
      let logger = Logger(label: "cordial.\(name)")
      guard ZoneCatalog.missingZones().isEmpty else {
        throw ConfigurationFailure(sentences: ["the time zone database is missing; install the package tzdata"])
      }
      let router = Router()
      let (runners, services) = try parts(configuration, logger, router)
      router.addHealth(service: name, runners)
      let edge = Application(
        router: router, configuration: .init(address: .hostname(configuration.host, port: configuration.port)), logger: quiet(logger))
      let group = ServiceGroup(
        configuration: .init(
          services: (services + [edge]).map {
            .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .cancelGroup)
          }, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger)))
      do { try await group.run() } catch {
        logger.critical("the service ends", metadata: ["reason": "\(error)"])
        exit(1)
      }
    } catch {
      FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
      exit(2)
    }
  }

  /// The libraries' own chatter is kept down to warnings.
  private static func quiet(_ logger: Logger) -> Logger {
    var quiet = logger
    quiet.logLevel = .warning
    return quiet
  }
}
