import Models

/// Forgetting what no event can change any more, and what is too much.
extension CustomerHistory {
  mutating func forget() {
    settlePayments()
    settlePromises()
    let facts = watermark.adding(days: -Bounds.factDays)
    replies.removeAll { $0.time < facts }
    incidents.removeAll { $0.time < facts }
    keepLatest(&replies, Bounds.repliesMax, by: \.time)
    keepLatest(&incidents, Bounds.incidentsMax, by: \.time)
    let contactLimit = watermark.adding(days: -Bounds.contactDays)
    contacts.removeAll { ($0.times.earliest ?? contactLimit) < contactLimit }
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

  private mutating func settlePayments() {
    let settled = watermark.adding(days: -Bounds.factDays)
    if payments.contains(where: { $0.settled == nil && $0.time < settled }) {
      let attribution = Attribution(history: self)
      for index in payments.indices where payments[index].settled == nil && payments[index].time < settled {
        payments[index].settled = attribution.dimensions(of: payments[index])
        payments[index].account = nil  // what the attribution followed from is not needed any more
        payments[index].contact = nil
      }
    }
    let limit = watermark.adding(days: -Bounds.paymentDays)
    payments.removeAll { $0.time < limit }
    reversals.removeAll { $0.time < limit }
    keepLatest(&payments, Bounds.paymentsMax, by: \.time)
    keepLatest(&reversals, Bounds.reversalsMax, by: \.time)
  }

  private mutating func settlePromises() {
    let settled = watermark.adding(days: -Bounds.factDays)
    if promises.contains(where: { $0.settled == nil && ($0.origin ?? settled) < settled }) {
      let attribution = Attribution(history: self)
      for index in promises.indices where (promises[index].origin ?? settled) < settled {
        promises[index].settled = attribution.treatment(of: promises[index])
      }
    }
    let limit = watermark.adding(days: -Bounds.promiseDays)
    promises.removeAll { ($0.earliest ?? limit) < limit }
    keepLatest(&promises, Bounds.promisesMax) { $0.earliest ?? limit }
  }

  /// Drops the oldest beyond the bound and keeps the order of the rest.
  private func keepLatest<Fact: Hashable>(_ facts: inout [Fact], _ most: Int, by time: (Fact) -> Instant) {
    while facts.count > most, let oldest = facts.indices.min(by: { time(facts[$0]) < time(facts[$1]) }) { facts.remove(at: oldest) }
  }
}
