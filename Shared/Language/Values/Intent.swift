/// What a customer's reply means; several may hold at once.
///
/// The raw value is the label in data files and events.
public enum Intent: String, CaseIterable, Sendable, Hashable, Comparable {
  case payNow = "pay_now"
  case promiseToPay = "promise_to_pay"
  case alreadyPaid = "already_paid"
  case requestPlan = "request_plan"
  case proposeTerms = "propose_terms"
  case accept
  case reject
  case refuse
  case askBalance = "ask_balance"
  case askDueDate = "ask_due_date"
  case askHowToPay = "ask_how_to_pay"
  case askDetails = "ask_details"
  case dispute
  case wrongPerson = "wrong_person"
  case fraudClaim = "fraud_claim"
  case suspectScam = "suspect_scam"
  case hardship
  case vulnerable
  case bankruptcy
  case deceased
  case lawyer
  case callback
  case human
  case channelPreference = "channel_preference"
  case stop
  case identityConfirm = "identity_confirm"
  case identityDeny = "identity_deny"
  case abusive
  case greeting
  case thanks
  case rating
  case other

  /// Position in `allCases`: the order in which labels are listed and stored.
  public var index: Int { Intent.indexes[self] ?? 0 }

  /// Labels whose miss can harm a person or break a law; recall comes first for them.
  public var isProtected: Bool {
    switch self {
    case .stop, .vulnerable, .lawyer, .bankruptcy, .deceased, .fraudClaim, .wrongPerson, .dispute: true
    default: false
    }
  }

  public static func < (left: Intent, right: Intent) -> Bool { left.index < right.index }

  private static let indexes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// An intent with the calibrated probability (0-1) that it holds.
public struct ScoredIntent: Hashable, Sendable {
  public var intent: Intent
  public var confidence: Double

  public init(intent: Intent, confidence: Double) {
    self.intent = intent
    self.confidence = confidence
  }
}
