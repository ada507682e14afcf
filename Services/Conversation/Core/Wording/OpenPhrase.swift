import Compliance

/// What may be said to anybody: nothing in it tells of a debt. Its slots are those of `OpenFacts`.
enum OpenPhrase: String, CaseIterable, Hashable, Sendable {
  case opening, openingDigits, openingBirthDate, askIdentity, askDigits, askBirthDate, identityFirst, identityThanks, identityFailed
  case greeting, welcome, whoWeAre, repeated, optOutHint
  case wrongPerson, optOut, deceased, vulnerable, fraudClaim, lawyer, bankruptcy, dispute, disputeRejected, disputeUpheld
  case scam, abusive, human, handOver
  case askTime, callbackNoted, channelNoted, channelUnknown, askAgain
  case askRating, ratingThanks, complaint

  /// What is done by saying it.
  var act: SpeechAct {
    switch self {
    case .opening, .openingDigits, .openingBirthDate, .askIdentity, .askDigits, .askBirthDate, .identityFirst: .verifyIdentity
    case .identityThanks, .welcome, .ratingThanks: .thank
    case .greeting: .greet
    case .whoWeAre, .scam, .optOutHint: .disclose
    case .repeated, .optOut, .callbackNoted, .channelNoted, .dispute, .disputeUpheld, .disputeRejected, .askAgain: .confirm
    case .wrongPerson, .deceased, .abusive, .complaint, .channelUnknown: .apologise
    case .vulnerable, .fraudClaim, .lawyer, .bankruptcy, .human, .handOver, .identityFailed: .handOver
    case .askTime: .askToCallBack
    case .askRating: .askRating
    }
  }
}

/// What may be said to the right person only. Its slots are those of `DebtFacts`.
enum DebtPhrase: String, CaseIterable, Hashable, Sendable {
  case upcoming, overdue, balance, dueDate, howToPay, details, nothingDue, payLink
  case askDate, askAgain, askOffer
  case offerDeferral, offerPart, offerPlan, offerSettlement, lastWord, offerExpired
  case promiseConfirmed, partConfirmed, promiseCorrected, promiseMoved, settlementConfirmed, planConfirmed, skipConfirmed
  case recallPromise, recallInstalment, brokenPromise, missedInstalment
  case claimedPaid, askReceipt, receiptNoted, thanks, promiseKept, planKept
  case hardship, refusal

  var act: SpeechAct {
    switch self {
    case .upcoming, .overdue, .recallPromise, .recallInstalment, .brokenPromise, .missedInstalment: .remind
    case .balance, .dueDate, .askAgain: .stateDebt
    case .details: .itemiseDebt
    case .howToPay, .payLink: .sendPaymentLink
    case .nothingDue, .promiseConfirmed, .partConfirmed, .promiseCorrected, .promiseMoved, .planConfirmed, .skipConfirmed,
      .settlementConfirmed, .receiptNoted: .confirm
    case .askDate: .askPromise
    case .askOffer, .offerDeferral, .offerPart, .lastWord, .offerExpired: .offer
    case .offerPlan: .offerPlan
    case .offerSettlement: .offerDiscount
    case .claimedPaid, .thanks, .promiseKept, .planKept: .thank
    case .askReceipt: .confirm
    case .hardship, .refusal: .apologise
    }
  }
}
