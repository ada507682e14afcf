import Models
import Portfolio

/// The people who take cases over: they write, look into things, and give most cases back, at hours at which their customers are up.
///
/// What they do follows from the seed, the customer and how many cases of this customer there were.
struct AgentDesk: Sendable {
  private let seed: UInt64
  private var plan: [Action] = []
  private var cases: [String: Int] = [:]

  /// A customer whose case comes back again and again stays with people.
  static let casesMax = 3

  enum Deed: Hashable, Sendable {
    case reply(AgentReplied)
    case release
    case resolve(DisputeResolution)
  }

  struct Action: Hashable, Sendable {
    var at: Instant
    var customer: String
    var deed: Deed
    /// Tells the actions of one case apart.
    var id: String
  }

  init(seed: UInt64) { self.seed = seed }

  var nextAction: Instant? { plan.first?.at }

  /// A case has come in.
  mutating func take(_ reason: HandoffReason, of customer: String, language: String, zone: ZoneRules, now: Instant) {
    let number = cases[customer, default: 0] + 1
    cases[customer] = number
    guard number <= AgentDesk.casesMax else { return }
    var random = SeededRandom(seed: seed, "agent", customer, String(number))
    let day = zone.date(at: now)
    func moment(_ days: Int) -> Instant { zone.instant(of: day.adding(days: days), secondOfDay: 36_000 + 60 * random.within(0...359)) }
    let first = random.within(1...2)
    if let words = AgentDesk.words(reason, language) {
      add(Action(at: moment(first), customer: customer, deed: .reply(AgentReplied(text: words, agent: "sam")), id: "reply-\(number)"))
    }
    let later = first + random.within(1...4)
    switch reason {
    case .dispute:
      let resolution: DisputeResolution = random.chance(percent: 30) ? .upheld : .rejected
      add(Action(at: moment(later), customer: customer, deed: .resolve(resolution), id: "resolve-\(number)"))
    case .customerAsked, .hardship, .refused, .notUnderstood, .unknownAnswer, .brokenPromises, .paymentNotFound, .complaint, .abusive,
      .suspectedScam, .messageRefused:
      if random.chance(percent: 85) { add(Action(at: moment(later), customer: customer, deed: .release, id: "release-\(number)")) }
    default: break  // The rest stays with people.
    }
  }

  /// What is due, in the order of time and then of customers.
  mutating func act(now: Instant) -> [Action] {
    let due = plan.prefix { $0.at <= now }
    plan.removeFirst(due.count)
    return Array(due)
  }

  private mutating func add(_ action: Action) {
    plan.append(action)
    plan.sort { ($0.at, $0.customer, $0.id) < ($1.at, $1.customer, $1.id) }
  }

  /// What they write: nothing of a debt, and nothing at all to those who must not be written to.
  private static func words(_ reason: HandoffReason, _ language: String) -> String? {
    switch reason {
    case .customerAsked, .hardship, .refused, .notUnderstood, .unknownAnswer, .complaint, .paymentNotFound: break
    default: return nil
    }
    return switch language.prefix(2) {
    case "es": "Hola, soy Sam, del equipo. Leí lo que nos escribió y estoy en ello. Si quiere, cuénteme qué le vendría bien."
    case "pt": "Olá, aqui é Sam, da equipe. Li o que nos escreveu e já estou vendo isso. Se quiser, conte o que seria melhor para você."
    default: "Hello, this is Sam from the team. I have read what you wrote and am on it. Tell me what would suit you, if you like."
    }
  }
}
