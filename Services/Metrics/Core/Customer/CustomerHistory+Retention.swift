import Models

/// Forgetting what no event can change any more, and what is too much.
extension CustomerHistory {
  mutating func forget() {
    settleEntry()
    settlePayments()
    settleCommitments()
    let facts = watermark.adding(days: -Bounds.factDays)
    drop(&replies) { $0.time < facts }
    drop(&incidents) { $0.time < facts }
    keepLatest(&replies, Bounds.repliesMax, by: \.time)
    keepLatest(&incidents, Bounds.incidentsMax, by: \.time)
    let contactLimit = watermark.adding(days: -Bounds.contactDays)
    drop(&contacts) { ($0.times.earliest ?? contactLimit) < contactLimit }
    keepLatest(&contacts, Bounds.contactsMax) { $0.times.earliest ?? contactLimit }
    forgetSegments(before: facts)
  }

  /// The segment in force at the limit stays: it is what the first one after it is compared with.
  private mutating func forgetSegments(before limit: Instant) {
    var surplus = max(0, segments.count - Bounds.segmentsMax)
    if let last = segments.lastIndex(where: { $0.time < limit }) { surplus = max(surplus, last) }
    guard surplus > 0 else { return }
    segments.removeFirst(surplus)
    isFirstSegmentCounted = true
  }

  /// Before segments are forgotten: how the customer entered follows from the first of them.
  private mutating func settleEntry() {
    let limit = watermark.adding(days: -Bounds.factDays)
    // The entry is one of the segments: while none of them is old, it is not either.
    guard entry == nil, let first = segments.first?.time, first < limit || segments.count > Bounds.segmentsMax, let open = openEntry else { return }
    if open.time < limit || segments.count > Bounds.segmentsMax { entry = open }
  }

  private mutating func settlePayments() {
    let settled = watermark.adding(days: -Bounds.factDays)
    if payments.contains(where: { $0.settled == nil && $0.time < settled }) {
      let before = self
      for index in payments.indices where payments[index].settled == nil && payments[index].time < settled {
        payments[index].settled = before.dimensions(of: payments[index])
        payments[index].account = nil  // what the attribution followed from is not needed any more
        payments[index].contact = nil
      }
    }
    let limit = watermark.adding(days: -Bounds.paymentDays)
    drop(&payments) { $0.time < limit }
    drop(&reversals) { $0.time < limit }
    for payment in keepLatest(&payments, Bounds.paymentsMax, by: \.time) { entry?.forget(payment.amount, at: payment.time) }
    for reversal in keepLatest(&reversals, Bounds.reversalsMax, by: \.time) {
      entry?.forget(Money(-reversal.amount.amount, reversal.amount.currency), at: reversal.time)
    }
  }

  private mutating func settleCommitments() {
    let settled = watermark.adding(days: -Bounds.factDays)
    if commitments.contains(where: { $0.settled == nil && ($0.origin ?? settled) < settled }) {
      let before = self
      for index in commitments.indices where (commitments[index].origin ?? settled) < settled {
        commitments[index].settled = before.origin(of: commitments[index])
      }
    }
    let limit = watermark.adding(days: -Bounds.commitmentDays)
    drop(&commitments) { ($0.earliest ?? limit) < limit }
    keepLatest(&commitments, Bounds.commitmentsMax) { $0.earliest ?? limit }
  }

  /// A list that keeps all is not touched, so that it need not be copied.
  private func drop<Fact>(_ facts: inout [Fact], _ isOver: (Fact) -> Bool) {
    if facts.contains(where: isOver) { facts.removeAll(where: isOver) }
  }

  /// Drops the oldest beyond the bound, keeps the order of the rest, and answers with what went.
  @discardableResult
  private func keepLatest<Fact: Hashable>(_ facts: inout [Fact], _ most: Int, by time: (Fact) -> Instant) -> [Fact] {
    var dropped: [Fact] = []
    while facts.count > most, let oldest = facts.indices.min(by: { time(facts[$0]) < time(facts[$1]) }) {
      dropped.append(facts.remove(at: oldest))
    }
    return dropped
  }
}
