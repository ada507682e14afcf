import Models

extension Step {
  /// Money came in: it counts towards the promise, and the customer is thanked.
  mutating func take(_ payment: PaymentReceived, _ header: EventHeader) {
    state.note(.paid, header.time)
    state.quietUntil = nil
    if var promise = state.promise, promise.amount.currency == payment.amount.currency {
      promise.paid += payment.amount.amount
      state.promise = promise
      if promise.paid >= promise.amount.amount { settle(promise, as: .kept) }
    }
    guard let segment = state.segment, state.lastChannel != nil, state.handedOver == nil else { return }
    guard let channel = state.lastChannel, !state.hasOptedOut(of: channel) else { return }
    send(.receipt, Wording(segment.language).thanks(payment.amount, facts), variant: "thanks")
  }

  mutating func take(_ payment: PaymentReversed) {
    state.note(.reversed, now)
    if state.promise?.amount.currency == payment.amount.currency { state.promise?.paid -= payment.amount.amount }
  }

  /// The last moment of a promise: the end of its due day and the days of grace, on the customer's calendar.
  func deadline(of promise: Promise) -> Instant { zone.midnight(of: promise.dueDate.adding(days: 1 + strategy.promiseGraceDays)) }

  /// The promise's time is over.
  mutating func judgePromise() {
    guard let promise = state.promise, now >= deadline(of: promise) else { return }
    settle(promise, as: .broken)
    guard state.handedOver == nil, let segment = state.segment else { return }
    if state.brokenPromises >= strategy.brokenPromisesMax {
      handOver(.brokenPromises, channel: promise.channel, suggestion: "Ask what stands in the way; \(state.brokenPromises) promises were broken.")
    } else {
      // One kind follow-up, as a reminder under the contact rules: at the customer's hour, today or tomorrow.
      state.postponedUntil = zone.instant(of: today, secondOfDay: segment.hour * 3600)
    }
  }

  private mutating func settle(_ promise: Promise, as status: PromiseStatus) {
    state.promise = nil
    if status == .broken { state.brokenPromises += 1 }
    state.note(status == .kept ? .promiseKept : .promiseBroken, now, promise.channel)
    let outcome = PromiseOutcome(
      promiseId: promise.id, amount: promise.amount, dueDate: promise.dueDate, stage: promise.stage, channel: promise.channel,
      takenBy: .bot, paid: Money(promise.paid, promise.amount.currency))
    emit(Emission(topic: Topic.outcomes.rawValue, type: status.rawValue, data: outcome.json))
  }
}
