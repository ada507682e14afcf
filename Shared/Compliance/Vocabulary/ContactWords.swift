/// Who started a contact.
public enum ContactDirection: UInt8, Vocabulary {
  case outbound, inbound
}

/// How a contact ended.
public enum ContactOutcome: UInt8, Vocabulary {
  /// Never connected, undeliverable or bounced.
  case failed
  case busy
  /// It rang; a message could have been left but was not.
  case noAnswer
  /// It rang; there was no way to leave a message.
  case noAnswerNoVoicemail
  /// A message was left.
  case voicemail
  /// A one-way message was accepted for delivery.
  case delivered
  /// A two-way exchange with the right person.
  case conversation
  /// Answered by somebody else.
  case wrongParty

  /// As what a contact counts of which nobody knows how it ended: the outcome that most rules count.
  public static func assumed(for medium: Medium) -> ContactOutcome {
    switch medium {
    case .voice, .visit: .conversation
    case .sms, .whatsapp, .email, .mail, .socialDM: .delivered
    }
  }
}

/// Why a contact is made. Some purposes are outside some rules.
public enum ContactPurpose: UInt8, Vocabulary {
  case collection, consumerRequestedInfo, consumerRequestedCallback, optoutConfirmation, validationNotice, disputeResponse
  case ceaseAck, legalNotice, consentRequest, paymentReceipt, locationInformation, servicingMandatory
}

/// What is special about one contact, made or proposed; each can only exempt it from a rule.
public enum ContactFlag: UInt8, Vocabulary {
  /// The person agreed to this contact in advance.
  case directPriorConsent
  /// The person agreed in advance to be contacted at this hour.
  case directPriorConsentTime
  /// The person asked, after signing, for other hours than the law's.
  case consumerAuthorisedOtherHours
  case toAttorney, toCreditor, toConsumerReportingAgency, requestedCallback, responseToConsumer
}

/// Who speaks or writes.
public enum SpeakerMode: UInt8, Vocabulary {
  case human, aiVoice, prerecorded, automated
}

/// Who is contacted.
public enum ContactParty: UInt8, Vocabulary {
  case consumer, coDebtor, guarantor, attorney, authorisedRepresentative, spouse, householdMember, employer, reference, other
}

/// What kind of number or address is used.
public enum AddressKind: UInt8, Vocabulary {
  /// The person's own: home, mobile, private mail. The default.
  case personal
  case workPhone, workPlace, employerEmail, publicPost, hiddenCallerID, unregisteredNumber, unsourcedAddress
}

/// A permission that a rule can ask for, per medium.
public enum ConsentKind: UInt8, Vocabulary {
  case optIn, expressPrior, channelAuthorised
}
