import Language
import Models

extension Step {
  /// "Already paid": no reminders while the payment is looked for.
  mutating func takeClaim(_ heard: Heard, _ party: RightParty) {
    // A picture that says nothing else is taken for a receipt: machines do not read it, people do.
    let receipt = heard.says(.alreadyPaid) || heard.says(.other) || heard.understanding.intents.isEmpty ? heard.receipt : nil
    guard heard.says(.alreadyPaid) || receipt != nil || (heard.says(.other) && state.claim?.isReceiptAsked == true) else { return }
    if let receipt {
      say(DebtPhrase.receiptNoted, to: party, on: heard.channel)
      handOver(
        .paymentNotFound, channel: heard.channel, understood: heard.labels,
        suggestion: "Look at the \(receipt.kind.rawValue) that the customer sent on \(heard.channel.rawValue) (\(receipt.reference)), and for the payment.")
      return
    }
    if state.claim?.isReceiptAsked == true {
      say(DebtPhrase.receiptNoted, to: party, on: heard.channel)
      handOver(
        .paymentNotFound, channel: heard.channel, understood: heard.labels, suggestion: "Look for the payment the customer tells of.")
      return
    }
    let isFirst = state.claim == nil
    state.claim = state.claim ?? PaymentClaim(at: now)
    state.quietUntil = max(state.quietUntil ?? now, now.adding(days: Int64(strategy.claimedPaidQuietDays)))
    state.note(.claimedPaid, now, heard.channel)
    record.chose("claimed paid", because: "reminders rest for \(strategy.claimedPaidQuietDays) days")
    if isFirst { emit(PaymentClaimed(accountIds: (state.segment?.accounts ?? []).map(\.accountId), channel: heard.channel), to: .outcomes) }
    say(DebtPhrase.claimedPaid, to: party, on: heard.channel)
  }

  /// When the search for a claimed payment is over.
  var claimDeadline: Instant? {
    guard let claim = state.claim, state.handedOver == nil, state.followUp?.kind != .receipt else { return nil }
    let days = Int64(strategy.claimedPaidQuietDays)
    return claim.isReceiptAsked ? claim.at.adding(days: 2 * days + 2) : claim.at.adding(days: days)
  }

  /// No payment has come: a receipt is asked for once; then a person looks for it.
  mutating func judgeClaim() {
    guard let claim = state.claim, let deadline = claimDeadline, now >= deadline, let segment = state.segment else { return }
    if claim.isReceiptAsked || state.owed.isEmpty {
      state.claim = nil
      guard !state.owed.isEmpty else { return }
      handOver(.paymentNotFound, channel: state.dialogue.lastChannel, suggestion: "The customer says that it is paid; no payment has come.")
    } else {
      schedule(.receipt, at: zone.instant(of: today, secondOfDay: segment.hour * 3600), days: 5)
    }
  }
}
