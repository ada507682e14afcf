/// Where in a dealing a message stands; several can be true at once.
public enum MessageStage: UInt8, Vocabulary {
  case firstCommunication, subsequentCommunication, conversationStart, amountDemand, voicemailLCM
  case beforeFirstCollectionAfterTransfer
  /// Nobody has confirmed yet who is listening or reading.
  case identityUnconfirmed
}

/// A piece of text that a rule can require.
public enum DisclosureElement: UInt8, Vocabulary {
  case miniMiranda, fromDebtCollector, optOutInstructions, aiDisclosure, recordingNotice, recordingCopyRight, notJudicialStatement
  case privacyNoticeLink, businessName, businessNameNeutral, agentNameOrIdentifier, creditorName, creditorAddress, creditorTaxID
  case contractReference, amountAndDate, amountBreakdown, interestAndCosts, paymentOptions, settlementTerms, consumerRights
  case callbackNumber, businessAddress, complaintsContact, requestToReply, naturalPersonName, transferNotice
  case salutation, messageDatetime, suggestedReplyTimes, anyRepresentativeStatement
  /// Anything that the list does not know: it satisfies nothing and spoils a message that may hold nothing else.
  case other
}

/// What a message must not say or do.
public enum MessageContent: UInt8, Vocabulary {
  case threatOfViolence, threatOfArrest, threatOfUnintendedAction, falseLegalProcess, simulatedJudicialDocument, falseUrgency
  case falseAmountOrStatus, obsceneOrInsultingLanguage, publicShaming, blacklistPublication, thirdPartyDisclosure
  case impersonateAttorney, impersonateAuthority, hiddenIdentity, assetSeizureThreatWithoutOrder, falseCreditReportingThreat
  case citizenshipStatusThreat, collectPaymentToPersonalAccount, collectPaymentToCollectorAccount, askReasonForDefault
  case referenceToJudicialAction, creditBureauThreat, misleadingReasonForContact, premiumRateNumber, pressureSinglePayment
  case pressureToBorrowOrSell
}
