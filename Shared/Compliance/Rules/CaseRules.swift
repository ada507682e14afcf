import Models

/// Needs a permission that the person gave for this medium.
struct ConsentRule: Sendable {
  var kind: ConsentKind
  /// For which speakers; empty means for all.
  var modes: WordSet<SpeakerMode>
  /// A condition of the platform and not of a law or policy: kept once the operator uses the platform.
  var isPlatformTerm: Bool

  func allows(_ request: borrowing ContactRequest) -> Bool {
    if isPlatformTerm && request.platformTerms == .advisory { return true }
    return (!modes.isEmpty && !modes.contains(request.mode)) || request.consents[request.medium].contains(kind)
  }
}

/// Stops while the case is in one of these states.
struct BlockRule: Sendable {
  var flags: WordSet<CaseFlag>

  func allows(_ request: borrowing ContactRequest) -> Bool { flags.isDisjoint(with: request.caseFlags) }
}

/// Who may be contacted at all.
struct PartyRule: Sendable {
  var allowed: WordSet<ContactParty>
  /// Whether others may be asked where the person is.
  var locationInformationAllowed: Bool

  func allows(_ request: borrowing ContactRequest) -> Bool {
    allowed.contains(request.party) || (locationInformationAllowed && request.purpose == .locationInformation)
  }
}

/// Numbers, addresses and places that must not be used.
struct AddressRule: Sendable {
  var forbidden: WordSet<AddressKind>

  func allows(_ request: borrowing ContactRequest) -> Bool { !forbidden.contains(request.address) }
}

/// What a message must contain.
struct DisclosureRule: Sendable {
  /// At which stage; nil means in every message.
  var stage: MessageStage?
  var elements: WordSet<DisclosureElement>
  /// What else may be there when nothing but the elements may be.
  var optional: WordSet<DisclosureElement>
  var isExclusive: Bool

  func allows(_ request: borrowing ContactRequest) -> Bool {
    guard let includes = request.includes, applies(at: request.stages) else { return true }
    return includes.isSuperset(of: elements) && (!isExclusive || elements.union(optional).isSuperset(of: includes))
  }

  func applies(at stages: WordSet<MessageStage>) -> Bool { stage.map(stages.contains) ?? true }
}

/// What a message must not say or do.
struct ContentRule: Sendable {
  var prohibited: WordSet<MessageContent>

  func allows(_ request: borrowing ContactRequest) -> Bool { prohibited.isDisjoint(with: request.contents) }
}

/// Which speech acts a pack forbids at a stage.
struct SpeechRule: Sendable {
  var acts: WordSet<SpeechAct>
  /// Empty means at every stage.
  var stages: WordSet<MessageStage>
}

/// What a person has to take over.
struct EscalationRule: Sendable {
  var triggers: WordSet<CaseFlag>
  var stopsAutomation: Bool
  var immediate: WordSet<CaseFlag>
  var sameDay: WordSet<CaseFlag>

  func triggers(withUrgency urgency: Escalation.Urgency) -> WordSet<CaseFlag> {
    switch urgency {
    case .immediate: immediate
    case .sameDay: sameDay
    case .businessDay: triggers.subtracting(immediate).subtracting(sameDay)
    }
  }
}

/// How long the evidence of contacts has to be kept.
struct RecordsRule: Sendable {
  var years: Int?
}

/// The arithmetic of the validation period.
struct ValidationRule: Sendable {
  var sendWithinDays: Int
  var assumedReceiptBusinessDays: Int
  var disputeWindowDays: Int
}
