import Models

/// A rule of a pack, prepared for asking: plain numbers and bits.
struct Check: Sendable {
  /// Which rule of the pack.
  var index: Int
  /// Days since 1970 on the person's calendar: from the first on, before the second.
  var effectiveFrom: Int32
  var effectiveTo: Int32
  var exemptPurposes: WordSet<ContactPurpose>
  var exemptFlags: WordSet<ContactFlag>
  var kind: RuleKind

  /// Whether the answer can change as time goes by.
  var isTimed: Bool { kind.isTimed || effectiveFrom != .min || effectiveTo != .max }

  /// The moment itself where the rule allows; otherwise a later moment before which it surely does not, or `never`.
  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    let day = moment.date.daysSince1970
    if day < effectiveFrom || day >= effectiveTo { return moment.instant }
    if exemptPurposes.contains(evaluation.request.purpose) { return moment.instant }
    if !exemptFlags.isDisjoint(with: evaluation.request.flags) { return moment.instant }
    let answer = kind.release(at: moment, in: evaluation)
    if answer == moment.instant || effectiveTo == .max { return answer }
    return min(answer, evaluation.zones[moment.zone].midnight(of: CalendarDate(daysSince1970: effectiveTo)))
  }
}

/// What a rule is about.
enum RuleKind: Sendable {
  case window(WindowRule)
  case preference(PreferenceRule)
  case counter(CounterRule)
  case gap(GapRule)
  case channelLock(ChannelLockRule)
  case consent(ConsentRule)
  case optOut(OptOutRule)
  case block(BlockRule)
  case parties(PartyRule)
  case address(AddressRule)
  case platformGate
  case disclosure(DisclosureRule)
  case content(ContentRule)
  case speech(SpeechRule)
  case escalation(EscalationRule)
  case records(RecordsRule)
  case validation(ValidationRule)
  case note

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    switch self {
    case .window(let rule): rule.release(at: moment, in: evaluation)
    case .preference(let rule): rule.release(at: moment, in: evaluation)
    case .counter(let rule): rule.release(at: moment, in: evaluation)
    case .gap(let rule): rule.release(at: moment, in: evaluation)
    case .channelLock(let rule): rule.release(at: moment, in: evaluation)
    case .optOut(let rule): rule.release(at: moment, in: evaluation)
    case .consent(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .block(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .parties(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .address(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .disclosure(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .content(let rule): rule.allows(evaluation.request) ? moment.instant : .never
    case .platformGate: evaluation.request.platformTerms == .unconfirmed ? .never : moment.instant
    case .speech, .escalation, .records, .validation, .note: moment.instant
    }
  }

  /// Whether the rule itself looks at the time.
  fileprivate var isTimed: Bool {
    switch self {
    case .window, .preference, .counter, .gap, .channelLock, .optOut: true
    default: false
    }
  }

  /// Whether a contact can be denied by it at all.
  var concernsContact: Bool {
    switch self {
    case .speech, .escalation, .records, .validation, .note: false
    default: true
    }
  }
}
