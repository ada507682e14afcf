import Language
import Models

extension Step {
  /// The customer has said something: understand, decide, answer.
  mutating func take(_ reply: ReplyReceived, _ header: EventHeader) {
    state.note(.replied, header.time, reply.channel)
    state.lastChannel = reply.channel
    if let index = state.contacts.lastIndex(where: { !$0.isInbound && $0.channel == reply.channel && $0.outcome != .failed }) {
      state.contacts[index].outcome = .conversation
    }
    state.add(
      ContactRecord(id: header.id, at: header.time, channel: reply.channel, isInbound: true, purpose: .reply, outcome: .conversation))
    let understanding = understand(reply)
    let labels = understanding.intents.map { "\($0.intent.rawValue) \(($0.confidence * 100).rounded() / 100)" }
    let move = Move(understanding, lastAsked: state.lastAsked)
    record(.answer, move.name, reason: "the customer's words", channel: reply.channel, understood: labels)
    guard state.handedOver == nil || move == .optOut else { return }  // a person has the case: only a stop is acted on
    act(on: move, understanding, reply.channel, labels)
  }

  private func understand(_ reply: ReplyReceived) -> Understanding {
    let segment = state.segment
    return core.understander.understand(
      reply.text,
      Situation(
        today: today, country: segment.map { String($0.jurisdiction.prefix(2)) }, lastAsked: state.lastAsked,
        language: segment.map { String($0.language.prefix(2)) }))
  }

  private mutating func act(on move: Move, _ understanding: Understanding, _ channel: Channel, _ labels: [String]) {
    let wording = Wording(state.segment?.language ?? understanding.language)
    if move != .unclear { state.misunderstandings = 0 }
    switch move {
    case .optOut: optOut(channel, wording)
    case .handOver(let reason):
      if reason == .dispute {
        emit(DisputeOpened(accountIds: (state.segment?.accounts ?? []).map(\.accountId), channel: channel), to: .outcomes)
      }
      send(.reply, wording.handOver(), variant: "handover")
      handOver(reason, channel: channel, understood: labels, suggestion: "Answer the customer on \(channel.rawValue).")
    case .wrongPerson:
      emit(PartyReached(channel: channel), to: .outcomes)
      state.optOuts.append(ChannelOptOut(channel: channel, since: now))
      send(.reply, wording.wrongPerson(), variant: "wrong-person")
    case .claimedPaid:
      state.quietUntil = now.adding(days: Int64(strategy.claimedPaidQuietDays))
      state.note(.claimedPaid, now, channel)
      emit(PaymentClaimed(accountIds: (state.segment?.accounts ?? []).map(\.accountId), channel: channel), to: .outcomes)
      send(.reply, wording.claimedPaid(), variant: "claimed-paid")
    case .promise: promise(understanding, channel, wording)
    case .askDate:
      state.lastAsked = .date
      send(.reply, wording.askDate(latest: today.adding(days: strategy.promiseDaysMax)), variant: "ask-date")
    case .payLink: send(.reply, wording.payLink(facts), variant: "pay-link")
    case .tellBalance: send(.reply, wording.balance(facts), variant: "balance")
    case .thank: break  // nothing is asked, and an answer to every "thanks" would never end
    case .unclear: unclear(channel, labels, wording)
    }
  }

  private mutating func optOut(_ channel: Channel, _ wording: Wording) {
    guard !state.hasOptedOut(of: channel) else { return }
    emit(OptOutRecorded(channel: channel), to: .outcomes)
    state.note(.optedOut, now, channel)
    state.optOuts.append(ChannelOptOut(channel: channel, since: now))
    state.lastAsked = nil
    send(.optOutConfirmation, wording.optOutConfirmation(), variant: "opt-out")
  }

  /// A commitment becomes a promise when its day is one the strategy allows; otherwise the latest such day is named and asked for.
  private mutating func promise(_ understanding: Understanding, _ channel: Channel, _ wording: Wording) {
    let latest = today.adding(days: strategy.promiseDaysMax)
    guard let total = state.owed.sums.max(by: { $0.amount < $1.amount }) else {
      send(.reply, wording.balance(facts), variant: "balance")
      return
    }
    guard let date = understanding.entities.dates.first(where: { $0 >= today }), date <= latest else {
      state.lastAsked = .date
      send(.reply, wording.askDate(latest: latest), variant: "ask-date")
      return
    }
    let amount = PromisedAmount.of(understanding.entities.amounts, owed: total)
    let promise = Promise(
      id: context.id("promise"), amount: amount, dueDate: date, stage: stage, channel: channel, paid: 0, made: now)
    state.promise = promise
    state.lastAsked = nil
    state.note(.promiseMade, now, channel)
    let outcome = PromiseOutcome(
      promiseId: promise.id, amount: amount, dueDate: date, stage: stage, channel: channel, takenBy: .bot)
    emit(Emission(topic: Topic.outcomes.rawValue, type: PromiseStatus.made.rawValue, data: outcome.json))
    record(.promise, "accept", reason: "within \(strategy.promiseDaysMax) days", channel: channel)
    send(.reply, wording.promiseConfirmed(amount, date), variant: "promise")
  }

  /// Asks back once; a second time in a row a person takes over.
  private mutating func unclear(_ channel: Channel, _ labels: [String], _ wording: Wording) {
    state.misunderstandings += 1
    if state.misunderstandings > 1 {
      send(.reply, wording.handOver(), variant: "handover")
      handOver(.notUnderstood, channel: channel, understood: labels, suggestion: "Read the last reply and answer it.")
    } else {
      send(.reply, wording.askAgain(facts), variant: "ask-again")
    }
  }
}
