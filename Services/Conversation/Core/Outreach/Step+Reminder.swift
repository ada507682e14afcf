import Compliance
import Language
import Models

extension Step {
  /// How long after the customer's best hour a first reminder may still go out on the same day.
  static let goodHours: Int64 = 8

  /// Whether the bot may begin a talk at all.
  private var isActive: Bool {
    guard let segment = state.segment else { return false }
    return (segment.treatment == .bot || segment.treatment == .assisted) && state.handedOver == nil && !usableChannels.isEmpty
  }

  /// The moment of the next reminder; nil where none is planned. A function of the state, asked after every decision.
  func nextReminder() -> Instant? {
    guard isActive, state.segment != nil, state.held == nil, state.promise == nil, state.plan == nil, state.followUp == nil, !state.isCleared(on: today),
      let oldest = state.oldestDue
    else { return nil }
    if let postponed = state.postponedUntil, postponed > now { return max(postponed, state.quietUntil ?? postponed) }
    let served = state.remindedFor == oldest.dueDate ? state.remindedDay : nil
    let daysPastDue = today.days(since: oldest.dueDate)
    guard let day = nextCadenceDay(of: oldest) else { return nil }
    let secondOfDay = reminderHour * 3600
    var moment = zone.instant(of: oldest.dueDate.adding(days: day), secondOfDay: secondOfDay)
    if day == daysPastDue, moment <= now {
      // The hour has passed today. A first reminder need not wait for it to come again while the day is young enough; it waits a minute, so
      // that debts of the same customer that arrive together are told together. Everything else is served tomorrow.
      let isStillGood = now < moment.adding(hours: Step.goodHours)
      moment =
        served == nil && isStillGood
        ? now.adding(minutes: 1) : zone.instant(of: today.adding(days: 1), secondOfDay: secondOfDay)
    }
    return max(moment, state.quietUntil ?? moment)
  }

  /// The next day of the cadence, relative to the debt's due date; nil where none is left.
  func nextCadenceDay(of oldest: AccountStanding) -> Int? {
    let served = state.remindedFor == oldest.dueDate ? state.remindedDay : nil
    return Cadence.next(after: served, daysPastDue: today.days(since: oldest.dueDate), strategy: strategy)
  }

  /// When the promise or the next instalment is recalled; nil where it was, or where there is no time for it.
  var nextRecall: Instant? {
    guard isActive, strategy.offers.recallDays > 0, let due = commitmentDue, let segment = state.segment else { return nil }
    let moment = zone.instant(of: due.date.adding(days: -strategy.offers.recallDays), secondOfDay: segment.hour * 3600)
    guard !due.isRecalled, moment > due.made.adding(hours: 20) else { return nil }
    let planned = state.postponedUntil.map { max($0, moment) } ?? moment
    return planned < zone.midnight(of: due.date.adding(days: 1)) ? planned : nil
  }

  /// What is due next of what was agreed.
  private var commitmentDue: (date: CalendarDate, isRecalled: Bool, made: Instant)? {
    if let promise = state.promise { return (promise.dueDate, promise.isRecalled, promise.made) }
    guard let plan = state.plan, let next = openInstalment?.instalment else { return nil }
    return (next.dueDate, next.isRecalled, plan.made)
  }

  var nextFollowUp: Instant? {
    guard let followUp = state.followUp, state.handedOver == nil, state.segment != nil else { return nil }
    return max(followUp.due, state.quietUntil.map { followUp.kind == .rating ? followUp.due : $0 } ?? followUp.due)
  }

  /// Where the bot may try, best first: reachable, and not opted out of; the channel that the customer asked for leads.
  var usableChannels: [ReachableChannel] {
    let usable = (state.segment?.channels ?? []).filter { !state.hasOptedOut(of: $0.channel) }
    let first = state.dialogue.preferredChannel ?? channelOfNextReminder
    return usable.filter { $0.channel == first } + usable.filter { $0.channel != first }
  }

  /// The same without those on which a contact failed today.
  var channelsToTry: [ReachableChannel] { usableChannels.filter { !hasFailedToday($0.channel) } }

  private func hasFailedToday(_ channel: Channel) -> Bool {
    state.contacts.contains { $0.channel == channel && $0.outcome == .failed && zone.date(at: $0.at) == today }
  }

  /// A reminder is due: it goes out on the best channel that the contact rules allow, or waits until one does.
  mutating func remind() {
    guard let oldest = state.oldestDue else { return }
    guard isFresh(), let reachable = allowedChannel() else {
      // Time alone will not allow it: this day of the cadence is over.
      if state.postponedUntil == nil { serve(oldest) }
      return
    }
    serve(oldest)
    record.chose("reminder", because: state.segment?.channelReason)
    takeChoice()
    open(on: reachable) { step, party in step.tellDebt(party, reachable.channel) }
  }

  private mutating func serve(_ oldest: AccountStanding) {
    state.remindedDay = today.days(since: oldest.dueDate)
    state.remindedFor = oldest.dueDate
  }

