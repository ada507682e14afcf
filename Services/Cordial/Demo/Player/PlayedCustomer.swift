import Models
import Portfolio
import Sandbox

/// One customer who is played: reads, answers, pays or does not, at hours of their own.
///
/// Everything follows from the seed, the customer's id and the number of the message, never from what other customers do or from the order
/// in which messages arrive.
struct PlayedCustomer: Sendable {
  let id: String
  let traits: Traits
  private let seed: UInt64
  let zone: ZoneRules
  let language: String
  let lines: Lines
  private let days: DayInWords
  var wallet: Wallet
  /// What the person will do, by time.
  private var plan: [Action] = []
  private var messages = 0
  private var reminders = 0
  private var events = 0
  private var lastActed: Instant?
  var follows: FollowUp?

  /// What the person will do with an answer that is expected.
  enum FollowUp: Hashable {
    case nameDay, payIfTold
    /// The person has said who they are and waits to hear what it is about.
    case hearMatter
  }

  private struct Action: Hashable {
    var at: Instant
    var deed: Deed
  }

  private enum Deed: Hashable {
    case read(Inbox, then: Reaction?)
    case pay(accounts: Payment, contactId: String?)
    case reverse(WebhookEvent)
  }

  enum Payment: Hashable {
    case account(String)
    case everything
    /// So many percent of the oldest debt.
    case part(Int)
  }

  /// The message that something is about.
  struct Inbox: Hashable {
    var key: String
    var messageId: String
    var channel: Channel
    var buttons: [MessageButton]

    func button(_ id: String) -> MessageButton? { buttons.first { $0.id == id } }
  }

  enum Reaction: Hashable {
    case say(String)
    case tap(MessageButton)
    case pay(Payment)
  }

  init(id: String, seed: UInt64, accounts: [AccountUpdated], zone: ZoneRules, start: Instant) {
    self.id = id
    self.seed = seed
    self.zone = zone
    traits = Traits(seed: seed, customerId: id)
    language = accounts.lazy.compactMap { $0.customer?.language }.first ?? "en"
    lines = Lines.spoken(language)
    days = DayInWords(language: language)
    wallet = Wallet(accounts)
    planUnprompted(start)
  }

  /// The moment of the next deed; nil where none is planned.
  var nextAction: Instant? { plan.first?.at }

  /// Takes the messages of one tick, in an order that does not depend on their arrival, and says what the provider reports at once.
  mutating func receive(_ incoming: [SandboxMessage], now: Instant) -> [WebhookEvent] {
    var reports: [WebhookEvent] = []
    for message in incoming.sorted(by: { $0.request.idempotencyKey < $1.request.idempotencyKey }) {
      messages += 1
      let request = message.request
      let isDead = request.channel == traits.deadChannel
      reports.append(
        WebhookEvent(
          id: "\(message.messageId).\(isDead ? "failed" : "delivered")", kind: isDead ? .failed : .delivered, time: now, reference: id,
          idempotencyKey: request.idempotencyKey, channel: request.channel, messageId: message.messageId,
          reason: isDead ? "the address does not exist" : nil, isPermanent: isDead ? true : nil))
      if !isDead { consider(message, now) }
    }
    return reports
  }

  /// Does the one deed that is due, if any.
  mutating func act(now: Instant) -> [WebhookEvent] {
    guard let first = plan.first, first.at <= now else { return [] }
    plan.removeFirst()
    switch first.deed {
    case .read(let inbox, let reaction):
      return [event(.read, now, inbox)] + (reaction.map { react($0, inbox, now) } ?? [])
    case .pay(let payment, let contactId):
      lastActed = now
      return pay(payment, contactId, now)
    case .reverse(var reversal):
      reversal.time = now
      if let account = reversal.accountId, let amount = reversal.amount { wallet.add(amount, to: account) }
      return [reversal]
    }
  }

  // MARK: Plans

  /// A third of people a few days late pay by themselves.
  private mutating func planUnprompted(_ start: Instant) {
    guard traits.paysUnprompted else { return }
    var random = SeededRandom(seed: seed, "unprompted", id)
    for debt in wallet.debts {
      let day = debt.dueDate.adding(days: random.within(-2...18))
      let moment = moment(on: day, &random)
      if moment > start { insert(Action(at: moment, deed: .pay(accounts: .account(debt.accountId), contactId: nil))) }
    }
  }

  private mutating func consider(_ message: SandboxMessage, _ now: Instant) {
    var random = SeededRandom(seed: seed, "message", id, String(messages))
    let request = message.request
    let inbox = Inbox(
      key: request.idempotencyKey, messageId: message.messageId, channel: request.channel, buttons: request.buttons)
    let isAnswer = lastActed.map { now < $0.adding(hours: 2) } ?? false
    guard random.chance(percent: isAnswer ? 95 : traits.reads) else { return }
    let moment = awake(now.adding(minutes: Int64(isAnswer ? random.within(1...20) : random.within(5...300))), &random)
    insert(Action(at: moment, deed: .read(inbox, then: reaction(to: Reading(request.text), inbox, isAnswer, &random, moment))))
  }

