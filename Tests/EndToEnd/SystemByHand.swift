import DevelopmentBroker
import Foundation
import Kafka
import Models
import Testing
import Topics

/// Broker, sandbox and the four services as processes, as the README starts them; time comes from ticks, so that any hour of the day will do.
final class SystemByHand {
  struct Found {
    var topic: String
    var text: String
  }

  private let broker: DevelopmentBroker
  private let programs: [Program]
  private let publisher: KafkaPublisher
  private let tail: KafkaTail
  let connection: KafkaConnection
  let sandbox: String
  let dispatch: String
  /// Where each service answers.
  private(set) var services: [String: String] = [:]
  /// The processes of the services.
  private(set) var identifiers: [String: Int32] = [:]
  /// Of tools.
  let environment: [String: String]
  /// Tuesday, 10 March 2026, 11:00 in New York.
  private var now = Instant("2026-03-10T15:00:00Z") ?? Instant(milliseconds: 0)
  private var events: [Found] = []

  private init(
    _ broker: DevelopmentBroker, _ programs: [Program], _ connection: KafkaConnection, _ publisher: KafkaPublisher, _ tail: KafkaTail, sandbox: String,
    dispatch: String, environment: [String: String]
  ) {
    self.connection = connection
    self.environment = environment
    self.broker = broker
    self.programs = programs
    self.publisher = publisher
    self.tail = tail
    self.sandbox = sandbox
    self.dispatch = dispatch
  }

