/// Mistakes that an engine like this can have, built in on purpose: each must be found by the simulation, or the simulation proves nothing.
///
/// Nobody but the simulation can set them, and they are asked once a batch.
package struct PlantedBugs: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// State is merged before the commit, and an abort is taken for the end of the matter.
  package static let mergesBeforeCommit = PlantedBugs(rawValue: 1 << 0)
  package static let performsBeforeCommit = PlantedBugs(rawValue: 1 << 1)
  package static let ringTooShort = PlantedBugs(rawValue: 1 << 2)
  /// States are written before the messages that go with them, and nobody waits for these.
  package static let statesBeforeMessages = PlantedBugs(rawValue: 1 << 3)
  /// Offsets are committed in a transaction of their own, ahead of the states.
  package static let offsetsApart = PlantedBugs(rawValue: 1 << 4)
  /// A batch without new inputs sends no offsets, so no stale owner is fenced.
  package static let timersUnfenced = PlantedBugs(rawValue: 1 << 5)
  /// Effects without a known result are performed again, whatever they are.
  package static let repeatsContacts = PlantedBugs(rawValue: 1 << 6)
  package static let firesEarly = PlantedBugs(rawValue: 1 << 7)
  /// A restore ends a few records too early.
  package static let restoresTooLittle = PlantedBugs(rawValue: 1 << 8)
  package static let pollsInTransaction = PlantedBugs(rawValue: 1 << 9)

  package static let inTransaction: PlantedBugs = [
    .mergesBeforeCommit, .statesBeforeMessages, .offsetsApart, .timersUnfenced, .pollsInTransaction,
  ]
}

extension Runner {
  /// `write` with one of the mistakes of the order of things.
  func writePlanted(_ plan: TransactionPlan) throws(LogFailure) {
    if planted.contains(.offsetsApart) {
      try untilNotAborted { () throws(LogFailure) in
        try retrying { () throws(LogFailure) in try log.begin() }
        try retrying { () throws(LogFailure) in try log.sendOffsets(plan.offsets) }
        try retrying { () throws(LogFailure) in try log.commit() }
      }
    }
    guard planted.contains(.mergesBeforeCommit) else { return try untilNotAborted { () throws(LogFailure) in try writeOnce(plan) } }
    do {
      try writeOnce(plan)
    } catch {
      guard case .abort = error else { throw error }
      try retrying { () throws(LogFailure) in try log.abort() }
    }
  }

  private func writeOnce(_ plan: TransactionPlan) throws(LogFailure) {
    try retrying { () throws(LogFailure) in try log.begin() }
    let isStateFirst = planted.contains(.statesBeforeMessages)
    for record in isStateFirst ? plan.changelog : Array(plan.messages) { try retrying { () throws(LogFailure) in try log.append(record) } }
    try retrying { () throws(LogFailure) in try log.flush() }
    if planted.contains(.pollsInTransaction) { _ = log.poll(waitMilliseconds: 0) }
    let hasInputs = tasks.contains { !$0.pending.offsets.isEmpty }
    if planted.isDisjoint(with: .offsetsApart), hasInputs || !planted.contains(.timersUnfenced) {
      try retrying { () throws(LogFailure) in try log.sendOffsets(plan.offsets) }
    }
    for record in isStateFirst ? Array(plan.messages) : plan.changelog { try retrying { () throws(LogFailure) in try log.append(record) } }
    try retrying { () throws(LogFailure) in try log.commit() }
  }
}
