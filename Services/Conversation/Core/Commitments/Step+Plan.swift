import Models

extension Step {
  /// The last moment of the next instalment that is neither paid nor already missed.
  var nextInstalmentDeadline: Instant? { openInstalment.map { deadline(of: $0.instalment) } }

  private func deadline(of instalment: Plan.Instalment) -> Instant {
    zone.midnight(of: instalment.dueDate.adding(days: 1 + strategy.promiseGraceDays))
  }

  /// The earliest instalment that is not paid and was not yet called missed.
  var openInstalment: (index: Int, instalment: Plan.Instalment)? {
    guard let plan = state.plan else { return nil }
    let index = plan.instalments.firstIndex {
      !$0.isMissed && $0.paid < Schedule.percent(strategy.offers.keepPercentMin, of: $0.amount)
    }
    return index.map { ($0, plan.instalments[$0]) }
  }

  /// An instalment's time is over: a kind word, and after too many of them a person.
  mutating func judgeInstalment() {
    guard var plan = state.plan, let open = openInstalment, now >= deadline(of: open.instalment) else { return }
    plan.instalments[open.index].isMissed = true
    state.plan = plan
    state.note(.instalmentMissed, now, plan.channel)
    if plan.misses >= strategy.offers.missedInstalmentsMax {
      state.plan = nil
      state.note(.planBroken, now, plan.channel)
      emitPlan(plan, .broken)
      if state.handedOver == nil {
        handOver(.brokenPromises, channel: plan.channel, suggestion: "\(plan.misses) instalments were missed. Ask what stands in the way.")
      }
    } else if state.handedOver == nil, let segment = state.segment {
      schedule(.missedInstalment, at: zone.instant(of: today, secondOfDay: segment.hour * 3600), days: 5)
    }
  }

  /// Moves the next instalment to the end, where the strategy allows it; otherwise a person.
  mutating func skipInstalment(_ heard: Heard, _ party: RightParty) {
    guard var plan = state.plan, let index = plan.nextIndex(keptFrom: strategy.offers.keepPercentMin) else { return }
    let allowed = strategy.bounds(in: plan.stage).skipsMax
    guard plan.skips < allowed, plan.instalments[index].paid == 0 else {
      record.turnedDown.append("skip: \(plan.skips) of \(allowed) used")
      say(OpenPhrase.handOver, on: heard.channel)
      handOver(.hardship, channel: heard.channel, understood: heard.labels, suggestion: "The plan is too heavy now; agree on a lighter one.")
      return
    }
    plan.skip(index)
    state.plan = plan
    state.note(.instalmentSkipped, now, heard.channel)
    emitPlan(plan, .changed)
    record.chose("one instalment moved to the end", because: "the strategy allows \(allowed)")
    guard let next = plan.nextIndex(keptFrom: strategy.offers.keepPercentMin).map({ plan.instalments[$0] }) else { return }
    say(DebtPhrase.skipConfirmed, to: party, on: heard.channel) {
      $0.payment = PlannedPayment(dueDate: next.dueDate, amount: Money(next.amount, plan.currency))
    }
  }

  /// What is next in the plan that is under way.
  mutating func remindOfPlan(_ party: RightParty, _ channel: Channel) {
    guard let plan = state.plan, let next = plan.nextIndex(keptFrom: strategy.offers.keepPercentMin).map({ plan.instalments[$0] }) else { return }
    say(DebtPhrase.recallInstalment, to: party, on: channel) {
      $0.payment = PlannedPayment(dueDate: next.dueDate, amount: Money(next.amount, plan.currency))
    }
  }
}
