import Language

/// One line for each label, as a model is told them.
enum LabelLines {
  static let text = Intent.allCases.map { "\($0.rawValue): \(meaning(of: $0))" }.joined(separator: "\n")

  private static func meaning(of intent: Intent) -> String {
    switch intent {
    case .payNow: "is paying now or asks for the link or code to pay now"
    case .promiseToPay: "commits to pay, with or without a date or amount"
    case .alreadyPaid: "says it is paid or partly paid"
    case .requestPlan: "asks for instalments, more time or a smaller amount without naming terms"
    case .proposeTerms: "names terms for us to accept: amount, date, count, frequency"
    case .accept: "says yes to what was offered or asked last"
    case .reject: "says no to what was offered or asked last"
    case .refuse: "will not pay, without denying the debt"
    case .askBalance: "asks how much is owed"
    case .askDueDate: "asks when it is due"
    case .askHowToPay: "asks by which means or where to pay"
    case .askDetails: "asks what the debt is, who we are, for an invoice or proof"
    case .dispute: "says the debt or the amount is wrong, goods not received, charged twice"
    case .wrongPerson: "is not that person, or the number belongs to somebody else"
    case .fraudClaim: "says somebody else took the debt in their name"
    case .suspectScam: "thinks we are a scam or a virus"
    case .hardship: "can't pay: lost job, income cut, expenses, illness of a relative"
    case .vulnerable: "own serious illness, mental distress, self-harm, bereavement, violence, disability, can't manage"
    case .bankruptcy: "is in an insolvency procedure"
    case .deceased: "the debtor has died, said by anyone"
    case .lawyer: "is represented by a lawyer, has a court case, or threatens to sue"
    case .callback: "asks to be contacted later or at a certain time"
    case .human: "wants to talk to a person"
    case .channelPreference: "asks for another channel or address"
    case .stop: "wants no more messages, calls or contact, in any words"
    case .identityConfirm: "confirms being the person asked for"
    case .identityDeny: "denies being the person asked for"
    case .abusive: "insults or threatens"
    case .greeting: "says hello"
    case .thanks: "says thanks"
    case .rating: "gives a score from one to five"
    case .other: "anything else; never together with another label"
    }
  }
}
