import Models

/// Where a rule comes from.
public enum RuleBasis: UInt8, Vocabulary {
  case law, regulatorGuidance, platformPolicy
  /// A product choice, more cautious than the texts found.
  case policyDefault
}

/// How sure the reading of a source is.
public enum RuleConfidence: UInt8, Vocabulary {
  case verified, secondary, unsure
}

/// One rule of a pack, with its source.
public final class PolicyRule: Sendable {
  public let id: String
  /// The word for its kind in the pack's file, such as `contact_window`.
  public let type: String
  public let summary: String
  public let basis: RuleBasis
  public let confidence: RuleConfidence
  public let citation: String
  public let sourceURL: String
  /// How the text is read where it can be read in more than one way; nil where it is plain.
  public let interpretation: String?
  /// The media it speaks about; empty for rules that are not about a medium.
  public let media: MediumSet
  /// On the person's calendar; nil where it always held.
  public let effectiveFrom: CalendarDate?
  /// The first day on which it no longer holds.
  public let effectiveTo: CalendarDate?
  /// Example wordings by language.
  public let samples: [String: String]
  let exemptPurposes: WordSet<ContactPurpose>
  let exemptFlags: WordSet<ContactFlag>
  let kind: RuleKind

  init(
    id: String, type: String, summary: String, basis: RuleBasis, confidence: RuleConfidence, citation: String, sourceURL: String,
    interpretation: String?,
    media: MediumSet, effectiveFrom: CalendarDate?, effectiveTo: CalendarDate?, samples: [String: String],
    exemptPurposes: WordSet<ContactPurpose>, exemptFlags: WordSet<ContactFlag>, kind: RuleKind
  ) {
    self.id = id
    self.type = type
    self.summary = summary
    self.basis = basis
    self.confidence = confidence
    self.citation = citation
    self.sourceURL = sourceURL
    self.interpretation = interpretation
    self.media = media
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.samples = samples
    self.exemptPurposes = exemptPurposes
    self.exemptFlags = exemptFlags
    self.kind = kind
  }

  func holds(on date: CalendarDate) -> Bool {
    effectiveFrom.map { date >= $0 } ?? true && effectiveTo.map { date < $0 } ?? true
  }
}

extension PolicyRule: Hashable {
  public static func == (left: PolicyRule, right: PolicyRule) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
