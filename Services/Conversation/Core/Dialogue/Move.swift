import Language
import Models

/// What to do about one reply. Protected matters come first, whatever else was said.
enum Move: Hashable {
  case optOut
  case handOver(HandoffReason)
  case wrongPerson
  case claimedPaid
  case promise
  case askDate
  case payLink
  case tellBalance
  case thank
  case unclear

  init(_ understanding: Understanding, lastAsked: LastAsked?) {
    func says(_ intents: Intent...) -> Bool { intents.contains { understanding.has($0) } }
    let hasDate = !understanding.entities.dates.isEmpty
    self =
      if says(.stop) {
        .optOut
      } else if let reason = Move.people.first(where: { understanding.has($0.intent) })?.reason {
        .handOver(reason)
      } else if says(.wrongPerson, .identityDeny) {
        .wrongPerson
      } else if says(.alreadyPaid) {
        .claimedPaid
      } else if says(.promiseToPay) || (hasDate && (says(.proposeTerms, .accept) || lastAsked == .date)) {
        .promise
      } else if says(.human, .refuse) {
        .handOver(.customerAsked)
      } else if says(.payNow, .askHowToPay) {
        .payLink
      } else if says(.askBalance, .askDueDate, .askDetails, .suspectScam) {
        .tellBalance
      } else if says(.requestPlan, .proposeTerms, .callback) || (says(.accept) && lastAsked == .reminder) {
        .askDate
      } else if says(.thanks, .greeting, .accept, .identityConfirm, .rating) {
        .thank
      } else {
        .unclear
      }
  }

  /// What only a person handles, gravest first.
  private static let people: [(intent: Intent, reason: HandoffReason)] = [
    (.deceased, .deceased), (.vulnerable, .vulnerable), (.fraudClaim, .fraudClaim), (.lawyer, .lawyer), (.bankruptcy, .bankruptcy),
    (.dispute, .dispute), (.hardship, .hardship), (.abusive, .abusive),
  ]

  /// For the record of decisions.
  var name: String {
    switch self {
    case .optOut: "opt-out"
    case .handOver(let reason): "hand-over: \(reason.rawValue)"
    case .wrongPerson: "wrong-person"
    case .claimedPaid: "claimed-paid"
    case .promise: "promise"
    case .askDate: "ask-date"
    case .payLink: "pay-link"
    case .tellBalance: "balance"
    case .thank: "nothing to answer"
    case .unclear: "not understood"
    }
  }
}
