import Models

/// The local hour at which a customer is best reached: a Beta distribution for each hour of the day, with the strategy's hour slightly ahead.
struct HourChoice {
  let hour: Int
  /// Whether the customer's own answers chose another hour than the strategy's, or confirmed it.
  let isLearned: Bool

  /// Hours at which it is worth reaching out at all; the contact rules narrow them down.
  private static let hours = 7...20
  /// What is believed of an hour of which nothing is known, with the weight of so many contacts.
  private static let response = 0.2
  private static let contacts = 4.0
  /// By so much the strategy's own hour is believed to be better.
  private static let usualAdvantage = 0.02
  /// A contact that was answered later than this was not answered at its own hour.
  private static let promptHours: Int64 = 3
  /// What is learned of an hour says so much of the hours next to it.
  private static let neighbourWeight = 0.5

  init(_ outcomes: __shared ContactOutcomes, _ replies: __shared [ReplyFact], zone: __shared ZoneRules, at now: Instant, strategy: __shared Strategy) {
    guard outcomes.contains(where: { _ in true }) || !replies.isEmpty else {
      (hour, isLearned) = (strategy.hour, false)
      return
    }
    let fading = Fading(now: now, halfLifeDays: strategy.preferences.halfLifeDays)
    var answered = [Double](repeating: HourChoice.response * HourChoice.contacts, count: 24)
    var tried = [Double](repeating: HourChoice.contacts, count: 24)
    answered[strategy.hour] += HourChoice.usualAdvantage * HourChoice.contacts
    func note(_ time: Instant, isAnswered: Bool) {
      let middle = zone.local(at: time).secondOfDay / 3600
      for (hour, share) in [(middle - 1, HourChoice.neighbourWeight), (middle, 1), (middle + 1, HourChoice.neighbourWeight)] {
        guard (0...23).contains(hour) else { continue }
        tried[hour] += share * fading[time]
        if isAnswered { answered[hour] += share * fading[time] }
      }
    }
    for outcome in outcomes {
      let prompt = outcome.contact.time.adding(hours: HourChoice.promptHours)
      note(outcome.contact.time, isAnswered: outcome.answered.map { $0 <= prompt } ?? false)
    }
    // Whoever writes at seven in the evening has time at seven in the evening.
    for reply in replies { note(reply.time, isAnswered: true) }
    var best = strategy.hour
    for hour in HourChoice.hours where answered[hour] / tried[hour] > answered[best] / tried[best] + 1e-9 { best = hour }
    hour = best
    isLearned = best != strategy.hour || replies.contains { zone.local(at: $0.time).secondOfDay / 3600 == best }
  }
}
