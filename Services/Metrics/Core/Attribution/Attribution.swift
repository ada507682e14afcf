import Models

/// Whom and what a figure belongs to. Everything here looks back only: what comes later never changes what an earlier event belongs to.
extension CustomerHistory {
  /// How the customer stood before that moment. Strictly before: an event's own consequences carry its time. Before the first segment the
  /// first one stands in; nil while none is known.
  func segment(before time: Instant) -> SegmentFact? { segments.last { $0.time < time } ?? segments.first }

  /// Stage, treatment and setting in force, for what counts by itself.
  func inForce(at time: Instant, channel: Channel?, stage: Stage? = nil) -> MetricDimensions {
    let segment = segment(before: time)
    return MetricDimensions(
      stage: stage ?? segment?.stage, treatment: segment?.treatment, channel: channel, language: segment?.setting.language,
      strategyVersion: segment?.setting.strategyVersion)
  }

  /// The reminder that a reply answers: the one it names, else the last one on its channel, else the last one, within 72 hours before.
  func answered(by reply: ReplyFact) -> ContactFact? {
    best(from: reply.time.adding(hours: -Bounds.responseHours), to: reply.time) { contact in
      guard contact.isReminder else { return nil }
      return contact.id == reply.inReplyTo ? 2 : contact.channel == reply.channel ? 1 : 0
    }
  }

  /// How long the customer waited for that answer, in milliseconds; nil where it answers nothing, or something long ago.
  func wait(for contact: ContactFact) -> Int64? {
    guard contact.about?.purpose == .reply, let made = contact.times.made, let asked = contact.times.requested else { return nil }
    let said = replies.last { $0.time <= asked && $0.time >= made.adding(hours: -Bounds.answerHours) }
    return said.map { made.milliseconds - $0.time.milliseconds }
  }

  func dimensions(of payment: PaymentFact) -> MetricDimensions {
    if let settled = payment.settled { return settled }
    let segment = segment(before: payment.time)
    let contact = contact(behind: payment)
    return MetricDimensions(
      stage: segment?.stage(of: payment.account), treatment: segment?.treatment, channel: contact?.channel, variant: contact?.about?.variant,
      language: segment?.setting.language, strategyVersion: segment?.setting.strategyVersion)
  }

  /// The contact whose pay link was used, else the last one; within 7 days before.
  private func contact(behind payment: PaymentFact) -> ContactFact? {
    best(from: payment.time.adding(days: -Bounds.attributionDays), to: payment.time) { contact in
      contact.canLeadToPayment ? (contact.id == payment.contact ? 1 : 0) : nil
    }
  }

  /// Of the contacts made between the two moments the one of the highest rank, then the latest; of several made at once the first by
  /// channel and variant, so that the choice follows from the data alone.
  private func best(from earliest: Instant, to latest: Instant, rank: (ContactFact) -> Int?) -> ContactFact? {
    var best: (rank: Int, made: Instant, index: Int)?
    for index in contacts.indices {
      guard let made = contacts[index].times.made, made <= latest, made >= earliest, let rank = rank(contacts[index]) else { continue }
      if let best {
        guard (best.rank, best.made) <= (rank, made) else { continue }
        if (best.rank, best.made) == (rank, made), !contacts[index].comes(before: contacts[best.index]) { continue }
      }
      best = (rank, made, index)
    }
    return best.map { contacts[$0.index] }
  }

  func origin(of commitment: CommitmentFact) -> CommitmentFact.Origin? {
    if let settled = commitment.settled { return settled }
    return commitment.origin.flatMap { segment(before: $0) }.map { CommitmentFact.Origin(treatment: $0.treatment, setting: $0.setting) }
  }
}

extension ContactFact {
  var isReminder: Bool { about?.purpose == .reminder }

  fileprivate func comes(before other: ContactFact) -> Bool {
    (channel, about?.variant ?? "") < (other.channel, other.about?.variant ?? "")
  }

  fileprivate var canLeadToPayment: Bool {
    switch about?.purpose {
    case .reminder, .reply, .agent: true
    case .receipt, .optOutConfirmation, nil: false
    }
  }
}

extension SegmentFact {
  /// The stage of the debt that was paid; of the gravest one where the payment names none, or one that is not listed.
  fileprivate func stage(of account: FactID?) -> Stage { accounts.first { $0.account == account }?.stage ?? stage }
}
