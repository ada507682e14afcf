import Models

/// Which rules of a pack are asked.
public enum Profile: UInt8, Vocabulary {
  /// Laws, regulators' guidance, and the product's cautious policies.
  case `default`
  /// Laws and regulators' guidance only. The terms of the platforms hold in either profile.
  case law

  func includes(_ basis: RuleBasis) -> Bool { self == .default || basis != .policyDefault }
}

/// The rules for one place, merged from its own pack and all that it inherits, prepared for asking. The strictest wins, because a
/// contact is allowed only where no rule denies it. Not legal advice.
public final class Pack: Sendable {
  /// What was asked for, such as `US-MA`.
  public let jurisdiction: String
  /// The packs that were merged, the nearest first: `US-MA`, `US`, `GLOBAL`.
  public let sources: [String]
  /// The versions of those packs, in the same order.
  public let versions: [String]
  public let profile: Profile
  public let name: String
  /// Every zone in which a person of this place could live, for people whose zone is not known; IANA names.
  public let timeZones: [String]
  public let rules: [PolicyRule]
  public let holidays: HolidaySet
  private let checksByMedium: [[Check]]
  /// Those of them whose answer can change as time goes by.
  private let timedChecksByMedium: [[Check]]

  init(jurisdiction: String, profile: Profile, sources: [PackSource], holidays: HolidaySet) {
    self.jurisdiction = jurisdiction
    self.profile = profile
    self.sources = sources.map(\.jurisdiction)
    self.versions = sources.map(\.version)
    self.name = sources.first?.name ?? jurisdiction
    self.timeZones = sources.first { !$0.timeZones.isEmpty }?.timeZones ?? []
    self.holidays = holidays
    let rules = sources.flatMap(\.rules).filter { profile.includes($0.basis) }
    self.rules = rules
    let checks = Medium.allCases.map { medium in
      rules.indices.filter { rules[$0].kind.concernsContact && rules[$0].media.contains(medium) }.map { Check(rules[$0], index: $0) }
    }
    self.checksByMedium = checks
    self.timedChecksByMedium = checks.map { $0.filter(\.isTimed) }
  }

  func checks(for medium: Medium) -> [Check] { checksByMedium[Int(medium.rawValue)] }
  func timedChecks(for medium: Medium) -> [Check] { timedChecksByMedium[Int(medium.rawValue)] }
}

extension Check {
  fileprivate init(_ rule: PolicyRule, index: Int) {
    self.init(
      index: index, effectiveFrom: rule.effectiveFrom?.daysSince1970 ?? .min, effectiveTo: rule.effectiveTo?.daysSince1970 ?? .max,
      exemptPurposes: rule.exemptPurposes, exemptFlags: rule.exemptFlags, kind: rule.kind)
  }
}
