import Compliance
import Language
import Models

extension Step {
  /// Something the bot means to say beside the cadence, under the same contact rules.
  mutating func followUp() {
    guard let followUp = state.followUp, let due = nextFollowUp, due <= now else { return }
    guard now < followUp.expires, isStillTrue(followUp.kind) else { return drop(followUp.kind) }
    if followUp.kind == .rating { return askRating() }
    guard let reachable = allowedChannel() else {
      if let moment = state.postponedUntil { postpone(until: moment) } else { drop(followUp.kind) }
      return
    }
    drop(followUp.kind)
    record.chose(followUp.kind.rawValue, because: "one kind follow-up")
    open(on: reachable) { step, party in step.say(followUp.kind, to: party, on: reachable.channel) }
  }

  /// It is said, or can't be said any more. A receipt counts as asked for even where it was only asked who is there, so that a person looks
  /// for the payment in the end.
  private mutating func drop(_ kind: FollowUp.Kind) {
    state.followUp = nil
    if kind == .receipt { state.claim?.isReceiptAsked = true }
  }

  private mutating func postpone(until moment: Instant) {
    let next = max(moment, now.adding(minutes: 1))
    state.followUp?.due = next
  }

  private func isStillTrue(_ kind: FollowUp.Kind) -> Bool {
    switch kind {
    case .brokenPromise: state.lastBroken != nil && state.promise == nil && !state.owed.isEmpty
    case .missedInstalment: (state.plan?.misses ?? 0) > 0
    case .receipt: state.claim != nil && !state.owed.isEmpty
    case .rating: state.isCleared(on: today)
    }
  }

  private mutating func say(_ kind: FollowUp.Kind, to party: RightParty, on channel: Channel) {
    switch kind {
    case .brokenPromise:
      guard let broken = state.lastBroken else { return }
      say(DebtPhrase.brokenPromise, to: party, on: channel) {
        $0.payment = PlannedPayment(dueDate: broken.dueDate, amount: broken.amount)
      }
      ask(.date, reminderButtons)
    case .missedInstalment:
      guard let plan = state.plan, let missed = plan.instalments.last(where: \.isMissed) else { return }
      say(DebtPhrase.missedInstalment, to: party, on: channel) {
        $0.payment = PlannedPayment(dueDate: missed.dueDate, amount: Money(missed.amount, plan.currency))
      }
      ask(.reminder, reminderButtons)
    case .receipt:
      say(DebtPhrase.askReceipt, to: party, on: channel)
      ask(.payment)
    case .rating: break
    }
  }

  /// The question for a rating goes where the customer talked, at a moment at which a reminder might.
  private mutating func askRating() {
    guard let channel = state.dialogue.lastChannel, let reachable = usableChannels.first(where: { $0.channel == channel }) else {
      state.followUp = nil
      return
    }
    if case .denied(let denial) = mayContact(request(reachable, .reminder), history: history, pack: pack) {
      if let moment = denial.until { postpone(until: moment) } else { state.followUp = nil }
      return
    }
    state.followUp = nil
    state.ratingAskedAt = now
    record.chose("ask for a rating", because: "nothing is owed any more")
    say(OpenPhrase.askRating, on: channel)
    ask(.rating)
    speak(.receipt, on: channel, to: reachable)
  }
}
