import Models
import Portfolio

// What a played customer does about what the bot asks.
extension PlayedCustomer {
  /// What a message leads to, by what it asks.
  mutating func reaction(
    to reading: Reading, _ inbox: Inbox, _ isAnswer: Bool, _ random: inout SeededRandom, _ moment: Instant
  ) -> Reaction? {
    switch reading {
    case .asksWho: return identify(inbox, &random)
    case .asksRating:
      let score = random.within(traits.temper == .inNeed || traits.temper == .asks ? 1...5 : 3...5)
      return random.chance(percent: 60) ? .say(String(score)) : nil
    case .offers: return considerOffer(inbox, &random, moment)
    case .recallsPromise: return nil
    case .recallsInstalment: return random.chance(percent: 75) ? .pay(.part(50)) : nil
    case .matter:
      if isAnswer, follows != .hearMatter { return followUp(&random, moment) }
      follows = nil
      return reaction(inbox, &random, moment)
    }
  }

  /// Whether and how the person says who they are.
  private mutating func identify(_ inbox: Inbox, _ random: inout SeededRandom) -> Reaction? {
    guard !wallet.debts.isEmpty, random.chance(percent: min(95, traits.answers + 20)) else { return nil }
    switch traits.temper {
    case .staysSilent: return nil
    case .isSomebodyElse: return say(lines.wrongPerson, &random)
    case .saysStop where random.chance(percent: 50): return .say(random.pick(lines.stop))
    default:
      follows = .hearMatter
      if let button = inbox.button("yes"), random.chance(percent: 60) { return .tap(button) }
      return .say(random.pick(lines.itsMe))
    }
  }

  /// Most people take what they are offered, and most of them pay it.
  private mutating func considerOffer(_ inbox: Inbox, _ random: inout SeededRandom, _ moment: Instant) -> Reaction? {
    guard random.chance(percent: 70) else { return .say(random.pick(lines.no)) }
    if random.chance(percent: 75) { planPayment(days: random.within(2...6), .part(random.within(30...60)), moment, &random) }
    if random.chance(percent: 60) { planPayment(days: random.within(20...40), .everything, moment, &random) }
    if let button = inbox.buttons.first(where: { $0.id.hasPrefix("accept:") }), random.chance(percent: 60) { return .tap(button) }
    return .say(random.pick(lines.yes))
  }
}
