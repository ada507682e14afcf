import Models

/// How likely a contact on each channel is to be answered by this customer: a Beta distribution that begins as the prior and is moved by the
/// customer's own contacts, older ones counting less.
struct ChannelRanking {
  /// What is believed of one channel.
  struct Belief {
    var channel: Channel
    /// Contacts that were answered, and those that were not, with the prior's.
    var answered: Double
    var unanswered: Double
    /// Contacts of the customer's own among them.
    var own = 0.0
    var isPriorOfStage: Bool
    /// What the prior alone would expect.
    var expected: Double

    var mean: Double { answered / (answered + unanswered) }

    var deviation: Double {
      let sum = answered + unanswered
      return (answered * unanswered / (sum * sum * (sum + 1))).squareRoot()
    }
  }

  let beliefs: [Belief]
  private let curiosity: Double
  /// For ties, and where nobody knows better.
  private let usualOrder: [Channel]

  init(_ outcomes: __shared ContactOutcomes, _ channels: [Channel], stage: Stage, at now: Instant, strategy: __shared Strategy) {
    let rules = strategy.preferences
    let fading = Fading(now: now, halfLifeDays: rules.halfLifeDays)
    var beliefs = channels.map { channel in
      let prior = rules.prior(channel, in: stage, order: strategy.channels)
      return Belief(
        channel: channel, answered: prior.response * rules.priorContacts, unanswered: (1 - prior.response) * rules.priorContacts,
        isPriorOfStage: prior.isOfStage, expected: prior.response)
    }
    for outcome in outcomes {
      let weight = fading[outcome.contact.time]
      let worth = outcome.isAnswered ? 1 : outcome.contact.isRead ? rules.readWorth : 0
      for index in beliefs.indices where beliefs[index].channel == outcome.contact.channel {
        beliefs[index].answered += weight * worth
        beliefs[index].unanswered += weight * (1 - worth)
        beliefs[index].own += weight
      }
    }
    self.beliefs = beliefs
    curiosity = rules.curiosity
    usualOrder = strategy.channels
  }

  /// Places in the list of channels, best first. Doubt speaks for a channel: it might be better than it looks.
  func order(stated: Channel?) -> [Int] {
    let ranks = beliefs.map { belief in
      (
        isStated: belief.channel == stated, value: belief.mean + curiosity * belief.deviation,
        place: usualOrder.firstIndex(of: belief.channel) ?? usualOrder.count
      )
    }
    return beliefs.indices.sorted { left, right in
      if ranks[left].isStated != ranks[right].isStated { return ranks[left].isStated }
      if ranks[left].value != ranks[right].value { return ranks[left].value > ranks[right].value }
      return (ranks[left].place, left) < (ranks[right].place, right)
    }
  }

  /// Why that channel is first. Something was learned where the customer's own contacts have changed what the prior alone would choose.
  func reason(first: Channel?, stated: Channel?) -> String {
    guard let first else { return "portfolio" }
    if first == stated { return "stated" }
    let byPrior = beliefs.max { left, right in
      (left.expected, usualOrder.firstIndex(of: right.channel) ?? 0) < (right.expected, usualOrder.firstIndex(of: left.channel) ?? 0)
    }
    if beliefs.contains(where: { $0.own > 0 && $0.answered > $0.expected * (usualWeight($0)) }) || byPrior?.channel != first {
      return "learned"
    }
    return beliefs.first { $0.channel == first }?.isPriorOfStage == true ? "segment" : "portfolio"
  }

  private func usualWeight(_ belief: Belief) -> Double { belief.answered + belief.unanswered - belief.own }
}
