import Models

extension Step {
  /// The last moment of a promise: the end of its due day and the days of grace, on the customer's calendar.
  func deadline(of promise: Promise) -> Instant { zone.midnight(of: promise.dueDate.adding(days: 1 + strategy.promiseGraceDays)) }

  /// What keeps a promise, in minor units.
  func smallest(of promise: Promise) -> Int64 { Schedule.percent(strategy.offers.keepPercentMin, of: promise.amount.amount) }

  /// The promise's time is over.
  mutating func judgePromise() {
    guard let promise = state.promise, now >= deadline(of: promise) else { return }
    state.promise = nil
    state.brokenPromises += 1
    state.lastBroken = promise
    state.note(.promiseBroken, now, promise.channel)
    if promise.paid > 0 { changed(promise, .partlyKept) }
    emitPromise(promise, .broken)
    guard state.handedOver == nil, let segment = state.segment else { return }
    if state.brokenPromises >= strategy.brokenPromisesMax {
      handOver(
        .brokenPromises, channel: promise.channel, suggestion: "Ask what stands in the way; \(state.brokenPromises) promises were broken.")
    } else {
      // One kind follow-up, as a reminder under the contact rules: at the customer's hour, today or tomorrow.
      schedule(.brokenPromise, at: zone.instant(of: today, secondOfDay: segment.hour * 3600), days: 5)
    }
  }

  mutating func schedule(_ kind: FollowUp.Kind, at moment: Instant, days: Int) {
    state.followUp = FollowUp(kind: kind, due: max(moment, now), expires: max(moment, now).adding(days: Int64(days)))
  }

  /// Enough has come in.
  mutating func keep(_ promise: Promise) {
    state.promise = nil
    state.kept.append(KeptPromise(promise: promise, smallest: smallest(of: promise)))
    if state.kept.count > 4 { state.kept.removeFirst() }
    if promise.discount > 0 { state.waived = Money(promise.discount, promise.amount.currency) }
    state.note(.promiseKept, now, promise.channel)
    emitPromise(promise, .kept)
  }
}
