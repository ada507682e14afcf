import Models

@testable import MetricsCore

/// Made-up events of one customer over three weeks: drawn from a seed, so that a failing story can be told again.
struct RandomStory {
  private var random: SeededRandom
  private let customer: String
  private(set) var events: [Told] = []

  init(customer: String, seed: UInt64) {
    self.customer = customer
    random = SeededRandom(seed: seed)
    tellSegments()
    for number in 0..<Int.random(in: 0...8, using: &random) { tellContact(number) }
    for number in 0..<Int.random(in: 0...3, using: &random) { tellPayment(number) }
    for number in 0..<Int.random(in: 0...2, using: &random) { tellPromise(number) }
    for number in 0..<Int.random(in: 0...2, using: &random) { tellPlan(number) }
    if Bool.random(using: &random) { tell(hours, .rated(RatingReceived(score: Int.random(in: 1...5, using: &random), stage: .early, channel: .sms))) }
    for reason in [HandoffReason.customerAsked, .notUnderstood] where Bool.random(using: &random) {
      tell(hours, Story.handover(reason, perThousand: price))
    }
    for kind in IncidentFact.Kind.allCases where kind != .rating && Bool.random(using: &random) {
      tell(hours, Story.incident(kind))
    }
  }

  /// The events as they may come: late by up to two days, some of them twice.
  func shuffled(seed: UInt64) -> [Told] {
    var random = SeededRandom(seed: seed)
    let copies = events.filter { _ in random.unit() < 0.2 }
    return (events + copies).enumerated().map { ($0.element.time.adding(minutes: Int64(random.unit() * 2_880)), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Whole minutes of three weeks.
  private var hours: Double { mutating get { Double(Int(random.unit() * 30_240)) / 60 } }

  private mutating func tell(_ hours: Double, _ event: StoryEvent) {
    events.append(Story.told(hours, "\(customer)-\(events.count)", event, of: customer))
  }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? texts[0] }

  /// Finer than the minor unit, and in more than one currency; some have none.
  private var price: Money? {
    mutating get {
      guard random.unit() < 0.7 else { return nil }
      return Money(Int64.random(in: 1...9_999, using: &random), random.unit() < 0.2 ? Currency("JPY") ?? .usd : .usd)
    }
  }

  private mutating func tellSegments() {
    var used: Set<Double> = []
    for number in 0..<Int.random(in: 1...6, using: &random) {
      let hours = number == 0 ? 0 : hours  // nothing happens to a customer who is in no segment
      guard used.insert(hours).inserted else { continue }  // one key keeps its order on the topic; two at once would have none here
      let accounts = ["a", "b", "c"].prefix(Int.random(in: 0...3, using: &random)).map { id in
        (id, Stage.allCases.randomElement(using: &random) ?? .early, Int64.random(in: -500...20_000, using: &random))
      }
      let treatment = Treatment.allCases.randomElement(using: &random) ?? .bot
      tell(
        hours,
        Story.segment(
          accounts.map(\.1).max() ?? .preventive, treatment, reason: ["holdOut", "legal", "standard", "standard"].randomElement(using: &random) ?? "standard", accounts: accounts,
          language: pick(["en", "es-CO", "pt-BR"]), strategy: pick(["test", "next"])))
    }
  }

  private mutating func tellContact(_ number: Int) {
    let id = "\(customer)-k\(number)"
    let channel = Channel.allCases.randomElement(using: &random) ?? .sms
    let purpose = Bool.random(using: &random) ? .reminder : OutreachPurpose.allCases.randomElement(using: &random) ?? .reply
    let begin = hours
    tell(
      begin,
      Story.request(id, channel, purpose: purpose, stage: Stage.allCases.randomElement(using: &random) ?? .early, variant: "v\(number % 3)",
        language: pick(["en", "es-CO", "pt-BR"]), strategy: pick(["test", "next"]), perThousand: price)
    )
    for status in DeliveryStatus.allCases where random.unit() < 0.4 {
      tell(begin + Double(Int(random.unit() * 60)) / 60, Story.report(id, status, channel))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let channel = Bool.random(using: &random) ? channel : Channel.allCases.randomElement(using: &random) ?? .sms
      tell(begin + Double(Int(random.unit() * 6_000)) / 60, Story.reply(channel, to: random.unit() < 0.3 ? id : nil))
    }
  }

  private mutating func tellPayment(_ number: Int) {
    let id = "\(customer)-p\(number)"
    let currency = random.unit() < 0.2 ? Currency("JPY") ?? .usd : .usd
    let amount = Int64.random(in: 1...9_000, using: &random)
    let account = ["a", "b", nil].randomElement(using: &random) ?? nil
    let contact = random.unit() < 0.3 ? "\(customer)-k0" : nil
    let begin = hours
    for _ in 0..<(random.unit() < 0.3 ? 2 : 1) { tell(begin, Story.payment(id, amount, account: account, contact: contact, currency)) }
    if random.unit() < 0.3 { tell(begin + Double(Int(random.unit() * 9_000) - 60) / 60, Story.reversal(id, amount / 2, currency)) }
  }

  private mutating func tellPlan(_ number: Int) {
    let id = "\(customer)-l\(number)"
    let amounts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int64.random(in: 1...9_000, using: &random) }
    let begin = hours
    for status in [PlanStatus.made, .changed, .kept, .broken] where random.unit() < 0.6 {
      tell(status == .made ? begin : begin + Double(Int(random.unit() * 12_000)) / 60, Story.plan(id, status, amounts))
    }
  }

  private mutating func tellPromise(_ number: Int) {
    let id = "\(customer)-m\(number)"
    let amount = Int64.random(in: 1...9_000, using: &random)
    let taker = PromiseTaker.allCases.randomElement(using: &random) ?? .bot
    let begin = hours
    for status in PromiseStatus.allCases where random.unit() < 0.6 {
      tell(status == .made ? begin : begin + Double(Int(random.unit() * 12_000)) / 60, Story.promise(id, status, amount, by: taker))
    }
  }
}
