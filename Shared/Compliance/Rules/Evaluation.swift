import Models

/// One request against one history and one pack.
///
/// Every rule answers the same question: *when do you let go?* The moment itself means "now"; a later moment means "not before";
/// `never` means that time alone changes nothing. Asking again at the latest of all answers, until all say "now", gives the first
/// allowed moment.
struct Evaluation {
  let request: ContactRequest
  let history: ContactHistory
  let pack: Pack
  let zones: [ZoneRules]
  /// What to look for in the history for each debt of the request.
  let debtMasks: [UInt64]

  init(_ request: ContactRequest, _ history: ContactHistory, _ pack: Pack) {
    self.request = request
    self.history = history
    self.pack = pack
    self.zones = request.zones.isEmpty ? Evaluation.everywhere : request.zones
    self.debtMasks = request.debts.isEmpty ? [.max] : request.debts.map { history.mask(of: $0) }
  }

  /// Every whole-hour offset in use on earth, for a person of whom no place is known.
  private static let everywhere = (-12...14).map { ZoneRules(name: "UTC\($0)", offsetSeconds: Int32($0 * 3600)) }

  private var checks: [Check] { pack.checks(for: request.medium) }

  /// Whether every rule allows it at the moment of the request, without looking for reasons.
  var isAllowed: Bool { latestRelease(at: request.at) == request.at }

  /// Every denying rule, the one that stands in the way longest, and the first allowed moment.
  func denial() -> Denial {
    let denying = checks.filter { release($0, at: request.at) != request.at }
    var longest = denying[0]
    if denying.count > 1 {
      var longestEnd = end(of: longest)
      for check in denying.dropFirst() {
        let checkEnd = end(of: check)
        if checkEnd > longestEnd { (longest, longestEnd) = (check, checkEnd) }
      }
    }
    let until = firstMoment { latestRelease(at: $0) }
    return Denial(
      rule: pack.rules[longest.index], deniedBy: denying.map { pack.rules[$0.index] }, until: until == .never ? nil : until)
  }

  /// The first moment at which that rule, left alone, allows it.
  private func end(of check: Check) -> Instant { firstMoment { release(check, at: $0) } }

  /// How far ahead an allowed moment is looked for.
  private static let horizonDays: Int64 = 400
  private static let stepsMax = 10_000

  private func firstMoment(_ release: (Instant) -> Instant) -> Instant {
    let horizon = request.at.adding(days: Evaluation.horizonDays)
    var moment = request.at
    for _ in 0..<Evaluation.stepsMax {
      let next = release(moment)
      if next == moment { return moment }
      if next > horizon { return .never }
      moment = next
    }
    return .never
  }

  private func latestRelease(at instant: Instant) -> Instant {
    var latest = instant
    for zone in zones.indices {
      let moment = zones[zone].moment(at: instant, zone: zone)
      for check in checks {
        latest = max(latest, check.release(at: moment, in: self))
        if latest == .never { return latest }
      }
    }
    return latest
  }

  private func release(_ check: Check, at instant: Instant) -> Instant {
    var latest = instant
    for zone in zones.indices {
      latest = max(latest, check.release(at: zones[zone].moment(at: instant, zone: zone), in: self))
    }
    return latest
  }
}
