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

  /// The answer, with reasons where it is no.
  func verdict() -> Verdict {
    let checks = pack.checks(for: request.medium)
    let first = latestRelease(of: checks, at: request.at)
    return first == request.at ? .allowed : .denied(denial(checks, notBefore: first))
  }

  /// Every denying rule, the one that stands in the way longest, and the first allowed moment.
  private func denial(_ checks: [Check], notBefore first: Instant) -> Denial {
    var denying: [PolicyRule] = []
    var longest: PolicyRule?
    var longestEnd = request.at
    for check in checks {
      let next = release(check, at: request.at)
      if next == request.at { continue }
      let rule = pack.rules[check.index]
      denying.append(rule)
      let end = next == .never ? next : firstMoment(from: next) { release(check, at: $0) }
      if end > longestEnd { (longest, longestEnd) = (rule, end) }
    }
    // What does not look at the time allows it, or `first` would be `never`.
    let timed = pack.timedChecks(for: request.medium)
    let until = first == .never ? first : firstMoment(from: first) { latestRelease(of: timed, at: $0) }
    return Denial(rule: longest ?? denying[0], deniedBy: denying, until: until == .never ? nil : until)
  }

  /// How far ahead an allowed moment is looked for.
  private static let horizonDays: Int64 = 400
  private static let stepsMax = 10_000

  /// The first moment, from `start` on, at which `release` says "now"; `never` where there is none before the horizon.
  private func firstMoment(from start: Instant, _ release: (Instant) -> Instant) -> Instant {
    let horizon = request.at.adding(days: Evaluation.horizonDays)
    var moment = start
    for _ in 0..<Evaluation.stepsMax {
      let next = release(moment)
      if next == moment { return moment }
      if next > horizon { return .never }
      moment = next
    }
    return .never
  }

  private func latestRelease(of checks: [Check], at instant: Instant) -> Instant {
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
