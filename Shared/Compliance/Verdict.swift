import Models

/// The answer to "may we contact?".
public enum Verdict: Hashable, Sendable {
  case allowed
  case denied(Denial)

  public var isAllowed: Bool { self == .allowed }
}

/// Why a contact may not be made, and from when on it may.
public struct Denial: Hashable, Sendable {
  /// The rule that stands in the way longest (of equals, the first in the order of the pack).
  public let rule: PolicyRule
  /// Every rule that denies, in the order of the pack: its own rules, then what it inherits, then the global ones.
  public let deniedBy: [PolicyRule]
  /// The first moment at which the same contact, with the same history, is allowed; nil when time alone never allows it.
  public let until: Instant?

  public init(rule: PolicyRule, deniedBy: [PolicyRule], until: Instant?) {
    self.rule = rule
    self.deniedBy = deniedBy
    self.until = until
  }

  /// The citation of the rule.
  public var source: String { rule.citation }
}
