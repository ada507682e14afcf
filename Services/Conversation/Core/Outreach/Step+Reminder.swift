import Compliance
import Language
import Models

extension Step {
  /// How long after the customer's best hour a first reminder may still go out on the same day.
  static let goodHours: Int64 = 8

  /// The moment of the next reminder; nil where none is planned. A function of the state, asked after every decision.
  func nextReminder() -> Instant? {
    guard let segment = state.segment, segment.treatment == .bot || segment.treatment == .assisted, state.handedOver == nil,
      state.promise == nil, let oldest = state.oldestDue, !usableChannels.isEmpty
    else { return nil }
    if let postponed = state.postponedUntil, postponed > now { return max(postponed, state.quietUntil ?? postponed) }
    let served = state.remindedFor == oldest.dueDate ? state.remindedDay : nil
    let daysPastDue = today.days(since: oldest.dueDate)
    guard let day = Cadence.next(after: served, daysPastDue: daysPastDue, strategy: strategy) else { return nil }
    var moment = zone.instant(of: oldest.dueDate.adding(days: day), secondOfDay: segment.hour * 3600)
    if day == daysPastDue, moment <= now {
      // The hour has passed today. A first reminder need not wait for it to come again while the day is young enough; it waits a minute, so
      // that debts of the same customer that arrive together are told together. Everything else is served tomorrow.
      let isStillGood = now < moment.adding(hours: Step.goodHours)
      moment =
        served == nil && isStillGood
        ? now.adding(minutes: 1) : zone.instant(of: today.adding(days: 1), secondOfDay: segment.hour * 3600)
    }
    return max(moment, state.quietUntil ?? moment)
  }

  /// Where the bot may try: reachable, and not opted out of.
  var usableChannels: [ReachableChannel] { (state.segment?.channels ?? []).filter { !state.hasOptedOut(of: $0.channel) } }

  /// A reminder is due: it goes out on the best channel that the contact rules allow, or waits until one does.
  mutating func remind() {
    guard let segment = state.segment, let oldest = state.oldestDue else { return }
    guard now < segment.balanceAsOf.adding(hours: Int64(strategy.balanceFreshnessHours)) else {
      record(.noContact, "wait", reason: "the balance is older than \(strategy.balanceFreshnessHours) hours")
      state.postponedUntil = now.adding(days: 1)
      return
    }
    var denials: [(channel: Channel, denial: Denial)] = []
    for reachable in usableChannels {
      switch mayContact(request(reachable, .reminder), history: history, pack: pack) {
      case .allowed:
        state.postponedUntil = nil
        state.remindedDay = today.days(since: oldest.dueDate)
        state.remindedFor = oldest.dueDate
        let message = Wording(segment.language).reminder(facts, reachable.channel)
        state.lastAsked = .reminder
        state.note(.reminded, now, reachable.channel)
        send(.reminder, message, to: reachable, variant: "reminder-\(stage.rawValue)", turnedDown: denials.map { "\($0.channel.rawValue): \($0.denial.rule.id)" })
        return
      case .denied(let denial): denials.append((reachable.channel, denial))
      }
    }
    let until = denials.compactMap(\.denial.until).min() ?? now.adding(days: 7)
    state.postponedUntil = max(until, now.adding(minutes: 1))
    guard let first = denials.first else { return }
    record(
      .noContact, "wait", reason: "the contact rules say no on every channel", channel: first.channel, rule: first.denial.rule.id,
      until: denials.compactMap(\.denial.until).min())
  }

  /// The question to the contact rules.
  func request(_ reachable: ReachableChannel, _ purpose: OutreachPurpose) -> ContactRequest {
    ContactRequest(
      planned: reachable.channel, at: now, purpose: purpose, zones: zones(of: reachable), accounts: (state.segment?.accounts ?? []).map(\.accountId),
      consent: reachable.consent, optOuts: state.optOuts.map { OptOut([Medium($0.channel)], since: $0.since) },
      isWhatsAppPermitted: strategy.isWhatsAppPermitted, answering: purpose == .reply ? state.lastChannel : nil)
  }

  /// Where the person could be: where they live, and where their number belongs.
  private func zones(of reachable: ReachableChannel) -> [ZoneRules] {
    core.policies.plausibleZones(
      addressZone: state.segment?.timeZone, channel: reachable.channel, address: reachable.address, in: pack
    ).map(context.zone)
  }

  /// What the rules count: every contact of the last weeks. One whose end is not known counts as made.
  var history: ContactHistory {
    let debts = (state.segment?.accounts ?? []).map { DebtKey($0.accountId) }
    return ContactHistory(
      state.contacts.filter { $0.outcome != .denied }.map { contact in
        PastContact(
          at: contact.at, medium: Medium(contact.channel), direction: contact.isInbound ? .inbound : .outbound,
          outcome: contact.outcome == .failed ? .failed : contact.outcome == .conversation ? .conversation : .delivered, debts: debts,
          purpose: ContactPurpose(contact.purpose))
      })
  }
}
