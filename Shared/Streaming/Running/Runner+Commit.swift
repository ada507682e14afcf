extension Runner {
  /// Writes the plan in one transaction. After an abort the same bytes are written again, so whoever saw records of the aborted try (some
  /// brokers don't hide them) sees the same ids again and skips them.
  func write(_ plan: TransactionPlan) throws(LogFailure) {
    var tries = 0
    while true {
      do {
        try retrying { () throws(LogFailure) in try log.begin() }
        for record in plan.messages { try retrying { () throws(LogFailure) in try log.append(record) } }
        // What happened goes out before the state that says that it did: a state without its emissions would lose them for good.
        if !plan.messages.isEmpty { try retrying { () throws(LogFailure) in try log.flush() } }
        for record in plan.changelog { try retrying { () throws(LogFailure) in try log.append(record) } }
        if !plan.offsets.isEmpty { try retrying { () throws(LogFailure) in try log.sendOffsets(plan.offsets) } }
        try retrying { () throws(LogFailure) in try log.commit() }
        return
      } catch {
        guard case .abort(let reason) = error else { throw error }
        counters.aborts += 1
        tries += 1
        guard tries < limits.triesMax else { throw LogFailure.fatal("a transaction was aborted \(tries) times, last because \(reason)") }
        try retrying { () throws(LogFailure) in try log.abort() }
        clock.wait(milliseconds: 20 * tries)
      }
    }
  }

  /// Makes the call again, with growing pauses, while the log says that this may help.
  func retrying<Result>(_ call: () throws(LogFailure) -> Result) throws(LogFailure) -> Result {
    var tries = 0
    while true {
      do { return try call() } catch {
        guard case .retry(let reason) = error else { throw error }
        tries += 1
        guard tries < limits.triesMax else { throw LogFailure.fatal("gave up after \(tries) tries: \(reason)") }
        clock.wait(milliseconds: 10 << min(tries, 6))
      }
    }
  }
}
