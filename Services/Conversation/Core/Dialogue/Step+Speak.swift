import Bytes
import Compliance
import Language
import Models

extension Step {
  /// Whether the rules of the place let the bot do this with its words.
  mutating func maySay(_ act: SpeechAct, _ name: String, _ channel: Channel, isConfirmed: Bool) -> Bool {
    let stage: WordSet<MessageStage> = isConfirmed ? [] : [.identityUnconfirmed]
    switch Compliance.maySay(act, channel: Medium(channel), stage: stage, on: today, pack: pack) {
    case .allowed: return true
    case .denied(let rule):
      record.turnedDown.append("\(name): \(rule.id)")
      return false
    }
  }

  /// Sends what was drafted, where the customer is talking. Nothing is sent without a draft; everything is on record.
  mutating func speak(_ purpose: OutreachPurpose = .reply, on channel: Channel, to reachable: ReachableChannel? = nil) {
    defer {
      draft = Draft()
      record = DecisionDraft()
      if isCommitted { dropOffers() }
    }
    guard !draft.isEmpty, let target = reachable ?? reach(channel), let segment = state.segment else {
      if !record.chosen.isEmpty { writeRecord(.answer, nil, on: channel) }
      return
    }
    guard !state.hasOptedOut(of: target.channel) else {
      draft = Draft()
      record.chose("nothing is said", because: "the customer opted out of \(target.channel.rawValue)")
      writeRecord(.noContact, nil, on: target.channel)
      return
    }
    releaseHeldMessage()
    repeatPolitely(on: channel)
    let text = draft.text
    guard isSound(text, on: channel) else { return }
    // Only what really goes out counts as said: a message that was dropped may have stood between two that are the same.
    state.dialogue.lastSaid = Step.fingerprint(text)
    let contactId = send(purpose, text, to: target, segment)
    writeRecord(kind(of: purpose), contactId, on: target.channel)
    state.dialogue.lastAsked = draft.question
    state.dialogue.turns += 1
    state.note(purpose == .reminder ? .reminded : .answered, now, target.channel)
  }

  private func kind(of purpose: OutreachPurpose) -> DecisionKind { purpose == .reminder ? .contact : .answer }

  func reach(_ channel: Channel) -> ReachableChannel? {
    let known = state.segment?.channels ?? []
    return known.first { $0.channel == channel } ?? known.first { !state.hasOptedOut(of: $0.channel) }
  }

  /// Nothing is said word for word twice running.
  private mutating func repeatPolitely(on channel: Channel) {
    guard Step.fingerprint(draft.text) == state.dialogue.lastSaid else { return }
    draft.begin(with: wording(on: channel).worded(.repeated, openFacts))
  }

  private static func fingerprint(_ text: String) -> UInt64 { Identity(of: text).low }

  /// The last look. A message that holds something it must not is dropped, and a person is told.
  private mutating func isSound(_ text: String, on channel: Channel) -> Bool {
    let wording = wording(on: channel)
    let guardian = draft.facts.map { MessageGuard($0, state, wording) } ?? MessageGuard(openFacts, wording)
    var rest = text
    for quote in draft.quoted { rest = rest.replacing(quote, with: " ") }
    guard let stranger = guardian.stranger(in: rest) else { return true }
    record.turnedDown.append("\(draft.variant): “\(stranger)” belongs to no offer")
    writeRecord(.noContact, nil, on: channel)
    handOver(
      .messageRefused, channel: channel, suggestion: "A message was not sent since it held “\(stranger)”. Answer the customer yourself.")
    return false
  }

