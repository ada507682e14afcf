import Models

/// What one rule wants in a message.
public struct MessageRequirement: Hashable, Sendable {
  public let rule: PolicyRule
  /// What the message must contain.
  public let elements: WordSet<DisclosureElement>
  /// What else it may contain; only asked where `isExclusive`.
  public let optional: WordSet<DisclosureElement>
  /// The message may hold nothing but the elements and the optional ones (a limited-content voicemail).
  public let isExclusive: Bool
}

extension Pack {
  /// What a message must contain, rule by rule in the order of the pack.
  ///
  /// `stage` holds everything that is true of the message; `day` is the person's own day (nil: every rule is taken to be in force).
  public func requirements(
    channel: Medium, stage: WordSet<MessageStage>, purpose: ContactPurpose = .collection, on day: CalendarDate? = nil
  ) -> [MessageRequirement] {
    rules.compactMap { rule in
      guard case .disclosure(let disclosure) = rule.kind, rule.media.contains(channel), disclosure.applies(at: stage),
        !rule.exemptPurposes.contains(purpose), day.map(rule.holds) ?? true
      else { return nil }
      return MessageRequirement(
        rule: rule, elements: disclosure.elements, optional: disclosure.optional, isExclusive: disclosure.isExclusive)
    }
  }
}
