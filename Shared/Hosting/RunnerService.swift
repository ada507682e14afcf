import Foundation
import Kafka
public import Logging
public import Models
public import Processing
import Seals
public import ServiceLifecycle
public import Streaming
import Synchronization

/// Runs one core on a thread of its own, from the opening of its log to the end of the service.
public final class RunnerService<Core: ServiceCore>: Service {
  private let core: Core
  private let configuration: ServiceConfiguration
  private let logger: Logger
  private let performer: any EffectPerformer
  private let clock: StreamClock
  private let limits: StreamLimits
  private let pulse: Pulse
  public let board = StatusBoard()
  public let topics: ServiceTopics
  private let stopping = Mutex(false)
  private let waker = Mutex<(any LogWaker)?>(nil)

  public init(
    core: Core, configuration: ServiceConfiguration, clock: StreamClock, logger: Logger, performer: any EffectPerformer = NoEffects(),
    limits: StreamLimits = StreamLimits(), pulse: Pulse = Pulse()
  ) {
    self.core = core
    self.configuration = configuration
    self.clock = clock
    var limits = limits
    limits.batchRecordsMax = configuration.batchRecordsMax
    self.limits = limits
    self.pulse = pulse
    self.logger = logger
    self.performer = performer
    topics = ServiceTopics(of: Core.self, followsClock: configuration.isClockDriven, followsKeys: configuration.keys != nil)
  }

  public func run() async throws {
    // Cancelled where another service of the process has failed: a core that ran on behind a closed HTTP edge would keep the process from being started again.
    try await withTaskCancellationOrGracefulShutdownHandler {
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        let thread = Thread {
          let ended = Result { try self.runHere() }
          // Said at once: the process ends only when its other services have.
          if case .failure(let error) = ended { self.logger.error("failed", metadata: ["core": "\(Core.name)", "reason": "\(error)"]) }
          done.resume(with: ended)
        }
        thread.name = Core.name
        thread.stackSize = 4 << 20
        thread.start()
      }
    } onCancelOrGracefulShutdown: {
      self.stopping.withLock { $0 = true }
      self.waker.withLock { $0 }?.wake()
    }
  }

  /// On the thread of the runner: it alone touches the log.
  private func runHere() throws {
    let settings = try logConfiguration()
    let log = try KafkaLog(settings)
    waker.withLock { $0 = log.waker }
    let topology = Topology(
      topics: topics.names, inputs: topics.inputs, changelog: topics.changelog, broadcasts: topics.broadcasts,
      partitions: try TopicCheck.partitions(of: topics, on: log))
    let desk = ConcurrentEffectDesk(performer: configuration.keys.map { OpeningPerformer(performer, $0) } ?? performer, limit: configuration.effectsMax, waker: log.waker)
    let seals = configuration.keys.map { ServiceSeals($0, source: "/cordial/\(Core.name)") }
    let processor = ServiceProcessor(core: core, topics: topics, zones: ZoneCatalog(), seals: seals) { [logger] reason in
      logger.error("\(reason)", metadata: ["core": "\(Core.name)"])
    }
    var limits = limits
    limits.stallMillisecondsMax = Milliseconds(settings.connection.sessionTimeoutMilliseconds * 5 / 6)
    let runner = try Runner(log: log, processor: processor, topology: topology, limits: limits, clock: clock, desk: desk, board: board, pulse: pulse)
    if let master = configuration.keys?.missingMaster {
      throw LogFailure.fatal(
        "customers' keys are wrapped by the master key \(master), which is not set; set it as CORDIAL_MASTER_KEY_OLD until `cordial keys rotate` has run")
    }
    logger.info("started", metadata: ["core": "\(Core.name)", "partitions": "\(topology.partitions)"])
    try runner.run { stopping.withLock { $0 } }
    logger.info("stopped", metadata: ["core": "\(Core.name)"])
  }

  private func logConfiguration() throws -> KafkaLog.Configuration {
    KafkaLog.Configuration(
      connection: try KafkaEnvironment.connection(configuration.environment, logger: logger), group: "cordial.\(Core.name)",
      instance: "\(Core.name)-\(configuration.instance)", transactionalID: "cordial.\(Core.name).\(configuration.instance)",
      clientID: "cordial-\(Core.name)", topics: topics.names, inputs: topics.inputs)
  }
}

/// For cores that make no calls.
public struct NoEffects: EffectPerformer {
  public init() {}
  public func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] { [] }
}

/// Says at start, in one line, what is missing from the topics.
enum TopicCheck {
  static func partitions(of topics: ServiceTopics, on log: KafkaLog) throws(LogFailure) -> Int32 {
    var counts: [(name: String, count: Int32)] = []
    for topic in topics.broadcasts where topics.names[topic] == Topic.keys.rawValue {
      guard try log.partitionCount(topic) == 1 else { throw .fatal("the topic \(topics.names[topic]) must exist, with one partition; run `cordial topics create`") }
    }
    for topic in topics.inputs + [topics.changelog] {
      guard let count = try log.partitionCount(topic) else {
        throw .fatal("the topic \(topics.names[topic]) does not exist; run `cordial topics create`")
      }
      counts.append((topics.names[topic], count))
    }
    let first = counts[0]
    if let other = counts.first(where: { $0.count != first.count }) {
      throw .fatal(
        "\(first.name) has \(first.count) partitions and \(other.name) has \(other.count); they must be equal, "
          + "so that one customer's events meet: recreate one of them")
    }
    return first.count
  }
}

extension RunnerService {
  /// What the health routes show of it.
  public var watched: WatchedRunner { WatchedRunner(core: Core.name, names: topics.names, board: board) }
}
