import Models

/// The answer to "may we say this?".
public enum SpeechVerdict: Hashable, Sendable {
  case allowed
  /// The first rule, in the order of the pack, that forbids it.
  case denied(PolicyRule)

  public var isAllowed: Bool { self == .allowed }
}

/// May the bot do this with its words, through this channel and at this point of the dealing? Not legal advice.
///
/// `stage` holds everything that is true of the message; `day` is the person's own day and decides which rules are in force (nil:
/// all are taken to be).
public func maySay(
  _ act: SpeechAct, channel: Medium, stage: WordSet<MessageStage>, party: ContactParty = .consumer, on day: CalendarDate? = nil,
  pack: Pack
) -> SpeechVerdict {
  for rule in pack.rules where rule.media.isEmpty || rule.media.contains(channel) {
    if let day, !rule.holds(on: day) { continue }
    if forbids(rule.kind, act, stage, party) { return .denied(rule) }
  }
  return .allowed
}

private func forbids(_ kind: RuleKind, _ act: SpeechAct, _ stage: WordSet<MessageStage>, _ party: ContactParty) -> Bool {
  switch kind {
  case .speech(let rule): rule.acts.contains(act) && (rule.stages.isEmpty || !rule.stages.isDisjoint(with: stage))
  case .content(let rule): !rule.prohibited.isDisjoint(with: act.contents)
  case .parties(let rule): act.revealsDebt && !rule.allowed.contains(party)
  default: false
  }
}

extension SpeechAct {
  /// Whether somebody who hears it learns that there is a debt.
  public var revealsDebt: Bool {
    switch self {
    case .greet, .verifyIdentity, .introduce, .disclose, .thank, .apologise, .confirm, .sayGoodbye, .handOver, .askRating, .askConsent,
      .askToCallBack, .promoteProduct:
      false
    case .remind, .stateDebt, .itemiseDebt, .sendPaymentLink, .askPayment, .askPromise, .askReason, .offer, .offerDiscount, .offerPlan,
      .urge, .urgeFullPayment, .suggestBorrowing, .mentionConsequences, .mentionLegalAction, .mentionCreditRegister:
      true
    }
  }

  /// What packs call the substance of the act, for those that some pack forbids.
  var contents: WordSet<MessageContent> {
    switch self {
    case .askReason: [.askReasonForDefault]
    case .urgeFullPayment: [.pressureSinglePayment]
    case .suggestBorrowing: [.pressureToBorrowOrSell]
    case .mentionConsequences, .mentionLegalAction: [.referenceToJudicialAction]
    case .mentionCreditRegister: [.creditBureauThreat]
    default: []
    }
  }
}
