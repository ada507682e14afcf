import Language
import Models

extension Step {
  /// Money came in: it counts towards what was agreed, and the customer is thanked.
  mutating func take(_ payment: PaymentReceived, _ header: EventHeader) {
    guard !state.payments.contains(where: { $0.id == payment.paymentId }) else { return }
    state.payments.append(PaymentRecord(id: payment.paymentId, amount: payment.amount))
    if state.payments.count > 16 { state.payments.removeFirst() }
    state.note(.paid, header.time)
    state.quietUntil = nil
    state.claim = nil
    state.isRatingOpen = true
    if [.brokenPromise, .missedInstalment, .receipt].contains(state.followUp?.kind) { state.followUp = nil }
    let phrase = count(payment.amount)
    let parts = PaymentSplit.parts(
      of: payment.amount, for: payment.accountId, over: state.openAccounts, order: strategy.offers.allocation)
    record.chose(
      "payment of \(payment.amount)",
      because: parts.map { "\($0.accountId): \(Money($0.amount, payment.amount.currency))" }.joined(separator: ", "))
    thank(payment.amount, phrase)
    considerRating()
  }

  /// What the payment keeps.
  private mutating func count(_ amount: Money) -> DebtPhrase {
    if var plan = state.plan, plan.currency == amount.currency {
      plan.pay(amount.amount)
      state.plan = plan
      if plan.paid >= plan.total {
        state.plan = nil
        state.note(.planKept, now, plan.channel)
        emitPlan(plan, .kept)
        return .planKept
      }
    } else if var promise = state.promise, promise.amount.currency == amount.currency {
      promise.paid += amount.amount
      state.promise = promise
      if promise.paid >= smallest(of: promise) {
        keep(promise)
        return .promiseKept
      }
    }
    return .thanks
  }

  private mutating func thank(_ amount: Money, _ phrase: DebtPhrase) {
    guard let channel = state.dialogue.lastChannel, state.handedOver == nil, !state.hasOptedOut(of: channel),
      let party = rightParty(on: channel)
    else {
      record = DecisionDraft()
      return
    }
    say(phrase, to: party, on: channel) { $0.paid = amount }
    draft.question = state.dialogue.lastAsked == .rating ? .rating : nil
    speak(.receipt, on: channel)
  }

  /// A payment was taken back: what it kept is kept no longer.
  mutating func take(_ payment: PaymentReversed) {
    state.note(.reversed, now)
    state.isRatingOpen = false
    if state.followUp?.kind == .rating { state.followUp = nil }
    let amount = payment.amount
    if var plan = state.plan, plan.currency == amount.currency {
      plan.takeBack(amount.amount)
      state.plan = plan
    } else if var promise = state.promise, promise.amount.currency == amount.currency {
      promise.paid = max(0, promise.paid - amount.amount)
      state.promise = promise
    } else if let index = state.kept.lastIndex(where: { $0.promise.amount.currency == amount.currency }) {
      var kept = state.kept[index]
      kept.promise.paid = max(0, kept.promise.paid - amount.amount)
      state.kept[index] = kept
      if kept.promise.paid < kept.smallest {
        state.kept.remove(at: index)
        state.waived = nil
        changed(kept.promise, .cancelled)
      }
    }
  }
}
