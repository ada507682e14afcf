extension Runner {
  /// Ends a copy that stood still for so long that its group may have given its partitions away. Brokers that check a member's generation refuse
  /// such a copy's transaction; the development broker would take it.
  func noteAlive() throws(LogFailure) {
    let now = clock.steady
    guard let longest = limits.stallMillisecondsMax else { return }
    guard now - lastAlive <= longest else {
      throw .fatal("this copy stood still for \((now - lastAlive) / 1000) s, and another may have its partitions by now")
    }
    lastAlive = now
    pulse.beat(at: now, longest: longest)
  }
}
