import Compliance
import Models
import Seals

extension DispatchStep {
  /// The last check before a contact is made.
  mutating func consider(_ request: OutreachRequested) {
    guard !state.contacts.contains(where: { $0.id == request.contactId }),
      !state.pending.contains(where: { $0.request.contactId == request.contactId })
    else { return }  // the same contact again, under another event id
    if let refusal = refusal(of: request) {
      deny(request, refusal)
    } else {
      add(
        SentContact(
          id: request.contactId, at: now, channel: request.channel, isInbound: false, purpose: request.purpose, outcome: .sent))
      state.pending.append(PendingContact(request: request, phase: .sending, tries: 1, retryAt: now, since: now))
      send(request)
    }
  }

  /// How long after the last check a send may begin, and how long it may then take, in seconds each.
  static let sendSecondsMax: Int64 = 60

  /// What was allowed is allowed for a minute: whoever performs the call refuses it later (`ProviderCall.refusal`).
  mutating func send(_ request: OutreachRequested) {
    var request = request
    request.expiresAt = min(request.expiresAt, now.adding(seconds: DispatchStep.sendSecondsMax))
    call(ProviderCall.send, request, isRepeatable: false)
  }

  struct Refusal: Hashable {
    var reason: String
    var rule: String?
    var until: Instant?
  }

  /// How long after the customer has spoken an answer is still one, whatever the hour, in hours.
  static let answerHours: Int64 = 1

  /// Why the contact must not be made now; nil where it may.
  ///
  /// - Parameter since: when it was asked for, where that was not just now.
  func refusal(of request: OutreachRequested, since: Instant? = nil) -> Refusal? {
    if now >= request.expiresAt { return Refusal(reason: "expired at \(request.expiresAt)") }
    if let payment = request.payment, let mistake = mistake(in: payment, of: request) { return Refusal(reason: mistake) }
    if request.purpose == .reminder {
      if let paid = state.lastPayment, paid > request.balanceAsOf, paid.adding(hours: 24) > now {
        return Refusal(reason: "a payment came in after the balance that the text rests on", until: paid.adding(hours: 24))
      }
      let freshUntil = request.balanceAsOf.adding(hours: Int64(context.strategy.balanceFreshnessHours))
      if now >= freshUntil { return Refusal(reason: "the balance is older than \(context.strategy.balanceFreshnessHours) hours") }
    }
    let pack = policies.pack(for: request.jurisdiction)
    let zones = policies.plausibleZones(
      addressZone: request.timeZone, channel: request.channel, address: request.address, in: pack)
    // What was held up for long, here or on the way here, disturbs like any contact of ours, and keeps its hours.
    let asked = request.customerWroteAt ?? since ?? now
    let isAnswer = request.purpose == .reply && now <= asked.adding(hours: DispatchStep.answerHours)
    var question = ContactRequest(
      planned: request.channel, at: now, purpose: request.purpose, zones: zones.map(context.zone), accounts: request.accountIds,
      consent: request.consent, optOuts: state.optOuts.map { OptOut([Medium($0.channel)], since: $0.since) },
      isWhatsAppPermitted: context.strategy.isWhatsAppPermitted, answering: isAnswer ? request.channel : nil)
    let history = history(request.accountIds)
    // From now until the call expires: a window must not close in between.
    for moment in [now, now.adding(seconds: DispatchStep.sendSecondsMax)] {
      question.at = moment
      if case .denied(let denial) = mayContact(question, history: history, pack: pack) {
        return Refusal(reason: "denied by \(denial.source)", rule: denial.rule.id, until: denial.until)
      }
    }
    return nil
  }

  /// Why a pay link must not go out: nobody is asked for another sum than was offered, and nobody pays for somebody else.
  private func mistake(in payment: PaymentRequest, of request: OutreachRequested) -> String? {
    guard let link = PayLink(token: payment.token, linkSecret) else {
      return "its pay link is not sealed with this service's key: CORDIAL_OFFER_KEY must be the same in conversation and dispatch"
    }
    guard link.customer == context.customer, link.contactId == request.contactId, link.amount == payment.amount, link.accountId == payment.accountId,
      request.text.contains(payment.token)
    else { return "its pay link is sealed for something else" }
    return link.isOver(at: now) ? "its pay link ended at \(link.expiresAt)" : nil
  }

  /// What the rules count. A contact whose end is unknown counts as made.
  private func history(_ accounts: [String]) -> ContactHistory {
    let debts = accounts.map { DebtKey($0) }
    return ContactHistory(
      state.contacts.map { contact in
        let outcome: ContactOutcome =
          switch contact.outcome {
          case .sent: .delivered
          case .failed: .failed
          case .conversation: .conversation
          }
        return PastContact(
          at: contact.at, medium: Medium(contact.channel), direction: contact.isInbound ? .inbound : .outbound, outcome: outcome,
          debts: debts, purpose: ContactPurpose(contact.purpose))
      })
  }

  mutating func deny(_ request: OutreachRequested, _ refusal: Refusal) {
    report(.denied, request, reason: refusal.reason, rule: refusal.rule, until: refusal.until)
    emissions.append(
      Emission(
        DecisionRecorded(
          kind: .noContact, chosen: "not sent", reason: refusal.reason, stage: request.stage, channel: request.channel,
          contactId: request.contactId, rule: refusal.rule, until: refusal.until, strategyVersion: context.strategy.version),
        to: .decisions))
  }

  mutating func call(_ kind: String, _ request: OutreachRequested, isRepeatable: Bool) {
    let recorded = ProviderRequest(
      contact: request, freeTextUntil: request.channel == .whatsapp ? freeTextUntil : nil, callId: request.purpose == .reply ? callId(request.channel) : nil)
    effects.append(Effect(kind: kind, isRepeatable: isRepeatable, request: recorded.json))
  }

  /// The call in which the customer spoke just now: an answer that takes longer is not waited for.
  private func callId(_ channel: Channel) -> String? {
    guard channel == .voice, let call = state.call, now < call.heard.adding(seconds: DispatchStep.callSecondsMax) else { return nil }
    return call.id
  }

  /// How long a customer waits on the phone for an answer.
  static let callSecondsMax: Int64 = 14

  /// When the window for free text on WhatsApp closes. A contact that could still be on its way by then does not count on it.
  private var freeTextUntil: Instant? {
    let lastWritten = state.contacts.last { $0.isInbound && $0.channel == .whatsapp }?.at
    return lastWritten.map { $0.adding(hours: 24).adding(seconds: -DispatchStep.sendSecondsMax) }
  }
}
