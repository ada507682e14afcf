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
      // The provider knows contacts by their id and has never seen this one, so sending it cannot make it two. Since it was first allowed
      // much may have happened: it is checked anew.
      sendAgain(index)
    case .unknown:
      if effect.kind == ProviderCall.lookUp {
        state.pending[index].phase = .lookingUp
        retryLater(index, answer)
      } else {
        report(.unknown, request, reason: answer.reason)
        lookUp(index, from: request.expiresAt.adding(seconds: DispatchStep.sendSecondsMax))
      }
    }
  }

  /// Asks the provider, but not while the lost call may still be on its way: a copy that stood still could make it until it expires.
  private mutating func lookUp(_ index: Int, from moment: Instant) {
    if now >= moment {
      state.pending[index].phase = .lookingUp
      call(ProviderCall.lookUp, state.pending[index].request, isRepeatable: true)
    } else {
      state.pending[index].phase = .lookUpWaiting
      state.pending[index].retryAt = moment
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
      if pending.phase == .waiting { sendAgain(index) }
    }
  }

  /// Makes a contact that was not made, if it is still allowed.
  private mutating func sendAgain(_ index: Int) {
    let request = state.pending[index].request
    state.contacts.removeAll { $0.id == request.contactId }
    if let refusal = refusal(of: request, since: state.pending[index].since) {
      // An answer that comes too late for the night waits for the morning, while it is still worth saying.
      if request.purpose == .reply, let until = refusal.until, until > now, until < request.expiresAt {
        state.pending[index].phase = .waiting
        state.pending[index].retryAt = until
        return
      }
      state.pending.remove(at: index)
      deny(request, refusal)
    } else {
      add(
        SentContact(id: request.contactId, at: now, channel: request.channel, isInbound: false, purpose: request.purpose, outcome: .sent))
      state.pending[index].phase = .sending
      send(request)
    }
  }

  private mutating func fail(_ request: OutreachRequested, _ reason: String, isPermanent: Bool) {
    if let index = state.contacts.firstIndex(where: { $0.id == request.contactId }) { state.contacts[index].outcome = .failed }
    report(.failed, request, reason: reason, isPermanent: isPermanent)
  }
}