  /// Asks for one contact. Its id follows from the input, so the same input never leads to two.
  private mutating func send(
    _ purpose: OutreachPurpose, _ text: String, to reachable: ReachableChannel, _ segment: CustomerSegmented
  ) -> String {
    let contactId = context.id("contact", emissions.count)
    let payment = text.contains("{link}") ? payment(contactId) : nil
    let request = OutreachRequested(
      contactId: contactId, purpose: purpose, channel: reachable.channel, address: reachable.address, language: segment.language,
      subject: reachable.channel == .email ? wording(on: .email).subject(openFacts) : nil, consent: reachable.consent,
      text: text.replacing("{link}", with: strategy.payLink + (payment?.token ?? "")), buttons: reachable.channel == .whatsapp ? draft.buttons : [],
      payment: payment, accountIds: segment.accounts.map(\.accountId), stage: segment.stage, treatment: segment.treatment, variant: draft.variant,
      choice: purpose == .reminder ? choice : nil, timeZone: segment.timeZone, jurisdiction: segment.jurisdiction, balanceAsOf: segment.balanceAsOf,
      customerWroteAt: purpose == .reply ? customerWroteAt : nil, expiresAt: now.adding(hours: purpose == .reminder ? 12 : 24), strategyVersion: strategy.version,
      costPerThousand: strategy.costs.perThousandContacts(on: reachable.channel))
    if !isHeld(request) { emit(request, to: .outreach) }
    state.add(
      ContactRecord(id: contactId, at: now, channel: reachable.channel, isInbound: false, purpose: purpose, outcome: .requested))
    state.dialogue.add(Spoken(at: now, speaker: purpose == .agent ? .person : .bot, channel: reachable.channel, text: text))
    return contactId
  }

  /// Puts what was decided on record: what was known, what was chosen and why, and what was turned down.
  mutating func writeRecord(_ kind: DecisionKind, _ contactId: String?, on channel: Channel?, rule: String? = nil, until: Instant? = nil) {
    let said = draft.isEmpty ? [] : [draft.variant]
    let chosen = (record.chosen + said).joined(separator: "; ")
    emit(
      DecisionRecorded(
        kind: kind, chosen: chosen.isEmpty ? "nothing to say" : chosen,
        reason: record.reasons.isEmpty ? "the customer's words" : record.reasons.joined(separator: "; "), stage: stage, channel: channel,
        contactId: contactId, rule: rule, until: until, known: known, understood: record.understood, turnedDown: record.turnedDown,
        choice: kind == .contact ? choice : nil, strategyVersion: strategy.version),
      to: .decisions)
  }

  /// What the decision could look at, in short.
  private var known: [String] {
    var facts = state.openAccounts.map { "\($0.accountId): \($0.balance), \($0.daysPastDue) days past due" }
    if let promise = state.promise { facts.append("promised: \(promise.amount) for \(promise.dueDate)") }
    if let plan = state.plan { facts.append("plan: \(Money(plan.paid, plan.currency)) of \(Money(plan.total, plan.currency)) paid") }
    if let offer = state.offers.last { facts.append("offered: \(offer.terms.kind.rawValue) of \(offer.terms.total)") }
    if let asked = state.dialogue.lastAsked { facts.append("asked last: \(asked.rawValue)") }
    facts += state.matters.map { "told of: \($0.rawValue)" }
    if state.brokenPromises > 0 { facts.append("broken promises: \(state.brokenPromises)") }
    return facts
  }

  /// What became of a contact.
  mutating func take(_ status: DeliveryStatus, _ report: DeliveryReport) {
    guard let index = state.contacts.lastIndex(where: { $0.id == report.contactId }) else { return }
    switch status {
    case .accepted: break
    case .delivered, .read, .unknown:
      if state.contacts[index].outcome == .requested { state.contacts[index].outcome = .delivered }
    case .failed:
      state.contacts[index].outcome = .failed
      // The reminder did not reach anybody: it is tried where else the customer can be reached.
      if state.contacts[index].purpose == .reminder, !channelsToTry.isEmpty { state.postponedUntil = now.adding(minutes: 1) }
    case .denied:
      state.contacts[index].outcome = .denied
      // A reminder that the last check refused is planned again for when it becomes allowed.
      if state.contacts[index].purpose == .reminder { state.postponedUntil = report.until ?? now.adding(days: 1) }
    }
  }
}
