import Models

extension DispatchStep {
  private static let triesMax = 8

  /// A call is over. Without a result nobody knows whether it was made: the contact counts, is reported as unknown, and the provider is asked.
  mutating func take(_ effect: Effect, _ result: [UInt8]?) {
    var requestReader = JSONReader(effect.request)
    guard let request = try? OutreachRequested(from: &requestReader),
      let index = state.pending.firstIndex(where: { $0.request.contactId == request.contactId })
    else { return }
    var answer = ProviderAnswer(.unknown, reason: "the service ended while the provider was called")
    if let result {
      var reader = JSONReader(result)
      if let read = try? ProviderAnswer(from: &reader) { answer = read }
    }
    switch answer.kind {
    case .accepted:
      state.pending.remove(at: index)
      report(.accepted, request, messageId: answer.messageId)
    case .rejected:
      state.pending.remove(at: index)
      fail(request, answer.reason ?? "refused by the provider", isPermanent: answer.isPermanent ?? false)
    case .unsent:
      retryLater(index, answer)
    case .notFound:
      // The provider knows contacts by their id and has never seen this one, so sending it cannot make it two.
      state.pending[index].phase = .sending
      call(ProviderCall.send, request, isRepeatable: false)
    case .unknown:
      if state.pending[index].phase != .lookingUp { report(.unknown, request, reason: answer.reason) }
      state.pending[index].phase = .lookingUp
      if effect.kind == ProviderCall.lookUp {
        retryLater(index, answer)
      } else {
        call(ProviderCall.lookUp, request, isRepeatable: true)
      }
    }
  }

  /// Nothing was sent: again after the pause that the provider names, or 5 s doubled with each try.
  private mutating func retryLater(_ index: Int, _ answer: ProviderAnswer) {
    let pending = state.pending[index]
    let pause = Int64(answer.retryAfterSeconds ?? 5 << min(pending.tries, 8))
    let moment = now.adding(seconds: max(1, pause))
    guard pending.tries < DispatchStep.triesMax, moment < pending.request.expiresAt else {
      state.pending.remove(at: index)
      // What is unknown stays unknown, and keeps counting as a contact.
      if pending.phase != .lookingUp { fail(pending.request, answer.reason ?? "the provider took nothing", isPermanent: false) }
      return
    }
    state.pending[index].tries += 1
    state.pending[index].retryAt = moment
    state.pending[index].phase = pending.phase == .sending ? .waiting : .lookUpWaiting
  }

  /// Contacts that wait are checked anew, as if they had just been requested.
  mutating func retryDue() {
    for pending in state.pending where pending.retryAt <= now {
      guard let index = state.pending.firstIndex(where: { $0.request.contactId == pending.request.contactId }) else { continue }
      if pending.phase == .lookUpWaiting {
        state.pending[index].phase = .lookingUp
        call(ProviderCall.lookUp, pending.request, isRepeatable: true)
      }
      guard pending.phase == .waiting else { continue }
      state.contacts.removeAll { $0.id == pending.request.contactId }
      if let refusal = refusal(of: pending.request) {
        state.pending.remove(at: index)
        deny(pending.request, refusal)
      } else {
        add(
          SentContact(
            id: pending.request.contactId, at: now, channel: pending.request.channel, isInbound: false, purpose: pending.request.purpose,
            outcome: .sent))
        state.pending[index].phase = .sending
        call(ProviderCall.send, pending.request, isRepeatable: false)
      }
    }
  }

  private mutating func fail(_ request: OutreachRequested, _ reason: String, isPermanent: Bool) {
    if let index = state.contacts.firstIndex(where: { $0.id == request.contactId }) { state.contacts[index].outcome = .failed }
    report(.failed, request, reason: reason, isPermanent: isPermanent)
  }
}
