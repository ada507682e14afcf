import Models

/// The system's own reminders to a customer, with what each one led to.
struct ContactOutcomes: Sequence {
  struct Outcome {
    var contact: ContactFact
    /// When the customer first replied to it, or paid through its link.
    var answered: Instant?

    var isAnswered: Bool { answered != nil }

    fileprivate mutating func note(_ time: Instant) { answered = Swift.min(answered ?? time, time) }
  }

  /// A reply that names no contact answers the last one on its channel within so long.
  private static let hours: Int64 = 72

  private var outcomes: [Outcome] = []

  init(_ state: __shared CustomerState) {
    guard !state.contacts.facts.isEmpty else { return }
    outcomes = state.contacts.facts.filter { $0.isReminder == true && !$0.isFailed }.map { Outcome(contact: $0) }
    for reply in state.replies.facts {
      if let named = reply.contact, let index = outcomes.firstIndex(where: { $0.contact.id == named }) {
        outcomes[index].note(reply.time)
      } else if let index = outcomes.lastIndex(where: { outcome in
        outcome.contact.channel == reply.channel && outcome.contact.time <= reply.time
          && reply.time < outcome.contact.time.adding(hours: ContactOutcomes.hours)
      }) {
        outcomes[index].note(reply.time)
      }
    }
    for payment in state.payments {
      guard let contact = payment.contact, let index = outcomes.firstIndex(where: { $0.contact.id == contact }) else { continue }
      outcomes[index].note(payment.received ?? outcomes[index].contact.time)
    }
  }

  func makeIterator() -> IndexingIterator<[Outcome]> { outcomes.makeIterator() }
}
