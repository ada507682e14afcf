import Models

extension CustomerHistory {
  /// Choices of variants, and what followed them, on the day on which that is certain.
  func addChoices(to list: inout ContributionList) {
    // Most customers have none, and this is asked with every event.
    guard contacts.contains(where: { $0.about?.choice != nil }) else { return }
    let chosen = contacts.filter { $0.choiceMade != nil }.sorted { ($0.choiceMade ?? .beforeAll, $0.id) < ($1.choiceMade ?? .beforeAll, $1.id) }
    for (index, contact) in chosen.enumerated() {
      guard let made = contact.choiceMade, let about = contact.about, let choice = about.choice else { continue }
      let certain = made.adding(days: LearningRules.rewardDays)
      guard certain >= list.since else { continue }
      let dimensions = MetricDimensions(stage: about.stage, treatment: about.treatment, variant: choice.variant, context: choice.context)
      list.count(.choices, certain, dimensions, in: .learning)
      let next = index + 1 < chosen.count ? chosen[index + 1].choiceMade : nil
      let end = min(certain, next ?? certain)
      if payments.contains(where: { $0.time > made && $0.time <= end }) { list.count(.choicesRewarded, certain, dimensions, in: .learning) }
    }
  }
}

extension ContactFact {
  /// When a reminder with a drawn variant went out; nil for all others.
  fileprivate var choiceMade: Instant? { about?.choice == nil || times.requested == nil ? nil : times.made }
}
