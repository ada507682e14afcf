import AsyncHTTPClient
import DevelopmentBroker
import Foundation
import Kafka
import Models
import NIOCore
import NIOHTTP1
import Seals
import Topics

/// The four services as processes, each with every secret there is, log level debug, and providers that repeat in their errors whatever they were told.
final class HushedSystem {
  static let names = ["segmentation", "conversation", "dispatch", "metrics"]

  let haystack = Haystack()
  private let broker: DevelopmentBroker
  private let connection: KafkaConnection
  private let publisher: KafkaPublisher
  private let tail: KafkaTail
  private let provider: Program
  private var programs: [Program] = []
  private let ports: [Int]
  /// Tuesday, noon in London.
  private var now = Instant(seconds: 1_773_144_000)
  /// Reports and dead letters so far: type and what they are about.
  private(set) var heard: Set<String> = []

  private init(_ broker: DevelopmentBroker, _ provider: Program, _ ports: [Int]) async throws {
    self.broker = broker
    self.provider = provider
    self.ports = ports
    connection = try KafkaEnvironment.connection(broker.environment)
    let admin = try KafkaAdmin(connection, clientID: "hushed")
    try await admin.waitUntilReachable()
    _ = try await admin.create(TopicPlan.all(partitions: 1).map { $0.newTopic(replication: 1) })
    await admin.close()
    publisher = try KafkaPublisher(connection, clientID: "hushed")
    tail = try await KafkaTail(connection, clientID: "hushed-tail", topics: [Topic.deliveries.rawValue, Topic.deadLetters.rawValue])
  }

