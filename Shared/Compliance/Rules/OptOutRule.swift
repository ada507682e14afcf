import Models

/// A person who asked not to be contacted through a medium is not, but for a confirmation of just that.
struct OptOutRule: Sendable {
  /// How many confirmations may follow an opt-out; nil where the rule says nothing.
  var confirmationsMax: Int?
  /// For how long after the opt-out; nil where the rule says nothing.
  var confirmationMinutesMax: Int?

  func release(at moment: LocalMoment, in evaluation: borrowing Evaluation) -> Instant {
    for optOut in evaluation.request.optOuts where optOut.media.contains(evaluation.request.medium) {
      let isConfirmation = evaluation.request.purpose == .optoutConfirmation
      if !isConfirmation || !mayConfirm(optOut, at: moment.instant, in: evaluation) { return .never }
    }
    return moment.instant
  }

  private func mayConfirm(_ optOut: OptOut, at instant: Instant, in evaluation: borrowing Evaluation) -> Bool {
    if let minutes = confirmationMinutesMax, let since = optOut.since, instant > since.adding(minutes: Int64(minutes)) { return false }
    guard let most = confirmationsMax else { return true }
    let since = optOut.since?.milliseconds ?? .min
    var made = 0
    for entry in evaluation.history.entries
    where entry.at >= since && entry.purpose == .optoutConfirmation && entry.direction == .outbound && entry.outcome != .failed
      && entry.medium == evaluation.request.medium
    {
      made += 1
    }
    return made < most
  }
}
