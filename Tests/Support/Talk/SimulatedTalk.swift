import Bytes
import ConversationCore
import Models

/// One simulated customer's life with the bot, and an oracle that holds every step against what must always be true. The oracle looks at
/// what goes in and what comes out, never at how the bot decides.
package struct SimulatedTalk {
  private var random: SeededRandom
  package private(set) var talk: Talk
  package private(set) var turns = 0
  /// What was broken, in words.
  package private(set) var violations: [String] = []

  private let currency: Currency
  private let debt: Int64
  private let stage: Stage
  private let due: CalendarDate
  private var paid: Int64 = 0
  private var confirmedOn: Set<Channel> = []
  private var stoppedOn: [Channel: Int] = [:]
  private var offers: [String: OfferMade] = [:]
  private var lastText = ""
  private var lastSaid = ""
  private let channels: [Channel]

  package init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    talk = try Talk(at: "2026-03-10T12:00:00Z")
    currency = Currency(["GBP", "EUR", "CLP", "KWD", "USD"][Int(random.next() % 5)]) ?? .usd
    debt = 1_000 + Int64(random.next() % 3_000_000)
    stage = [Stage.preventive, .early, .medium, .advanced][Int(random.next() % 4)]
    due = (CalendarDate("2026-03-10") ?? CalendarDate(daysSince1970: 0)).adding(days: [5, -6, -45, -120][stage.gravity])
    channels = random.next() % 2 == 0 ? [.sms] : [.whatsapp, .email]
    talk.strategy.isWhatsAppPermitted = true
    publish()
  }

  package mutating func run(steps: Int) {
    for _ in 0..<steps {
      act()
      if !violations.isEmpty { return }
    }
    end()
  }

  /// What was said and decided last, for a failing seed.
  package var story: String {
    (talk.state?.dialogue.transcript.map { "\($0.at) \($0.speaker.rawValue): \($0.text)" } ?? []).joined(separator: "\n")
      + "\n" + talk.decisions.suffix(8).joined(separator: "\n")
  }

  /// How many outcomes and hand-overs of a type there were.
  package func count(of type: String) -> Int { talk.outcomes.count { $0 == type } }

  private mutating func act() {
    // A case that a person has would be a short talk with the bot: most are given back soon.
    if talk.state?.handedOver != nil, random.next() % 3 == 0 { return feed(.agentReleased(AgentReleased())) }
    switch random.next() % 20 {
    case 0...11: say()
    case 12: tap()
    case 13: pay(of: 1 + Int64(random.next() % 100))
    case 14:
      feed(.paymentReversed(PaymentReversed(paymentId: "p-\(turns)", amount: Money(1 + Int64(random.next() % 500), currency))))
    case 15: feed(.agentReleased(AgentReleased()))
    case 16: feed(.disputeResolved(DisputeResolved(resolution: .rejected)))
    default: pass(days: 1 + Int64(random.next() % 8))
    }
  }

  private mutating func say() {
    turns += 1
    var saying = Saying.all[Int(random.next() % UInt64(Saying.all.count))]
    let channel = channels[Int(random.next() % UInt64(channels.count))]
    // Every third answer of somebody unknown says who it is, so that most talks come to the matter.
    if !confirmedOn.contains(channel), random.next() % 3 == 0 { saying = Saying(text: Saying.confirmations[0], meaning: .confirms) }
    let wasHandedOver = talk.state?.handedOver != nil
    lastSaid = saying.text
    if saying.meaning == .confirms { confirmedOn.insert(channel) }
    feed(.replied(ReplyReceived(channel: channel, text: saying.text)))
    check(saying, channel, wasHandedOver)
    if saying.meaning == .stop { stoppedOn[channel] = stoppedOn[channel] ?? 0 }
  }

  private mutating func tap() {
    turns += 1
    let channel = channels[0]
    let tags = talk.state?.offers.map(\.tag) ?? []
    let known = tags + offers.keys.sorted().prefix(3) + ["0000", ""]
    let button = ["yes", "no", "pay", "date", "accept:" + known[Int(random.next() % UInt64(known.count))], "rate:9", "nonsense"][
      Int(random.next() % 7)]
    if button == "yes" { confirmedOn.insert(channel) }
    feed(.replied(ReplyReceived(channel: channel, text: "", button: button)))
  }

  private mutating func pay(of percent: Int64) {
    let amount = max(1, (debt - paid) * percent / 100)
    guard amount <= debt - paid else { return }
    paid += amount
    feed(.paymentReceived(PaymentReceived(paymentId: "p-\(turns)-\(paid)", amount: Money(amount, currency))))
    publish()
  }

  private mutating func pass(days: Int64) {
    let end = talk.now.adding(days: days)
    var wakings = 0
    // Step by step, so that each waking is inspected by itself.
    while let next = talk.timers.map(\.due).min(), next <= end {
      talk.wakeNext()
      wakings += 1
      if wakings > 1_000 { return add("it wakes again and again for \(talk.timers.map(\.name))") }
      inspect(talk.emitted, talk)
      if !violations.isEmpty { return }
    }
    talk.now = max(talk.now, end)
  }

  private mutating func publish() {
    feed(
      .segmented(
        CustomerSegmented(
          stage: stage, treatment: .bot, reason: "standard", priority: 1, daysPastDue: 0,
          accounts: [
            AccountStanding(
              accountId: "ZQACCOUNT", stage: stage, daysPastDue: 0, dueDate: due, balance: Money(debt - paid, currency), status: .open,
              creditor: "Acme", product: "ZQPRODUCT")
          ], name: "Ana", language: ["en-GB", "es-ES", "pt-BR"][Int(debt % 3)], timeZone: "Europe/London", jurisdiction: "GB",
          channels: channels.map { ReachableChannel(channel: $0, address: "a-\($0.rawValue)", consent: true) }, hour: 10,
          channelReason: "portfolio", balanceAsOf: talk.now, strategyVersion: "s")))
  }

  private mutating func feed(_ event: ConversationEvent) {
    talk.take(event)
    inspect(talk.emitted, talk)
  }

  /// Every talk ends: without anybody saying more, the bot falls silent for good.
  private mutating func end() {
    let before = talk.sent.count
    pass(days: 500)
    if let next = talk.timers.first(where: { $0.name != "promise" && $0.due > talk.now.adding(days: 400) }) {
      add("a timer \(next.name) far away")
    }
    if !talk.timers.isEmpty { add("timers are left after 500 days: \(talk.timers.map(\.name))") }
    if talk.sent.count - before > 30 { add("\(talk.sent.count - before) messages into silence") }
  }

  private mutating func add(_ what: String) { violations.append("\(what) (turn \(turns), \(talk.now), last said: “\(lastSaid)”)") }

  // MARK: What must always be true

  private mutating func inspect(_ emissions: [Emission], _ talk: Talk) {
    for emission in emissions {
      var reader = JSONReader(emission.data)
      switch emission.type {
      case "outreach.requested": if let request = try? OutreachRequested(from: &reader) { inspect(request) }
      case "offer.made": if let offer = try? OfferMade(from: &reader) { inspect(offer, today: London.date(talk.now)) }
      case "promise.made": if let promise = try? PromiseOutcome(from: &reader) { inspect(promise) }
      case "plan.made": if let plan = try? PlanOutcome(from: &reader) { inspect(plan) }
      default: break
      }
    }
    if let state = talk.state, turns % 16 == 0, let read = try? copy(state) {
      var expected = state
      expected.segment?.priority = 0
      if read != expected { add("the state is not read back as it was written") }
    }
  }

  private mutating func inspect(_ request: OutreachRequested) {
    if !confirmedOn.contains(request.channel) {
      for secret in ["ZQ", "https://", currency.code] where request.text.contains(secret) {
        add("“\(secret)” to somebody unconfirmed: \(request.text)")
      }
      if request.text.contains(where: \.isNumber), !request.text.contains("1 (") {
        add("a number to somebody unconfirmed: \(request.text)")
      }
    }
    if let confirmations = stoppedOn[request.channel] {
      stoppedOn[request.channel] = confirmations + 1
      if confirmations > 0 || request.purpose != .optOutConfirmation { add("a contact after stop: \(request.text)") }
    }
    let words = request.text.replacing(/https:[^ ]+/, with: "LINK")
    if words == lastText, request.purpose != .agent { add("word for word again: \(words)") }
    lastText = words
    if request.text.contains("{") { add("an empty slot: \(request.text)") }
  }

  private mutating func inspect(_ offer: OfferMade, today: CalendarDate) {
    offers[offer.offerId] = offer
    let owed = debt - paid
    let total = offer.payments.reduce(0) { $0 + $1.amount.amount }
    let rules = talk.strategy.bounds(in: stage)
    let discountMax = owed * Int64(rules.discountPercentMax) / 100 + 1
    switch offer.kind {
    case .payNow, .deferral, .instalments: if total != owed { add("an offer of \(total) for \(owed)") }
    case .part: if total * 100 < owed * Int64(rules.partPercentMin) || total >= owed { add("a part of \(total) of \(owed)") }
    case .settlement:
      if total + (offer.discount?.amount ?? 0) != owed || owed - total > discountMax { add("a settlement of \(total) for \(owed)") }
    }
    if offer.payments.contains(where: { $0.amount.amount <= 0 || $0.amount.currency != currency }) { add("a payment of nothing") }
    if offer.payments.count > max(1, rules.instalmentsMax) { add("\(offer.payments.count) payments") }
    if let first = offer.payments.first, first.dueDate < today || first.dueDate > today.adding(days: 14) {
      add("a first payment on \(first.dueDate)")
    }
  }

  private mutating func inspect(_ promise: PromiseOutcome) {
    guard let offer = promise.offerId.flatMap({ offers[$0] }),
      offer.payments == [PlannedPayment(dueDate: promise.dueDate, amount: promise.amount)]
    else {
      add("a promise of \(promise.amount) without such an offer")
      return
    }
  }

  private mutating func inspect(_ plan: PlanOutcome) {
    guard let offer = offers[plan.offerId], offer.payments == plan.instalments else {
      add("a plan without such an offer")
      return
    }
    if plan.instalments.reduce(0, { $0 + $1.amount.amount }) != debt - paid { add("instalments that don't add up") }
  }

  private mutating func check(_ saying: Saying, _ channel: Channel, _ wasHandedOver: Bool) {
    guard let state = talk.state else { return }
    let reason: HandoffReason? =
      switch saying.meaning {
      case .deceased: .deceased
      case .vulnerable: .vulnerable
      case .fraud: .fraudClaim
      case .lawyer: .lawyer
      case .bankruptcy: .bankruptcy
      case .dispute: .dispute
      default: nil
      }
    if let reason, !wasHandedOver, state.handedOver != reason { add("“\(saying.text)” ends in \(state.handedOver?.rawValue ?? "nothing")") }
    if saying.meaning == .stop || (saying.meaning == .wrongPerson && !wasHandedOver), !state.optOuts.contains(where: { $0.channel == channel }) {
      add("“\(saying.text)” leaves \(channel.rawValue) open")
    }
  }
}

enum London {
  private static let zone = ZoneCatalog()["Europe/London"] ?? .utc
  static func date(_ moment: Instant) -> CalendarDate { zone.date(at: moment) }
}
