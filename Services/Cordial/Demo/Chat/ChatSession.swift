import Foundation
import Models
import Sandbox
import Terminal

/// One chat, line by line: what is typed goes in as signed webhooks, what the bot says comes out.
struct ChatSession {
  private var link: any ChatLink
  private var facts: ChatFacts
  private let view: ChatView
  private let customer: String
  private var explains: Bool
  /// The last message: its channel is where the customer answers, its buttons are what numbers tap.
  private var last: ChatMessage?
  private let channel: Channel
  private var lines = 0
  private var turnDecisions: [DecisionRecorded] = []

  init(_ link: any ChatLink, _ facts: ChatFacts, _ view: ChatView, customer: String, _ options: ChatOptions) {
    self.link = link
    self.facts = facts
    self.view = view
    self.customer = customer
    channel = options.channel
    explains = options.explains
  }

  /// Publishes the debt where there is one to publish, waits for the first message, and talks until the lines end.
  mutating func run(_ account: AccountUpdated?, _ input: AsyncStream<String>) async throws {
    if let account {
      let header = EventHeader(id: "chat-\(customer)-\(link.now)", source: "/cordial/chat", subject: customer, time: link.now)
      try await link.publish(header.encode(account), key: customer)
      try await show(link.settle())
      if last == nil { try await show(link.wait(days: 5, untilMessage: true)) }
    } else {
      try await facts.look()
    }
    if last == nil { view.note("No message has come; write first, /decision says why, /wait 3 lets days pass.") }
    view.prompt()
    for await line in input {
      if try await !take(ChatLine(line, buttons: last?.buttons ?? [])) { break }
      view.prompt()
    }
    await facts.close()
    await link.close()
  }

  /// False at the end.
  private mutating func take(_ line: ChatLine) async throws -> Bool {
    switch line {
    case .say(""): break
    case .say(let text): try await write(text, button: nil)
    case .tap(let button): try await write(button.title, button: button.id)
    case .labels: view.labels(turnDecisions)
    case .decision: view.decisions(turnDecisions)
    case .explain:
      explains.toggle()
      view.note(explains ? "Labels and decisions follow every line." : "Labels and decisions are kept to themselves.")
    case .state: view.state(facts)
    case .help: for line in ChatLine.helpLines { view.note(line) }
    case .quit: return false
    case .wait(let days): try await show(link.wait(days: days, untilMessage: false))
    case .pay(let amount): try await pay(amount)
    case .agent(""): view.note("/agent needs the words that the person writes.")
    case .agent(let text): try await publish(AgentReplied(text: text, agent: "chat"))
    case .release: try await publish(AgentReleased(agent: "chat"))
    case .unknown(let word): view.note("“\(word)” is no command; /help names them.")
    }
    return true
  }

  private mutating func write(_ text: String, button: String?) async throws {
    view.echo(text, at: link.now)
    try await link.post(
      WebhookEvent(
        id: nextId("reply"), kind: .received, time: link.now, reference: customer, idempotencyKey: last?.key,
        channel: last?.channel ?? channel, messageId: last?.id, text: text, button: button))
    try await show(link.settle())
  }

  private mutating func pay(_ text: String?) async throws {
    guard let account = facts.segment?.accounts.first(where: { $0.balance.amount > 0 }) else { return view.note("Nothing is owed.") }
    var amount = account.balance
    if let text {
      guard let units = ChatSession.minorUnits(text, account.balance.currency), units > 0, units <= account.balance.amount else {
        return view.note("/pay takes an amount like 20 or 20.50, up to \(account.balance).")
      }
      amount = Money(units, account.balance.currency)
    }
    let id = nextId("payment")
    try await link.post(
      WebhookEvent(
        id: id, kind: .paid, time: link.now, reference: customer, idempotencyKey: last?.key, paymentId: id, accountId: account.accountId,
        amount: amount))
    view.note("paid \(amount)")
    try await show(link.settle())
  }

  static func minorUnits(_ text: String, _ currency: Currency) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int64(parts[0]), whole >= 0, whole < 1_000_000_000 else { return nil }
    guard parts.count == 2 else { return whole * currency.minorUnits }
    let digits = currency.exponent
    guard parts[1].count <= digits, let fraction = Int64(parts[1] + String(repeating: "0", count: digits - parts[1].count)) else { return nil }
    return whole * currency.minorUnits + fraction
  }

  private mutating func publish<Data: EventData>(_ data: Data) async throws {
    let header = EventHeader(id: nextId("desk"), source: "/cordial/chat", subject: customer, time: link.now)
    try await link.publish(header.encode(data), key: customer)
    try await show(link.settle())
  }

  private mutating func nextId(_ kind: String) -> String {
    lines += 1
    return "chat-\(customer)-\(kind)-\(lines)-\(link.now.milliseconds)"
  }

  /// Messages, and what came of the turn.
  private mutating func show(_ messages: [ChatMessage]) async throws {
    for message in messages { view.message(message, at: link.now) }
    last = messages.last ?? last
    try await facts.look()
    if !facts.decisions.isEmpty { turnDecisions = facts.decisions }
    if messages.isEmpty, facts.hasPerson { view.note("The bot is silent: a person has the case. /agent writes as they would, /release gives it back.") }
    for outcome in facts.outcomes { view.note("→ \(outcome)") }
    if explains {
      view.labels(facts.decisions)
      view.decisions(facts.decisions)
    }
  }
}
