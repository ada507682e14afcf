import Language
import Models

extension Step {
  /// An offer that was accepted becomes a promise or a plan. There is no other way to one.
  mutating func commit(to offer: Offer, _ heard: Heard, _ party: RightParty) {
    let terms = offer.terms
    dropOffers()
    state.negotiation = Negotiation()
    state.dialogue.lastAsked = nil
    state.followUp = state.followUp?.kind == .rating ? state.followUp : nil
    state.offers = [offer]  // so that the last look at the message knows its terms
    isCommitted = true
    switch terms.kind {
    case .payNow:
      draft.offer = offer
      say(DebtPhrase.payLink, to: party, on: heard.channel)
    case .instalments: makePlan(offer, heard.channel, party)
    case .deferral, .part, .settlement: makePromise(offer, heard.channel, party)
    }
  }

  private mutating func makePromise(_ offer: Offer, _ channel: Channel, _ party: RightParty) {
    let terms = offer.terms
    let old = state.promise
    var promise = Promise(
      id: context.id("promise", emissions.count), offerId: offer.id, amount: terms.total, dueDate: terms.first.dueDate, stage: stage,
      channel: channel, paid: 0, made: now, discount: terms.discount)
    var phrase: DebtPhrase = terms.kind == .part ? .partConfirmed : terms.kind == .settlement ? .settlementConfirmed : .promiseConfirmed
    if let old {
      promise.paid = old.paid
      if old.made.adding(minutes: Step.correctionMinutes) > now {
        // "No, Friday I meant": the same promise, put right.
        promise.id = old.id
        promise.renegotiations = old.renegotiations
        changed(promise, .corrected)
        phrase = .promiseCorrected
      } else {
        guard old.renegotiations < strategy.offers.renegotiationsMax else { return refuseToMove(channel) }
        promise.renegotiations = old.renegotiations + 1
        changed(old, .renegotiated, replacedBy: promise.id)
        state.note(.promiseMoved, now, channel)
        phrase = .promiseMoved
      }
    }
    state.promise = promise
    state.quietUntil = nil
    state.claim = nil
    state.note(.promiseMade, now, channel)
    if promise.id != old?.id { emitPromise(promise, .made) }
    record.chose("promise of \(promise.amount) for \(promise.dueDate)", because: "offer \(offer.id) was accepted, within the bounds")
    let rest = offer.debt.amount - promise.amount.amount
    say(phrase, to: party, on: channel) { facts in
      facts.payment = terms.first
      facts.offer = terms
      facts.rest = rest > 0 ? Money(rest, offer.debt.currency) : nil
    }
  }

  /// Minutes in which another day is a correction and no renegotiation.
  static let correctionMinutes: Int64 = 60

  /// A promise that was moved as often as the strategy allows is for a person.
  private mutating func refuseToMove(_ channel: Channel) {
    record.turnedDown.append("promise moved \(strategy.offers.renegotiationsMax) times already")
    say(OpenPhrase.handOver, on: channel)
    handOver(.brokenPromises, channel: channel, suggestion: "The customer wants to move a promise again. Agree on something that holds.")
  }

  private mutating func makePlan(_ offer: Offer, _ channel: Channel, _ party: RightParty) {
    if let old = state.promise {
      changed(old, .renegotiated, replacedBy: offer.id)
      state.promise = nil
    }
    let plan = Plan(
      id: context.id("plan", emissions.count), offerId: offer.id, currency: offer.debt.currency,
      instalments: offer.terms.payments.map { Plan.Instalment(dueDate: $0.dueDate, amount: $0.amount.amount) },
      interval: offer.terms.interval, stage: stage, channel: channel, made: now)
    state.plan = plan
    state.quietUntil = nil
    state.claim = nil
    state.note(.planMade, now, channel)
    emitPlan(plan, .made)
    record.chose("plan of \(plan.instalments.count) payments", because: "offer \(offer.id) was accepted, within the bounds")
    say(DebtPhrase.planConfirmed, to: party, on: channel) { $0.offer = offer.terms }
  }

  mutating func emitPromise(_ promise: Promise, _ status: PromiseStatus) {
    let outcome = PromiseOutcome(
      promiseId: promise.id, amount: promise.amount, dueDate: promise.dueDate, stage: promise.stage, channel: promise.channel,
      takenBy: .bot, paid: status == .made ? nil : Money(promise.paid, promise.amount.currency), offerId: promise.offerId,
      discount: promise.discount > 0 ? Money(promise.discount, promise.amount.currency) : nil)
    emit(Emission(topic: Topic.outcomes.rawValue, type: status.rawValue, data: outcome.json))
  }

  mutating func emitPlan(_ plan: Plan, _ status: PlanStatus) {
    let outcome = PlanOutcome(
      planId: plan.id, offerId: plan.offerId,
      instalments: plan.instalments.map { PlannedPayment(dueDate: $0.dueDate, amount: Money($0.amount, plan.currency)) }, stage: plan.stage,
      channel: plan.channel, takenBy: .bot, paid: status == .made ? nil : Money(plan.paid, plan.currency))
    emit(Emission(topic: Topic.outcomes.rawValue, type: status.rawValue, data: outcome.json))
  }

  mutating func changed(_ promise: Promise, _ change: PromiseChange, replacedBy: String? = nil) {
    emit(
      PromiseChanged(
        promiseId: promise.id, change: change, amount: promise.amount, dueDate: promise.dueDate,
        paid: promise.paid > 0 ? Money(promise.paid, promise.amount.currency) : nil, replacedBy: replacedBy),
      to: .outcomes)
  }
}
