import Models

/// A provider of messages and payments that lives in memory: what the demo, the tests and a newcomer use instead of a real one.
public actor SandboxProvider {
  private var ledger = SandboxLedger()
  private let outbox: WebhookOutbox
  /// The clock on the wall; a rehearsal gives its events times of its own.
  nonisolated let now: @Sendable () -> Instant
  /// Where messages are reported as delivered at once, as a person trying things out expects; a rehearsal decides that itself.
  private let deliversAtOnce: Bool
  private var posted = 0
  private var faults = SandboxFaults()
  /// The dispatch service, such as `http://127.0.0.1:8083`.
  private let dispatch: String

  init(dispatch: String, deliversAtOnce: Bool, now: @escaping @Sendable () -> Instant, outbox: WebhookOutbox) {
    self.dispatch = dispatch
    self.deliversAtOnce = deliversAtOnce
    self.now = now
    self.outbox = outbox
  }

  /// Takes a message, or tells which message its key was used for.
  func take(_ request: SandboxRequest, isDelivered: Bool = false) async -> (message: SandboxMessage, isDuplicate: Bool) {
    let taken = ledger.take(request, at: now())
    if deliversAtOnce || isDelivered, !taken.isDuplicate {
      let id = taken.message.messageId
      await post([
        WebhookEvent(
          id: "\(id).delivered", kind: .delivered, time: time(for: request.reference), reference: request.reference, idempotencyKey: request.idempotencyKey,
          channel: request.channel, messageId: id)
      ])
    }
    return taken
  }

  /// What goes wrong with the next messages to a customer, in order.
  public func arm(_ faults: [SandboxFault], for reference: String) { self.faults.arm(faults, for: reference) }

  func fault(for reference: String) -> SandboxFault? { faults.next(for: reference) }

  /// Returns once the dispatch service has taken everything that was told.
  func waitUntilTold() async { await outbox.drained() }

  /// Sends what happened to the dispatch service, after everything that was posted before.
  public func post(_ events: [WebhookEvent]) async {
    for event in events {
      switch event.kind {
      case .delivered: event.idempotencyKey.map { ledger.set(.delivered, key: $0) }
      case .read: event.idempotencyKey.map { ledger.set(.read, key: $0) }
      case .failed: event.idempotencyKey.map { ledger.set(.failed, key: $0) }
      case .received, .paid, .reversed, .hungUp: ledger.note(event)
      }
    }
    posted += events.count
    await outbox.add(events.compactMap(news))
  }

  /// An event in the protocol in which the customer's last message came; nil where the provider has no word for it.
  private func news(_ event: WebhookEvent) -> SandboxNews? {
    guard event.kind != .paid, event.kind != .reversed,
      let message = event.idempotencyKey.flatMap({ ledger.message(key: $0) }) ?? ledger.last(to: event.reference, on: event.channel)
    else { return .own(event) }
    let webhook: ForeignWebhook? =
      switch message.request.line {
      case .own: nil
      case .whatsApp(let line): line.webhook(event, about: message, dispatch: dispatch)
      case .sms(let line): line.webhook(event, about: message, dispatch: dispatch)
      case .call(let call): call.webhook(event, to: message.request.to)
      }
    if let webhook { return .foreign(webhook) }
    return message.request.line == .own ? .own(event) : nil
  }

  /// Whether a customer wrote on a channel in the last 24 hours.
  func wroteLately(_ reference: String, on channel: Channel) -> Bool {
    ledger.timeline.reversed().contains { entry in
      guard case .event(let event) = entry, event.kind == .received, event.reference == reference, event.channel == channel else { return false }
      return event.time.adding(hours: 24) > now()
    }
  }

  /// Tells something that has no line of its own, such as a payment by Stripe.
  func tell(_ webhook: ForeignWebhook) async { await outbox.add([.foreign(webhook)]) }

  /// Events that the dispatch service has not taken yet.
  public var outstanding: Int { get async { await outbox.outstanding } }

  /// Events that were ever told to the dispatch service, those that are outstanding included.
  public var told: Int { get async { await outbox.added } }

  /// Everything sent so far from that place on, in the order in which it came.
  public func messages(from index: Int) -> [SandboxMessage] { Array(ledger.messages.dropFirst(index)) }

  /// What went to customers and what they did, from that place on.
  func timeline(from index: Int) -> [(message: SandboxMessage?, event: WebhookEvent?)] {
    ledger.timeline.dropFirst(index).map { entry in
      switch entry {
      case .message(let place): (ledger.messages[place], nil)
      case .event(let event): (nil, event)
      }
    }
  }

  /// A customer's messages, oldest first.
  public func messages(reference: String) -> [SandboxMessage] { ledger.messages(reference: reference) }

  func message(key: String) -> SandboxMessage? { ledger.message(key: key) }

  /// Messages to a number, newest first.
  func messages(to number: String?) -> [SandboxMessage] { ledger.messages.reversed().filter { number == nil || $0.request.to == number } }

  /// Requests that used a key again, from that place on: each would have been a second contact.
  public func repeated(from index: Int) -> [SandboxRequest] { Array(ledger.repeated.dropFirst(index)) }

  /// An event that a person makes up; what it leaves out is filled in.
  func event(_ bytes: [UInt8]) throws(JSONFailure) -> WebhookEvent {
    var reader = JSONReader(bytes)
    return try WebhookEvent(from: &reader, id: "sandbox-event-\(posted + 1)-\(now().milliseconds)") { time(for: $0) }
  }

  /// The time of whoever follows a pay link: that of the customer whose message holds it.
  func time(ofLink token: String) -> Instant {
    ledger.messages.last { $0.request.text.contains(token) }.map { time(for: $0.request.reference) } ?? now()
  }

  /// Now; for a customer of a rehearsal, whose time is not the one on the wall, the moment after the last message to them.
  private func time(for reference: String) -> Instant {
    let wall = now()
    guard let sent = ledger.messages(reference: reference).last?.request.sentAt, abs(wall.milliseconds - sent.milliseconds) > 86_400_000 else {
      return wall
    }
    return sent.adding(seconds: 1)
  }
}
