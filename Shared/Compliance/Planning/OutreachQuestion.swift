public import Models

extension ContactRequest {
  /// The question about a contact that the system itself means to make: asked when it is planned, and again at the last moment.
  ///
  /// `zones` are those in which the person could be (`PolicyBook.plausibleZones`): it must be allowed in each. `consent` is the person's agreement to be contacted at this address; where nobody asked (nil) none is assumed. `answering` is the
  /// channel on which the person has just written, where the contact answers that.
  public init(
    planned channel: Channel, at moment: Instant, purpose: OutreachPurpose, zones: [ZoneRules], accounts: [String], consent: Bool?,
    optOuts: [OptOut], isWhatsAppPermitted: Bool, answering: Channel? = nil
  ) {
    var consents = ContactConsents.none
    if consent == true { consents[Medium(channel)] = .all }
    self.init(
      at: moment, medium: Medium(channel), debts: accounts.map { DebtKey($0) }, purpose: ContactPurpose(purpose),
      mode: purpose == .agent ? .human : nil, zones: zones, consents: consents, optOuts: optOuts,
      flags: answering == nil ? [] : [.responseToConsumer], reply: answering.map { Reply(medium: Medium($0)) },
      platformTerms: isWhatsAppPermitted ? .confirmed : .unconfirmed)
  }
}

extension ContactPurpose {
  public init(_ purpose: OutreachPurpose) {
    switch purpose {
    case .reminder, .agent: self = .collection
    case .reply: self = .consumerRequestedInfo
    case .receipt: self = .paymentReceipt
    case .optOutConfirmation: self = .optoutConfirmation
    }
  }
}
