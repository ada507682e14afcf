import AsyncHTTPClient
import DevelopmentBroker
package import Foundation
import Kafka
import Logging
package import Models
import NIOCore
import NIOHTTP1
package import Sandbox
import Seals
import Synchronization
import Topics

/// The dispatch service as a process between a broker and a sandbox, without the other services: contacts are asked for here, and time comes from ticks.
package final class DispatchAlone {
  private let broker: DevelopmentBroker
  private let publisher: KafkaPublisher
  private let tail: KafkaTail
  private let executable: URL
  private let settings: [String: String]
  private let configuration: SandboxConfiguration
  private let protocolOfProvider: ProviderProtocol
  /// What the sandbox takes for the time: the world's for its own protocol, which signs with it, and ours for the others, whose lists tell it.
  private let sandboxTime = SandboxTime()
  private var server: Task<Void, Never>?
  private var sandbox: SandboxServer?
  private var process: Process?
  private var ended = AsyncStream<Void>.makeStream()
  /// Tuesday, noon in London.
  package private(set) var now = Instant(seconds: 1_773_144_000)
  /// Every report so far: `delivery.accepted` and so on, by contact.
  package private(set) var reports: [String: [String]] = [:]
  /// The bytes of all of them.
  package private(set) var deliveries: [[UInt8]] = []
  /// Replies on Kafka, by their event id.
  package private(set) var inbound: [String: Int] = [:]

  package static let token = "token"
  package static let secret = "secret"

  /// - Parameters:
  ///   - executables: where the program `dispatch` is.
  ///   - answerMilliseconds: how long the sandbox thinks about each message.
  ///   - provider: whose protocol dispatch speaks to it.
  package init(
    executables: URL, environment: [String: String] = [:], partitions: Int32 = 2, answerMilliseconds: Int? = nil, provider: ProviderProtocol = .sandbox
  ) async throws {
    protocolOfProvider = provider
    broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment)
    let connection = try KafkaEnvironment.connection(broker.environment)
    let admin = try KafkaAdmin(connection, clientID: "alone")
    try await admin.waitUntilReachable()
    _ = try await admin.create(TopicPlan.all(partitions: partitions).map { $0.newTopic(replication: 1) })
    await admin.close()
    publisher = try KafkaPublisher(connection, clientID: "alone")
    tail = try await KafkaTail(connection, clientID: "alone-tail", topics: [Topic.deliveries.rawValue, Topic.inbound.rawValue])
    executable = executables.appending(path: "dispatch")
    let ports = try await FreePort.find(2)
    configuration = SandboxConfiguration(
      port: ports[0], dispatch: "http://127.0.0.1:\(ports[1])", token: DispatchAlone.token, secret: DispatchAlone.secret, deliversAtOnce: false,
      answerMilliseconds: answerMilliseconds)
    settings = ProcessInfo.processInfo.environment.merging(broker.environment) { $1 }.merging([
      "CORDIAL_CLOCK": "topic", "CORDIAL_HTTP_PORT": "\(ports[1])", "CORDIAL_SANDBOX_URL": "http://127.0.0.1:\(ports[0])",
      "CORDIAL_SANDBOX_TOKEN": DispatchAlone.token, "CORDIAL_WEBHOOK_SECRET": DispatchAlone.secret, "CORDIAL_LOG_LEVEL": "error",
    ]) { $1 }.merging(try provider.settings(sandbox: "http://127.0.0.1:\(ports[0])", dispatch: configuration.dispatch)) { $1 }.merging(environment) { $1 }
    if provider == .whatsApp { try await permitWhatsApp() }
    try await tick(seconds: 0)
  }

  private func permitWhatsApp() async throws {
    var strategy = Strategy.standard
    strategy.version = "alone"
    strategy.isWhatsAppPermitted = true
    let header = EventHeader(id: "strategy", source: "/alone", subject: "strategy", time: now)
    try await publisher.publish(topic: Topic.strategy.rawValue, key: Array("strategy".utf8), value: header.encode(StrategyPublished(strategy: strategy)))
  }

  package var provider: SandboxProvider? { sandbox?.provider }

  /// Hands a webhook to dispatch, as somebody who knows that secret, signed so many seconds ago. - Returns: the status of the answer.
  package func webhook(_ body: [UInt8], secret: String = DispatchAlone.secret, secondsAgo: Int = 0) async throws -> Int {
    let timestamp = String(Int(Date().timeIntervalSince1970) - secondsAgo)
    var request = HTTPClientRequest(url: "\(configuration.dispatch)/webhooks/sandbox")
    request.method = .POST
    request.headers.add(name: BodySignature.timestampHeader, value: timestamp)
    request.headers.add(name: BodySignature.signatureHeader, value: BodySignature.of(body, timestamp: timestamp, Secret(secret)))
    request.body = .bytes(body)
    return Int(try await HTTPClient.shared.execute(request, timeout: .seconds(60)).status.code)
  }

  package func startSandbox() {
    let server = SandboxServer(configuration, logger: Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }) { [sandboxTime] in
      Instant(milliseconds: sandboxTime.milliseconds.withLock { $0 } ?? Int64(Date().timeIntervalSince1970 * 1000))
    }
    sandbox = server
    self.server = Task { try? await server.run() }
  }

  // MARK: - The process

  package func startDispatch() throws {
    let process = Process()
    process.executableURL = executable
    process.environment = settings
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in ended.continuation.finish() }
    self.ended = ended
    try process.run()
    self.process = process
  }

  /// Starts it again where it ended by itself, as whoever runs containers does: a copy that was fenced, because it stood still for long, ends.
  ///
  /// - Returns: whether it had to be started.
  package func restartWhereItEnded() throws -> Bool {
    guard let process, !process.isRunning else { return false }
    try startDispatch()
    return true
  }

  package var identifier: Int32 { process?.processIdentifier ?? 0 }

  /// Returns once the process has ended.
  package func signal(_ signal: Int32) async {
    guard let process else { return }
    kill(process.processIdentifier, signal)
    for await _ in ended.stream {}
    self.process = nil
  }

  // MARK: - Time and contacts

  package func tick(seconds: Int64) async throws {
    now = now.adding(seconds: seconds)
    if protocolOfProvider != .sandbox { sandboxTime.milliseconds.withLock { [now] in $0 = now.milliseconds } }
    let header = EventHeader(id: "tick-\(now)", source: "/alone", subject: "clock", time: now)
    try await publisher.publish(topic: Topic.clock.rawValue, key: Array("clock".utf8), value: header.encode(ClockTicked(now: now)))
  }

  /// Asks for one contact.
  package func ask(_ contactId: String, of customer: String, hours: Int64 = 6) async throws {
    let request = OutreachRequested(
      contactId: contactId, purpose: .reminder, channel: protocolOfProvider.channel, address: "+447700900123", language: "en", consent: true, text: "Hello \(contactId)",
      accountIds: ["a-1"], stage: .early, treatment: .bot, variant: "v", timeZone: "Europe/London", jurisdiction: "GB", balanceAsOf: now,
      expiresAt: now.adding(hours: hours), strategyVersion: "s")
    let header = EventHeader(id: "e-\(contactId)", source: "/alone", subject: customer, time: now)
    try await publisher.enqueue(topic: Topic.outreach.rawValue, key: Array(customer.utf8), value: header.encode(request))
  }

  package func flush() async throws { try await publisher.flush() }

  /// Reads what dispatch has written. - Returns: whether there was anything.
  @discardableResult package func listen(waitMilliseconds: Int = 200) async throws -> Bool {
    var hasAny = false
    for case .record(let record) in try await tail.next(maximum: 10_000, waitMilliseconds: waitMilliseconds) {
      hasAny = true
      guard let value = record.value, let envelope = try? EventEnvelope(reading: value) else { continue }
      if record.topic == Topic.inbound.rawValue {
        inbound[envelope.header.id, default: 0] += 1
      } else if let report: DeliveryReport = try? envelope.data(from: value) {
        deliveries.append(value)
        reports[report.contactId, default: []].append(envelope.type)
      }
    }
    return hasAny
  }

  package func stop() async {
    await signal(SIGTERM)
    server?.cancel()
    await server?.value
    await publisher.close()
    await tail.close()
    await broker.stop()
  }
}

/// Nil: the world's.
private final class SandboxTime: Sendable {
  let milliseconds = Mutex<Int64?>(nil)
}
