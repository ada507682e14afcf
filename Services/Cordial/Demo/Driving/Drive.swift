import Models
import Portfolio
import Sandbox
import SealedLog

/// Moves virtual time from the first to the last day: a tick, then quiet, then what people do, then quiet again.
struct Drive {
  let options: RehearsalOptions
  let publisher: SealingPublisher
  let provider: SandboxProvider
  let show: @Sendable (ScreenText) async -> Void
  var quiet: QuietWait
  private var disturber: Disturber
  private var population: Population
  private var desk: AgentDesk
  private var casesSeen = 0
  private var violations = ViolationWatch()
  private var now: Instant
  private var messagesSeen = 0
  private var repeatsSeen = 0
  /// Receipts of messages that arrived in the second half of a tick.
  private var receipts: [WebhookEvent] = []

  init(
    _ options: RehearsalOptions, publisher: SealingPublisher, provider: SandboxProvider, quiet: QuietWait,
    disturber: Disturber, zones: ZoneCatalog,
    show: @escaping @Sendable (ScreenText) async -> Void
  ) {
    self.options = options
    self.publisher = publisher
    self.provider = provider
    self.quiet = quiet
    self.disturber = disturber
    self.show = show
    now = options.start
    desk = AgentDesk(seed: options.seed)
    population = Population(options.portfolio, seed: options.seed, start: options.start, zones: zones)
  }

  /// - Returns: the report, without the wall-clock seconds.
  mutating func run() async throws -> Report {
    try await tick(options.start)
    for event in options.portfolio {
      try await publisher.enqueue(topic: Topic.portfolio.rawValue, key: event.key, value: event.bytes)
    }
    try await publisher.flush()
    quiet.published += options.portfolio.count
    try await untilQuiet()
    let stagesAtStart = quiet.tally.stages
    let end = options.start.adding(days: Int64(options.days))
    let plan = TickPlan(gridMinutes: options.gridMinutes)
    while now < end {
      let earliest = [quiet.nextTimer, population.nextAction, desk.nextAction].compactMap { $0 }.min()
      try await tick(plan.next(after: now, earliest: earliest, end: end))
      try await play()
      await show(screen)
    }
    return report(stagesAtStart)
  }

  private mutating func tick(_ moment: Instant) async throws {
    now = moment
    let header = EventHeader(id: "tick-\(moment)", source: "/cordial/demo", subject: "clock", time: moment)
    try await publisher.publish(topic: Topic.clock.rawValue, key: Array("clock".utf8), value: header.encode(ClockTicked(now: moment)))
    let disturbance = disturber.disturb(at: moment)
    try await untilQuiet()
    await disturbance?.value
  }

  private mutating func untilQuiet() async throws { try await quiet.wait(for: now) }

  /// What people do in this tick.
  private mutating func play() async throws {
    try await playDesk()
    let arrived = await arrivals()
    let events = receipts + population.receive(arrived, now: now) + population.act(now: now)
    receipts = []
    guard !events.isEmpty else { return }
    for event in events {
      if event.kind == .failed { violations.reachedNobody(event.reference, at: event.time, zone: population.zone(of: event.reference)) }
      if event.text != nil { violations.wrote(event.reference, at: now) }
      if event.kind == .paid { violations.paid(event.reference, at: now) }
      if let text = event.text, let channel = event.channel, Lines.isStop(text) { violations.stopSaid(by: event.reference, on: channel) }
    }
    await provider.post(events)
    try await untilQuiet()
    receipts = population.receive(await arrivals(), now: now)
  }

  /// What the people do who have cases.
  private mutating func playDesk() async throws {
    let cases = quiet.tally.cases.dropFirst(casesSeen).sorted { ($0.at, $0.customer, $0.id) < ($1.at, $1.customer, $1.id) }
    casesSeen += cases.count
    for new in cases {
      let customer = new.customer
      desk.take(new.reason, of: customer, language: population.language(of: customer), zone: population.zone(of: customer), now: now)
    }
    let actions = desk.act(now: now)
    guard !actions.isEmpty else { return }
    for action in actions {
      let header = EventHeader(id: "desk-\(action.customer)-\(action.id)", source: "/cordial/desk", subject: action.customer, time: now)
      let bytes =
        switch action.deed {
        case .reply(let reply): header.encode(reply)
        case .release: header.encode(AgentReleased(agent: "sam"))
        case .resolve(let resolution): header.encode(DisputeResolved(resolution: resolution))
        }
      try await publisher.enqueue(topic: Topic.portfolio.rawValue, key: Array(action.customer.utf8), value: bytes)
    }
    try await publisher.flush()
    quiet.published += actions.count
    try await untilQuiet()
  }

  /// Messages since the last look, watched for violations.
  private mutating func arrivals() async -> [SandboxMessage] {
    let messages = await provider.messages(from: messagesSeen)
    messagesSeen += messages.count
    for message in messages.sorted(by: { $0.request.idempotencyKey < $1.request.idempotencyKey }) {
      let purpose = quiet.tally.purposes[message.request.idempotencyKey]
      violations.arrived(message.request, purpose: purpose, at: now, zone: population.zone(of: message.request.reference))
    }
    let repeats = await provider.repeated(from: repeatsSeen)
    repeatsSeen += repeats.count
    for request in repeats { violations.repeated(request) }
    return messages
  }

  private var screen: ScreenText {
    ScreenText(
      day: Int((now.seconds - options.start.seconds) / 86_400), days: options.days, now: now, tally: quiet.tally,
      violations: violations.violations.map(\.sentence))
  }

  private func report(_ stagesAtStart: [Stage: Int]) -> Report {
    let tally = quiet.tally
    return Report(
      virtualDays: options.days, customers: tally.customers.count, accounts: tally.accounts.count, contacts: tally.contacts,
      responses: tally.responses, promises: tally.promises, recovered: tally.recovered, stagesAtStart: stagesAtStart,
      stagesAtEnd: tally.stages, handoffs: tally.handoffs, plans: tally.plans, ratings: tally.ratings,
      complaints: tally.complaints, releases: tally.releases, fingerprints: tally.fingerprints, violations: violations.violations.count, deadLetters: tally.deadLetters,
      restarts: 0, wallSeconds: 0)
  }
}