  /// - Parameters:
  ///   - speaksProviders: dispatch speaks WhatsApp's, Twilio's and Stripe's protocols instead of the sandbox's own.
  ///   - more: variables for services and tools.
  static func start(speaksProviders: Bool = false, _ more: [String: String] = [:]) async throws -> SystemByHand {
    let broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment)
    let connection = try KafkaEnvironment.connection(broker.environment)
    let admin = try KafkaAdmin(connection, clientID: "by-hand")
    try await admin.waitUntilReachable()
    _ = try await admin.create(TopicPlan.all(partitions: 2).map { $0.newTopic(replication: 1) })
    await admin.close()
    let ports = try await FreePort.find(5)
    let token = ["CORDIAL_SANDBOX_TOKEN": "token", "CORDIAL_WEBHOOK_SECRET": "secret"]
    var programs = [
      try Program("cordial", ["sandbox", "--port", "\(ports[4])", "--dispatch", "http://127.0.0.1:\(ports[2])"], environment: token)
    ]
    for (name, port) in zip(["segmentation", "conversation", "dispatch", "metrics"], ports) {
      let sandbox = "http://127.0.0.1:\(ports[4])"
      let providers = speaksProviders ? try ProviderEnvironment.foreign(sandbox, dispatch: "http://127.0.0.1:\(ports[2])") : ProviderEnvironment.own(sandbox)
      let environment = broker.environment.merging(token) { $1 }.merging(providers) { $1 }.merging(
        ["CORDIAL_CLOCK": "topic", "CORDIAL_HTTP_PORT": "\(port)"]) { $1 }.merging(more) { $1 }
      programs.append(try Program(name, environment: environment))
    }
    let topics = [Topic.deliveries.rawValue, Topic.deadLetters.rawValue, Topic.outcomes.rawValue, Topic.strategy.rawValue]
    let system = SystemByHand(
      broker, programs, connection, try KafkaPublisher(connection, clientID: "by-hand"),
      try await KafkaTail(connection, clientID: "by-hand-tail", topics: topics), sandbox: "http://127.0.0.1:\(ports[4])",
      dispatch: "http://127.0.0.1:\(ports[2])", environment: broker.environment.merging(more) { $1 })
    for (index, name) in ["segmentation", "conversation", "dispatch", "metrics"].enumerated() {
      system.services[name] = "http://127.0.0.1:\(ports[index])"
      system.identifiers[name] = programs[index + 1].identifier
    }
    return system
  }

  /// The standard strategy with one line or two of it changed, and pay links that lead to this system, put live.
  func publishStrategy(_ line: String, as changed: String, _ other: String? = nil, as otherChanged: String = "") async throws {
    var text = try String(contentsOf: Program.root.appending(path: "deploy/strategy/default.yaml"), encoding: .utf8)
    for (old, new) in [(line, changed)] + (other.map { [($0, otherChanged)] } ?? []) {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    text = text.replacing("https://pay.example.org/", with: "\(dispatch)/pay/").replacing("version: standard-1", with: "version: by-hand")
    let file = URL.temporaryDirectory.appending(path: "cordial-strategy-\(ProcessInfo.processInfo.processIdentifier).yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let publish = try Program("cordial", ["strategy", "publish", file.path], environment: broker.environment)
    var said = ""
    for await words in publish.lines { said += words + "\n" }
    #expect(await publish.ended() == 0, "\(said)")
  }

  /// One line through kcat.
  func send(_ line: String, key: String) async throws {
    let key = key.isEmpty ? [] : ["-k", key]
    let kcat = try Program(
      "/usr/bin/kcat",
      ["-P", "-b", broker.bootstrapServers, "-X", "message.max.bytes=3000000", "-X", "partitioner=murmur2_random", "-t", "collections.portfolio"] + key, input: line + "\n")
    #expect(await kcat.ended() == 0)
  }

  struct NothingComes: Error {}

  /// The next event of that type about that customer; virtual time goes on by a minute whenever nothing comes.
  ///
  /// - Throws: `NothingComes` once `isOver` says that whoever should make it come has ended.
  func next(_ type: String, of customer: String, unless isOver: () -> Bool = { false }) async throws -> Found {
    while true {
      if let index = events.firstIndex(where: { $0.text.contains(#""type":"\#(type)""#) && $0.text.contains(#""subject":"\#(customer)""#) }) {
        return events.remove(at: index)
      }
      let found = try await tail.next(waitMilliseconds: 300)
      for case .record(let record) in found {
        events.append(Found(topic: record.topic, text: String(decoding: record.value ?? [], as: UTF8.self)))
      }
      if found.isEmpty {
        if isOver() { throw NothingComes() }
        try await tick()
      }
    }
  }

  /// Every record of a topic so far.
  func records(of topic: Topic) async throws -> [String] {
    var found: [String] = []
    try await KafkaTail.readWhole(try KafkaEnvironment.connection(broker.environment), clientID: "by-hand-whole", topics: [topic.rawValue]) {
      found.append(String(decoding: $0.value ?? [], as: UTF8.self))
    }
    return found
  }

  /// Time goes on at once.
  func pass(hours: Int64) async throws { try await tick(minutes: 60 * hours) }

  /// One of the tool's commands: its exit status and what it said.
  func cordial(_ arguments: String..., input: String = "") async throws -> (status: Int32, said: String) {
    let program = try Program("cordial", arguments, environment: environment, input: input)
    var said = ""
    for await line in program.lines { said += line + "\n" }
    return (await program.ended(), said)
  }

  private func tick(minutes: Int64 = 1) async throws {
    now = now.adding(minutes: minutes)
    let header = EventHeader(id: "tick-\(now)", source: "/by-hand", subject: "clock", time: now)
    try await publisher.publish(topic: Topic.clock.rawValue, key: Array("clock".utf8), value: header.encode(ClockTicked(now: now)))
  }

  /// How many messages the sandbox provider has taken for a customer.
  func messages(to customer: String) async throws -> Int {
    try await fetch("\(sandbox)/v1/messages?reference=\(customer)").components(separatedBy: #""idempotencyKey""#).count - 1
  }

  /// What is at an address, after it was followed wherever it leads; its last line is the address in the end.
  func fetch(_ url: String, posting body: String? = nil) async throws -> String {
    let script = """
      import sys, urllib.request as u
      answer = u.urlopen(u.Request(sys.argv[1], sys.argv[2].encode() if len(sys.argv) > 2 else None, {'Authorization': 'Bearer token'}))
      print(answer.read().decode())
      print(answer.url)
      """
    let python = try Program("/usr/bin/env", ["python3", "-c", script, url] + (body.map { [$0] } ?? []))
    var output = ""
    for await line in python.lines { output += line + "\n" }
    return output
  }

  /// The customer does something at the sandbox.
  func act(_ event: String) async throws { _ = try await fetch("\(sandbox)/v1/events", posting: event) }

  /// - Returns: everything that the programs have logged.
  @discardableResult
  func stop() async -> [String] {
    await publisher.close()
    await tail.close()
    for program in programs.reversed() { await program.stop() }
    await broker.stop()
    var logged: [String] = []
    for program in programs { for await line in program.lines { logged.append(line) } }
    return logged
  }
}