  /// What a reminder leads to.
  mutating func reaction(_ inbox: Inbox, _ random: inout SeededRandom, _ moment: Instant) -> Reaction? {
    reminders += 1
    guard !wallet.debts.isEmpty, random.chance(percent: traits.answers / min(reminders, 4)) else { return nil }
    switch traits.temper {
    case .pays:
      if let button = inbox.button("pay"), random.chance(percent: 30) {
        follows = .payIfTold
        return .tap(button)
      }
      return .pay(random.chance(percent: 20) ? .part(random.within(20...70)) : .everything)
    case .keepsWord, .breaksWord:
      if let button = inbox.button("date"), random.chance(percent: 40) {
        follows = .nameDay
        return .tap(button)
      }
      return promise(&random, moment)
    case .saysPaid:
      if random.chance(percent: 50) { planPayment(days: random.within(1...3), .everything, moment, &random) }
      return say(lines.paid, &random)
    case .asks:
      follows = .payIfTold
      return say(lines.askBalance, &random)
    case .inNeed: return say(lines.need, &random)
    case .bargains: return say(lines.plan, &random)
    case .wantsPerson: return say(lines.person, &random)
    case .saysStop: return .say(random.pick(lines.stop))
    case .disputes: return say(lines.dispute, &random)
    case .isSomebodyElse: return say(lines.wrongPerson, &random)
    case .staysSilent: return nil
    }
  }

  /// What an answer leads to; most end the conversation.
  mutating func followUp(_ random: inout SeededRandom, _ now: Instant) -> Reaction? {
    defer { follows = nil }
    switch follows {
    case nil, .hearMatter: return nil
    case .nameDay: return promise(&random, now)
    case .payIfTold: return random.chance(percent: 60) ? .pay(.everything) : nil
    }
  }

  private mutating func promise(_ random: inout SeededRandom, _ moment: Instant) -> Reaction {
    let ahead = random.within(1...9)
    switch traits.temper {
    case .breaksWord: if random.chance(percent: 40) { planPayment(days: ahead + random.within(4...12), .everything, moment, &random) }
    default: if random.chance(percent: 90) { planPayment(days: ahead, .everything, moment, &random) }
    }
    let day = days.words(today: zone.date(at: moment), days: ahead, &random)
    return say(lines.promise.map { $0.replacing("{day}", with: day) }, &random)
  }

  mutating func say(_ wordings: [String], _ random: inout SeededRandom) -> Reaction {
    let text = random.pick(wordings)
    return .say(random.chance(percent: traits.typos) ? text.withTypo(&random) : text)
  }

  mutating func planPayment(days: Int, _ payment: Payment, _ now: Instant, _ random: inout SeededRandom) {
    insert(Action(at: moment(on: zone.date(at: now).adding(days: days), &random), deed: .pay(accounts: payment, contactId: nil)))
  }

  // MARK: Deeds

  private mutating func react(_ reaction: Reaction, _ inbox: Inbox, _ now: Instant) -> [WebhookEvent] {
    lastActed = now
    var reply = event(.received, now, inbox)
    switch reaction {
    case .pay(let payment): return pay(payment, inbox.key, now)
    case .say(let text): reply.text = text
    case .tap(let button):
      reply.text = button.title
      reply.button = button.id
    }
    events += 1
    reply.id = "\(id).reply.\(events)"
    return [reply]
  }

  private mutating func pay(_ payment: Payment, _ contactId: String?, _ now: Instant) -> [WebhookEvent] {
    let amounts: [(String, Money)] =
      switch payment {
      case .account(let account): wallet.debts.filter { $0.accountId == account }.map { ($0.accountId, $0.balance) }
      case .everything: wallet.due(on: zone.date(at: now)).map { ($0.accountId, $0.balance) }
      case .part(let percent):
        wallet.debts.prefix(1).map { ($0.accountId, Money(max(1, $0.balance.amount * Int64(percent) / 100), $0.balance.currency)) }
      }
    return amounts.map { account, amount in
      events += 1
      wallet.add(Money(-amount.amount, amount.currency), to: account)
      let paymentId = "\(id).payment.\(events)"
      let paid = WebhookEvent(
        id: paymentId, kind: .paid, time: now, reference: id, idempotencyKey: contactId, paymentId: paymentId, accountId: account,
        amount: amount)
      planReversal(of: paid, now)
      return paid
    }
  }

  private mutating func planReversal(of paid: WebhookEvent, _ now: Instant) {
    var random = SeededRandom(seed: seed, "bounce", paid.id)
    guard random.chance(percent: traits.bounces) else { return }
    var reversal = paid
    reversal.kind = .reversed
    reversal.id = "\(paid.id).reversed"
    reversal.idempotencyKey = nil
    insert(Action(at: moment(on: zone.date(at: now).adding(days: random.within(2...6)), &random), deed: .reverse(reversal)))
  }

  private func event(_ kind: WebhookEvent.Kind, _ now: Instant, _ inbox: Inbox) -> WebhookEvent {
    WebhookEvent(
      id: "\(inbox.messageId).\(kind == .read ? "read" : "reply")", kind: kind, time: now, reference: id, idempotencyKey: inbox.key,
      channel: inbox.channel, messageId: inbox.messageId)
  }

  // MARK: Time

  private mutating func insert(_ action: Action) {
    let place = plan.firstIndex { $0.at > action.at } ?? plan.endIndex
    plan.insert(action, at: place)
  }

  /// A waking minute of that day.
  private func moment(on day: CalendarDate, _ random: inout SeededRandom) -> Instant {
    zone.instant(of: day, secondOfDay: 60 * random.within(traits.awake.lowerBound * 60...traits.awake.upperBound * 60 - 1))
  }

  /// That moment, or a minute of the next morning where the person sleeps.
  private func awake(_ moment: Instant, _ random: inout SeededRandom) -> Instant {
    let (date, second) = zone.local(at: moment)
    let hour = second / 3600
    if traits.awake.contains(hour) { return moment }
    let day = hour < traits.awake.lowerBound ? date : date.adding(days: 1)
    return zone.instant(of: day, secondOfDay: traits.awake.lowerBound * 3600 + 60 * random.below(60))
  }
}
