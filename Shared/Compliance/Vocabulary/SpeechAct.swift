/// What a turn of the bot does. A turn is made of several.
public enum SpeechAct: UInt8, Vocabulary {
  case greet, verifyIdentity, introduce, disclose, thank, apologise, confirm, sayGoodbye, handOver, askRating, askConsent, askToCallBack
  case remind, stateDebt, itemiseDebt, sendPaymentLink, askPayment, askPromise, askReason, offer, offerDiscount, offerPlan, urge
  case urgeFullPayment, suggestBorrowing, mentionConsequences, mentionLegalAction, mentionCreditRegister, promoteProduct
}