  /// - Parameter opensStripe: pay links lead to Stripe, not to another provider's page.
  static func start(_ needles: [Needle], opensStripe: Bool) async throws -> HushedSystem {
    let broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment)
    let provider = try Program("/usr/bin/env", ["python3", "-B", "Tests/EndToEnd/telltale.py"])
    var lines = provider.lines.makeAsyncIterator()
    let address = "http://127.0.0.1:\(await lines.next() ?? "")"
    let system = try await HushedSystem(broker, provider, FreePort.find(names.count))
    var environment = broker.environment.merging(HushedSystem.settings(address, dispatch: system.ports[2])) { $1 }
      .merging(needles.map { ($0.name, $0.secret) }) { $1 }
    if !opensStripe { environment["CORDIAL_PAY_PAGE"] = "\(address)/500/pay?{reference}{amount}{currency}{signature}" }
    for (name, port) in zip(names, system.ports) {
      let program = try Program(name, environment: environment.merging(["CORDIAL_HTTP_PORT": "\(port)"]) { $1 })
      system.programs.append(program)
      let haystack = system.haystack
      Task { for await line in program.lines { haystack.add(line, from: "the log of \(name)") } }
    }
    return system
  }

  private static func settings(_ provider: String, dispatch: Int) -> [String: String] {
    [
      "CORDIAL_LOG_LEVEL": "debug", "KAFKA_DEBUG": "conf,security,feature", "CORDIAL_CLOCK": "topic", "CORDIAL_SANDBOX_URL": "\(provider)/401",
      "CORDIAL_PUBLIC_URL": "http://127.0.0.1:\(dispatch)", "CORDIAL_COLLECTS_FOR": "self",
      "CORDIAL_TWILIO_ACCOUNT_SID": "AC0123456789abcdef0123456789abcdef", "CORDIAL_TWILIO_SENDER": "+15005550006", "CORDIAL_TWILIO_URL": "\(provider)/401",
      "CORDIAL_WHATSAPP_PHONE_NUMBER_ID": "106540352242922", "CORDIAL_WHATSAPP_URL": "\(provider)/500", "CORDIAL_SMTP_URL": provider.replacing("http", with: "smtp"),
      "CORDIAL_SMTP_USER": "us", "CORDIAL_EMAIL_NAME": "Acme", "CORDIAL_EMAIL_SENDER": "collections@acme.example", "CORDIAL_STRIPE_URL": "\(provider)/401",
      "CORDIAL_PAY_RETURN_URL": "https://acme.example",
      "CORDIAL_CRM_URL": "\(provider)/401/crm", "CORDIAL_CHATWOOT_URL": "\(provider)/401", "CORDIAL_CHATWOOT_ACCOUNT": "1", "CORDIAL_CHATWOOT_INBOX": "2",
    ]
  }

  // MARK: - What happens

  func publish<Data: EventData>(_ data: Data, to topic: Topic, about customer: String = "c-1") async throws {
    let header = EventHeader(id: "\(Data.type)-\(customer)", source: "/hushed", subject: customer, time: now)
    try await publish(header.encode(data), to: topic, key: customer)
  }

  func publish(_ bytes: [UInt8], to topic: Topic, key: String) async throws {
    try await publisher.publish(topic: topic.rawValue, key: Array(key.utf8), value: bytes)
  }

  /// One contact that every rule allows.
  func ask(_ channel: Models.Channel, at address: String) async throws {
    try await publish(
      OutreachRequested(
        contactId: "k-\(channel.rawValue)", purpose: .reminder, channel: channel, address: address, language: "en", subject: "s", consent: true,
        text: "Hello", accountIds: ["a-1"], stage: .early, treatment: .bot, variant: "v", timeZone: "Europe/London", jurisdiction: "GB", balanceAsOf: now,
        customerWroteAt: now, expiresAt: now.adding(hours: 2), strategyVersion: "s"), to: .outreach, about: "c-\(channel.rawValue)")
  }

  /// Time goes on, ten minutes at a time, until all of these were heard of.
  func wait(until wanted: Set<String>) async throws {
    while !wanted.isSubset(of: heard) {
      now = now.adding(minutes: 10)
      let header = EventHeader(id: "tick-\(now)", source: "/hushed", subject: "clock", time: now)
      try await publish(header.encode(ClockTicked(now: now)), to: .clock, key: "clock")
      for case .record(let record) in try await tail.next(maximum: 1_000, waitMilliseconds: 200) {
        guard let value = record.value, let envelope = try? EventEnvelope(reading: value) else { continue }
        if let report: DeliveryReport = try? envelope.data(from: value) { heard.insert(report.contactId) }
        if let letter: DeadLettered = try? envelope.data(from: value) { heard.insert("\(letter.service) could not read \(letter.topic)") }
      }
    }
  }

  /// A request to one of the services; what it answers is kept. - Returns: the status.
  @discardableResult func call(_ service: String, _ path: String, posting body: String? = nil, _ headers: [(String, String)] = []) async throws -> Int {
    let port = ports[HushedSystem.names.firstIndex(of: service) ?? 0]
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = body == nil ? .GET : .POST
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(Array(body.utf8)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let text = String(decoding: Array(try await response.body.collect(upTo: 1 << 22).readableBytesView), as: UTF8.self)
    haystack.add("\(response.headers)\n\(text)", from: "\(service)'s \(path.prefix { $0 != "?" })")
    return Int(response.status.code)
  }

  /// All records of all topics, their keys too, and what dead letters hold in base64.
  func keepTopics() async throws {
    let names = TopicPlan.all(partitions: 1).map(\.name)
    try await KafkaTail.readWhole(connection, clientID: "hushed-whole", topics: names) { [haystack] record in
      haystack.add(String(decoding: record.key + (record.value ?? []), as: UTF8.self), from: record.topic)
      guard let value = record.value, let envelope = try? EventEnvelope(reading: value), let letter: DeadLettered = try? envelope.data(from: value) else { return }
      haystack.add(String(decoding: Data(base64Encoded: letter.value) ?? Data(), as: UTF8.self), from: record.topic)
    }
  }

  /// The broker goes; returns once every service has said something about it.
  func loseBroker() async throws {
    await publisher.close()
    await tail.close()
    let before = HushedSystem.names.map { haystack.count("the log of \($0)") }
    await broker.stop()
    for (name, count) in zip(HushedSystem.names, before) {
      while haystack.count("the log of \(name)") == count { try await call(name, "/livez") }
    }
  }

  func stop() async {
    // The broker is gone: there is nobody to say goodbye to.
    for program in programs + [provider] { kill(program.identifier, SIGKILL) }
    for program in programs + [provider] { _ = await program.ended() }
  }
}
