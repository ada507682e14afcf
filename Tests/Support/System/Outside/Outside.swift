import Bytes
import Models
import Streaming
import Support

/// The world around the services: it publishes events late, twice and out of order, and remembers what is true.
final class Outside {
  /// What was really said and done, by the identity of the event that tells of it.
  struct Reply {
    let customer: String
    let at: Instant
    let reply: ReplyReceived
  }

  struct Consent {
    let customer: String
    let at: Instant
    let channel: Channel
    let isGranted: Bool
  }

  let agenda = Agenda()
  private let simulation: Simulation
  private(set) var people: [String: Person] = [:]
  private(set) var replies: [Identity: Reply] = [:]
  private(set) var consents: [Identity: Consent] = [:]
  private(set) var payments: [String: Money] = [:]
  private(set) var reversals: [String: Money] = [:]
  /// Payments in the order in which they were made.
  private(set) var ledger: [(customer: String, at: Instant, amount: Money)] = []
  private var random: SimulatedRandom
  private var consentsTold = 0
  /// Nothing new is begun any more, and everything is told in order and once.
  private(set) var isRetired = false

  init(_ simulation: Simulation) {
    self.simulation = simulation
    random = simulation.random.split()
  }

  var now: Instant { Instant(milliseconds: max(simulation.time, lastMoment)) }
  private var lastMoment: Milliseconds = 0

  /// A moment of its own for each event, so that it is clear what came before what.
  private func nextMoment() -> Instant {
    lastMoment = max(simulation.time, lastMoment + 1)
    return Instant(milliseconds: lastMoment)
  }

  func person(_ id: String) -> Person? { people[id] }
  func add(_ person: Person) { people[person.id] = person }
  func retire() { isRetired = true }

  static let provider = "/cordial/dispatch/sandbox"

  // MARK: - Telling

  func receipt(_ status: DeliveryStatus, _ message: SentMessage) {
    let report = DeliveryReport(
      contactId: message.request.contactId, channel: message.request.channel, providerMessageId: message.id,
      reason: status == .failed ? "the address does not exist" : nil, isPermanent: status == .failed ? true : nil)
    let header = header("\(message.id).\(status.rawValue)", message.customer, Outside.provider)
    tell(.deliveries, message.customer, header.encode(report, type: status.rawValue), delaySecondsMax: 7200)
  }

  func tellReply(of person: Person, _ id: String, _ reply: ReplyReceived) {
    let header = header(id, person.id, Outside.provider)
    replies[Identity(of: header.source, header.id)] = Reply(customer: person.id, at: now, reply: reply)
    tell(.inbound, person.id, header.encode(reply), delaySecondsMax: 1800)
  }

  func tellConsent(of person: Person, _ channel: Channel, isGranted: Bool) {
    guard !isRetired else { return }
    consentsTold += 1
    let header = header("consent-\(consentsTold)", person.id, "/crm")
    consents[Identity(of: header.source, header.id)] = Consent(customer: person.id, at: now, channel: channel, isGranted: isGranted)
    tell(.portfolio, person.id, header.encode(ConsentChanged(channel: channel, granted: isGranted)), delaySecondsMax: 7200)
  }

  /// Some payments are told twice: by the payment provider and by the bank.
  func tellPayment(of person: Person, _ payment: PaymentReceived) {
    payments[payment.paymentId] = payment.amount
    ledger.append((person.id, now, payment.amount))
    tell(.portfolio, person.id, header(payment.paymentId, person.id, Outside.provider).encode(payment), delaySecondsMax: 7200)
    guard random.chance(1, of: 12) else { return }
    tell(.portfolio, person.id, header("bank-\(payment.paymentId)", person.id, "/bank").encode(payment), delaySecondsMax: 7200)
  }

  func tellReversal(of person: Person, _ reversal: PaymentReversed) {
    reversals[reversal.paymentId] = reversal.amount
    tell(.portfolio, person.id, header("\(reversal.paymentId).reversed", person.id, Outside.provider).encode(reversal), delaySecondsMax: 7200)
  }

  func tellAccount(_ index: Int, of person: Person, withDetails: Bool) {
    let header = header("\(person.debts[index].id).v\(person.debts[index].version)", person.id, "/crm")
    let update = person.account(index, at: header.time, withDetails: withDetails)
    person.debts[index].version += 1
    tell(.portfolio, person.id, header.encode(update), delaySecondsMax: 7200)
  }

  func tellAgent(_ data: some EventData, _ id: String, customer: String) {
    tell(.portfolio, customer, header(id, customer, "/desk").encode(data), delaySecondsMax: 600)
  }

  /// Bytes that are no event of ours, under a customer's key.
  func poison(_ topic: Topic, customer: String) {
    let header = header("poison", customer, "/crm").encode(PaymentReceived(paymentId: "p", amount: Money(1, .usd)))
    let choices: [[UInt8]] = [
      Array("nonsense".utf8), [], [0xff, 0xfe, 0], Array(header.prefix(header.count / 2)), header.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "-") : $0 },
      Array("{\"specversion\":\"1.0\"}".utf8),
    ]
    simulation.broker.publish(Array(customer.utf8), choices[random.below(choices.count)], to: topic.rawValue)
  }

  private func header(_ id: String, _ customer: String, _ source: String) -> EventHeader {
    EventHeader(id: id, source: source, subject: customer, time: nextMoment())
  }

  private func tell(_ topic: Topic, _ customer: String, _ bytes: [UInt8], delaySecondsMax: Int) {
    let key = Array(customer.utf8)
    let publish = { [simulation] in simulation.broker.publish(key, bytes, to: topic.rawValue) }
    let isLate = !isRetired && random.chance(1, of: 8)
    let first = now.adding(seconds: Int64(isLate ? random.below(delaySecondsMax) : random.below(3)))
    agenda.add(first.milliseconds, publish)
    guard !isRetired, random.chance(1, of: 10) else { return }
    agenda.add(first.adding(seconds: Int64(random.below(1200))).milliseconds, publish)
  }
}
