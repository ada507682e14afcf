import Models

extension Step {
  /// Answers where the customer is talking; reminders name their channel themselves.
  mutating func send(_ purpose: OutreachPurpose, _ message: Message, variant: String) {
    let channel = state.lastChannel ?? usableChannels.first?.channel
    let known = state.segment?.channels ?? []
    guard let reachable = known.first(where: { $0.channel == channel }) ?? known.first else { return }
    send(purpose, message, to: reachable, variant: variant)
  }

  /// Asks for one contact. Its id follows from the input, so the same input never leads to two.
  mutating func send(
    _ purpose: OutreachPurpose, _ message: Message, to reachable: ReachableChannel, variant: String, turnedDown: [String] = []
  ) {
    guard let segment = state.segment else { return }
    let contactId = context.id("contact", emissions.count)
    emit(
      OutreachRequested(
        contactId: contactId, purpose: purpose, channel: reachable.channel, address: reachable.address, language: segment.language,
        subject: reachable.channel == .email ? message.subject : nil, consent: reachable.consent,
        text: message.text.replacing("{link}", with: strategy.payLink + contactId), buttons: message.buttons,
        accountIds: segment.accounts.map(\.accountId), stage: segment.stage, treatment: segment.treatment, variant: variant,
        timeZone: segment.timeZone, jurisdiction: segment.jurisdiction, balanceAsOf: segment.balanceAsOf,
        expiresAt: now.adding(hours: purpose == .reminder ? 12 : 24), strategyVersion: strategy.version),
      to: .outreach)
    state.add(
      ContactRecord(
        id: contactId, at: now, channel: reachable.channel, isInbound: false, purpose: purpose, outcome: .requested))
    record(
      purpose == .reminder ? .contact : .answer, variant,
      reason: purpose == .reminder ? segment.channelReason : "answer to the customer", channel: reachable.channel, contactId: contactId,
      turnedDown: turnedDown)
  }

  /// Puts a decision on record.
  mutating func record(
    _ kind: DecisionKind, _ chosen: String, reason: String, channel: Channel? = nil, contactId: String? = nil, rule: String? = nil,
    until: Instant? = nil, understood: [String] = [], turnedDown: [String] = []
  ) {
    emit(
      DecisionRecorded(
        kind: kind, chosen: chosen, reason: reason, stage: stage, channel: channel, contactId: contactId, rule: rule, until: until,
        understood: understood, turnedDown: turnedDown, strategyVersion: strategy.version),
      to: .decisions)
  }

  /// What became of a contact.
  mutating func take(_ status: DeliveryStatus, _ report: DeliveryReport) {
    guard let index = state.contacts.lastIndex(where: { $0.id == report.contactId }) else { return }
    switch status {
    case .accepted: break
    case .delivered, .read, .unknown:
      if state.contacts[index].outcome == .requested { state.contacts[index].outcome = .delivered }
    case .failed: state.contacts[index].outcome = .failed
    case .denied:
      state.contacts[index].outcome = .denied
      // A reminder that the last check refused is planned again for when it becomes allowed.
      if state.contacts[index].purpose == .reminder { state.postponedUntil = report.until ?? now.adding(days: 1) }
    }
  }
}
