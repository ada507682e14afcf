import Models

/// Which past contacts a rule looks at.
struct ContactFilter: Sendable {
  var media = MediumSet.all
  var outcomes: WordSet<ContactOutcome>
  var directions: WordSet<ContactDirection> = [.outbound]
  var uncountedFlags: WordSet<ContactFlag> = []
  /// Empty means any.
  var onlyAddresses: WordSet<AddressKind> = []
  /// Empty means any.
  var onlyPurposes: WordSet<ContactPurpose> = []

  func matches(_ entry: ContactHistory.Entry) -> Bool {
    media.contains(entry.medium) && outcomes.contains(entry.outcome) && directions.contains(entry.direction)
      && uncountedFlags.isDisjoint(with: entry.flags)
      && (onlyAddresses.isEmpty || onlyAddresses.contains(entry.address))
      && (onlyPurposes.isEmpty || onlyPurposes.contains(entry.purpose))
  }

  /// Whether a rule with this filter speaks about the proposed contact at all.
  func concerns(_ request: borrowing ContactRequest) -> Bool {
    (onlyAddresses.isEmpty || onlyAddresses.contains(request.address))
      && (onlyPurposes.isEmpty || onlyPurposes.contains(request.purpose))
  }
}

/// Whom a count belongs to.
enum RuleScope: Sendable {
  case debt, consumer
}
