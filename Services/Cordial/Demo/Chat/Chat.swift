import Foundation
public import Kafka
import Models
import Portfolio
public import Seals
public import Terminal

/// A talk with the bot through the real pipeline, from a terminal or a pipe.
public struct Chat: Sendable {
  private let options: ChatOptions
  private let terminal: Terminal

  public init(_ options: ChatOptions, _ terminal: Terminal) {
    self.options = options
    self.terminal = terminal
  }

  /// Starts a broker, the services and a sandbox, and talks in virtual time; stops everything that it started.
  public func run(executables: String, environment: [String: String], folder: String) async throws {
    let noon = try ChatCustomer(options, asOf: options.day.asOf)
    let zone = ZoneCatalog()[noon.zone] ?? .utc
    let start = zone.instant(of: options.day, secondOfDay: 10 * 3600)
    let customer = try ChatCustomer(options, asOf: start)
    let system = LocalSystem(
      options: RehearsalOptions(
        days: 1, seed: options.seed, portfolio: [], start: start, partitions: 1, gridMinutes: 1, executables: executables,
        environment: environment, folder: folder),
      strategy: Chat.strategy
    ) { note in terminal.status(note) }
    terminal.status("starting a broker and the services…")
    _ = try await system.run { parts in
      let follower = try await RecordFollower(parts.connection, keys: parts.keys, partitions: 1, zones: ZoneCatalog())
      var quiet = QuietWait(fleet: parts.fleet, provider: parts.provider, follower: follower) { _ in }
      quiet.patienceSeconds = 600
      let link = try await LocalLink(parts, quiet, customer: customer.id, now: start)
      try await talk(link, parts.connection, parts.keys, customer.id, customer.account, zone)
    }
  }

  /// Talks through the services that run already; publishes the debt of a made-up customer, or takes one who is known.
  public func run(on connection: KafkaConnection, keys: KeyRing?, sandbox: String, token: String) async throws {
    let made = try ChatCustomer(options, asOf: options.day.asOf)
    let id = options.customer ?? "chat-\(options.seed)-\(Int(Date().timeIntervalSince1970))"
    let link = try await RunningLink(connection, keys: keys, sandbox: sandbox, token: token, customer: id)
    var account = made.account
    account.balanceAsOf = link.now
    try await talk(link, connection, keys, id, options.customer == nil ? account : nil, ZoneCatalog()[made.zone] ?? .utc)
  }

  private func talk(
    _ link: any ChatLink, _ connection: KafkaConnection, _ keys: KeyRing?, _ customer: String, _ account: AccountUpdated?, _ zone: ZoneRules
  ) async throws {
    let view = ChatView(terminal, creditor: account?.creditor ?? "Cordial", zone: zone)
    terminal.clearStatus()
    if let account { view.title(account, options.channel, daysPastDue: options.daysPastDue) }
    let facts = try await ChatFacts(connection, keys: keys, customer: customer)
    var session = ChatSession(link, facts, view, customer: customer, options)
    try await session.run(account, Chat.typedLines())
  }

  /// Nobody is held out, and WhatsApp is on: here the operator is the sandbox.
  private static var strategy: Strategy {
    var strategy = Strategy.standard
    strategy.version = "chat"
    strategy.isWhatsAppPermitted = true
    strategy.holdOutShare = 0
    return strategy
  }

  /// Standard input, line by line, read on a thread of its own.
  private static func typedLines() -> AsyncStream<String> {
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    Thread {
      while let text = readLine() { line.yield(text) }
      line.finish()
    }.start()
    return lines
  }
}