  /// What was agreed is recalled, once.
  mutating func recall() {
    guard let due = commitmentDue, let moment = nextRecall, moment <= now else { return }
    guard isFresh(), let reachable = allowedChannel() else {
      if state.postponedUntil == nil { noteRecall() }
      return
    }
    noteRecall()
    if let promise = state.promise { changed(promise, .recalled) }
    record.chose("recall", because: "due on \(due.date)")
    open(on: reachable) { step, party in
      if let promise = step.state.promise {
        step.say(DebtPhrase.recallPromise, to: party, on: reachable.channel) {
          $0.payment = PlannedPayment(dueDate: promise.dueDate, amount: promise.amount)
        }
      } else {
        step.remindOfPlan(party, reachable.channel)
      }
    }
  }

  private mutating func noteRecall() {
    if state.promise != nil {
      state.promise?.isRecalled = true
    } else if let index = openInstalment?.index {
      state.plan?.instalments[index].isRecalled = true
    }
  }

  /// A balance that is too old is not spoken of.
  private mutating func isFresh() -> Bool {
    guard let segment = state.segment else { return false }
    if now < segment.balanceAsOf.adding(hours: Int64(strategy.balanceFreshnessHours)) { return true }
    record.chose("wait", because: "the balance is older than \(strategy.balanceFreshnessHours) hours")
    writeRecord(.noContact, nil, on: nil)
    record = DecisionDraft()
    state.postponedUntil = nil
    return false
  }

  /// The best channel on which the rules allow a contact now; where none does, the contact is moved and the reason put on record. Nothing
  /// is left to wait for (`postponedUntil` is nil) where time alone never allows it.
  mutating func allowedChannel() -> ReachableChannel? {
    if let segment = state.segment, state.contacts.contains(where: isReminderOfToday) {
      state.postponedUntil = zone.instant(of: today.adding(days: 1), secondOfDay: segment.hour * 3600)
      record.chose("wait", because: "one reminder a day is enough, whatever the law allows")
      writeRecord(.noContact, nil, on: nil, until: state.postponedUntil)
      record = DecisionDraft()
      return nil
    }
    var denials: [(channel: Channel, denial: Denial)] = []
    for reachable in channelsToTry {
      switch mayContact(request(reachable, .reminder), history: history, pack: pack) {
      case .allowed:
        state.postponedUntil = nil
        record.turnedDown += denials.map { "\($0.channel.rawValue): \($0.denial.rule.id)" }
        return reachable
      case .denied(let denial): denials.append((reachable.channel, denial))
      }
    }
    let until = denials.compactMap(\.denial.until).min()
    state.postponedUntil = until.map { max($0, now.adding(minutes: 1)) }
    guard let first = denials.first else { return nil }
    record.chose("wait", because: "the contact rules say no on every channel")
    record.turnedDown = denials.map { "\($0.channel.rawValue): \($0.denial.rule.id)" }
    writeRecord(.noContact, nil, on: first.channel, rule: first.denial.rule.id, until: until)
    record = DecisionDraft()
    return nil
  }

  private func isReminderOfToday(_ contact: ContactRecord) -> Bool {
    !contact.isInbound && contact.purpose == .reminder && contact.outcome != .denied && contact.outcome != .failed && zone.date(at: contact.at) == today
  }

  /// Begins a talk: with the right person about the matter, otherwise with the question who it is.
  mutating func open(on reachable: ReachableChannel, _ about: (inout Step, RightParty) -> Void) {
    let channel = reachable.channel
    if let party = state.identity.rightParty(at: reachable, by: identityMethod(on: channel), now: now, days: strategy.talk.identityDays) {
      about(&self, party)
    } else {
      let method = identityMethod(on: channel)
      guard canConfirm(by: method) else {
        draft = Draft()
        handOver(
          .identityUnconfirmed, channel: channel,
          suggestion: "Nothing is known to confirm the person by \(method.rawValue); publish identity.updated.")
        return
      }
      say(method == .digits ? OpenPhrase.openingDigits : method == .birthDate ? .openingBirthDate : .opening, on: channel)
      ask(.identity, method == .name ? yesNo : [])
    }
    if channel == .sms || channel == .email { say(OpenPhrase.optOutHint, on: channel) }
    speak(.reminder, on: channel, to: reachable)
  }

  /// The question to the contact rules.
  func request(_ reachable: ReachableChannel, _ purpose: OutreachPurpose) -> ContactRequest {
    var request = ContactRequest(
      planned: reachable.channel, at: now, purpose: purpose, zones: zones(of: reachable),
      accounts: (state.segment?.accounts ?? []).map(\.accountId),
      consent: reachable.consent, optOuts: state.optOuts.map { OptOut([Medium($0.channel)], since: $0.since) },
      isWhatsAppPermitted: strategy.isWhatsAppPermitted, answering: purpose == .reply ? state.dialogue.lastChannel : nil)
    request.caseFlags = WordSet(state.matters.compactMap(\.caseFlag))
    return request
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
