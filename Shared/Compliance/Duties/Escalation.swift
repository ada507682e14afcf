import Models

/// That a person has to take over a case, and how soon.
public struct Escalation: Hashable, Sendable {
  /// In the order from the most urgent to the least.
  public enum Urgency: UInt8, Vocabulary {
    case immediate
    case sameDay
    /// Within one business day: also what holds where a pack names no urgency.
    case businessDay
  }

  public let rule: PolicyRule
  /// Which of the case's states ask for it.
  public let triggers: WordSet<CaseFlag>
  public let urgency: Urgency
  /// Whether the bot has to be silent until the person gives the case back.
  public let stopsAutomation: Bool
}

extension Pack {
  /// What a person must take over, in the order of the pack.
  public func escalations(for flags: WordSet<CaseFlag>) -> [Escalation] {
    rules.compactMap { rule in
      guard case .escalation(let escalation) = rule.kind else { return nil }
      let triggers = escalation.triggers.intersection(flags)
      if triggers.isEmpty { return nil }
      let urgency =
        Escalation.Urgency.allCases.first { !escalation.triggers(withUrgency: $0).isDisjoint(with: triggers) } ?? .businessDay
      return Escalation(rule: rule, triggers: triggers, urgency: urgency, stopsAutomation: escalation.stopsAutomation)
    }
  }

  /// For how many years the evidence of contacts must be kept: the longest that any rule asks; nil where none does.
  public var recordsYears: Int? {
    rules.compactMap { rule in
      guard case .records(let records) = rule.kind else { return nil }
      return records.years
    }.max()
  }
}
