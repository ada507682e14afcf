import Bytes
import Models

/// Taking events in. Each method answers from which moment on figures may change, or nil where the event says nothing new.
extension CustomerHistory {
  mutating func take(_ event: MetricsEvent, id: FactID, at time: Instant) -> Instant? {
    switch event {
    case .segmented(let segment): takeSegment(segment, id, time)
    case .requested(let outreach): takeRequest(outreach, time)
    case .reported(let report, let status): takeReport(report, status, time)
    case .replied(let reply):
      replies.insertOnce(
        ReplyFact(id: id, time: time, channel: reply.channel, inReplyTo: reply.inReplyTo.map { FactID(of: $0) }),
        isSame: { $0.id == id }, isBefore: { ($0.time, $0.id) < ($1.time, $1.id) }) ? time : nil
    case .paid(let payment): takePayment(payment, time)
    case .reversed(let reversal):
      reversals.insertOnce(
        ReversalFact(id: id, payment: FactID(of: reversal.paymentId), time: time, amount: reversal.amount),
        isSame: { $0.id == id }, isBefore: { $0.id < $1.id }) ? time : nil
    case .promise(let promise, let status): takePromise(promise, status, time)
    case .incident(let kind, let channel, let stage):
      incidents.insertOnce(
        IncidentFact(id: id, time: time, kind: kind, channel: channel, stage: stage),
        isSame: { $0.id == id }, isBefore: { ($0.time, $0.id) < ($1.time, $1.id) }) ? time : nil
    }
  }

  private mutating func takeSegment(_ segment: CustomerSegmented, _ id: FactID, _ time: Instant) -> Instant? {
    guard !segments.contains(where: { $0.id == id }) else { return nil }
    let position = segments.firstIndex { $0.time > time } ?? segments.endIndex
    // Older than everything that is kept: what stood then was counted long ago.
    if position == 0, isFirstSegmentCounted { return nil }
    segments.insert(SegmentFact(segment, id: id, time: time), at: position)
    // Before the first segment, the first one stands in.
    return position == 0 ? .beforeAll : time
  }

  private mutating func takeRequest(_ outreach: OutreachRequested, _ time: Instant) -> Instant? {
    let index = contactIndex(outreach.contactId, outreach.channel)
    let before = contacts[index]
    contacts[index].about = ContactAbout(
      purpose: outreach.purpose, stage: outreach.stage, treatment: MeasuredTreatment(outreach.treatment), variant: outreach.variant)
    contacts[index].times.requested = .first(before.times.requested, time)
    return contacts[index] == before ? nil : contacts[index].times.earliest
  }

  private mutating func takeReport(_ report: DeliveryReport, _ status: DeliveryStatus, _ time: Instant) -> Instant? {
    let index = contactIndex(report.contactId, report.channel)
    let before = contacts[index]
    if before.about == nil, let purpose = report.purpose, let stage = report.stage, let treatment = report.treatment {
      contacts[index].about = ContactAbout(
        purpose: purpose, stage: stage, treatment: MeasuredTreatment(treatment), variant: report.variant ?? "")
    }
    contacts[index].times[status] = .first(before.times[status], time)
    return contacts[index] == before ? nil : contacts[index].times.earliest
  }

  private mutating func contactIndex(_ contactId: String, _ channel: Channel) -> Int {
    let id = FactID(of: contactId)
    let position = contacts.firstIndex { $0.id >= id } ?? contacts.endIndex
    if position == contacts.endIndex || contacts[position].id != id { contacts.insert(ContactFact(id: id, channel: channel), at: position) }
    return position
  }

  /// Of two events about one payment the earlier stays.
  private mutating func takePayment(_ payment: PaymentReceived, _ time: Instant) -> Instant? {
    let id = FactID(of: payment.paymentId)
    let fact = PaymentFact(
      id: id, time: time, amount: payment.amount, account: payment.accountId.map { FactID(of: $0) },
      contact: payment.contactId.map { FactID(of: $0) })
    let reversed = reversals.lazy.filter { $0.payment == id }.map(\.time).min()
    let position = payments.firstIndex { $0.id >= id } ?? payments.endIndex
    if position < payments.endIndex, payments[position].id == id {
      let known = payments[position]
      guard known.settled == nil, fact.order < known.order else { return nil }
      payments[position] = fact
    } else {
      payments.insert(fact, at: position)
    }
    return .earlier(time, reversed)
  }

  private mutating func takePromise(_ promise: PromiseOutcome, _ status: PromiseStatus, _ time: Instant) -> Instant? {
    let id = FactID(of: promise.promiseId)
    let position = promises.firstIndex { $0.id >= id } ?? promises.endIndex
    if position == promises.endIndex || promises[position].id != id {
      promises.insert(
        PromiseFact(id: id, amount: promise.amount, stage: promise.stage, channel: promise.channel, takenBy: promise.takenBy), at: position)
    }
    let before = promises[position]
    switch status {
    case .made: promises[position].made = .first(before.made, time)
    case .kept:
      promises[position].kept = .first(before.kept, time)
      promises[position].paid = before.paid ?? promise.paid
    case .broken: promises[position].broken = .first(before.broken, time)
    }
    return promises[position] == before ? nil : promises[position].earliest
  }
}

extension FactID {
  /// The name of a thing by the id that events give it.
  init(of id: String) { self = Identity(of: id).low }
}

extension PaymentFact {
  /// Which of two events about one payment stays.
  fileprivate var order: (Int64, Int64, UInt32) { (time.milliseconds, amount.amount, amount.currency.packed) }
}

extension SegmentFact {
  init(_ segment: CustomerSegmented, id: FactID, time: Instant) {
    self.init(
      id: id, time: time, stage: segment.stage, treatment: MeasuredTreatment(segment.treatment, reason: segment.reason),
      levels: [], accounts: [])
    for account in segment.accounts where account.balance.amount > 0 { add(account) }
    levels.sort { ($0.stage.gravity, $0.balance.currency) < ($1.stage.gravity, $1.balance.currency) }
    accounts = segment.accounts.prefix(Bounds.accountsMax).map { AccountStage(account: FactID(of: $0.accountId), stage: $0.stage) }
    accounts.sort { $0.account < $1.account }
  }

  private mutating func add(_ account: AccountStanding) {
    if let index = levels.firstIndex(where: { $0.stage == account.stage && $0.balance.currency == account.balance.currency }) {
      levels[index].balance.amount += account.balance.amount
      levels[index].accounts += 1
    } else {
      levels.append(StageLevel(stage: account.stage, balance: account.balance, accounts: 1))
    }
  }
}

extension Array {
  /// Puts the element in its place; false where it is there already.
  fileprivate mutating func insertOnce(_ element: Element, isSame: (Element) -> Bool, isBefore: (Element, Element) -> Bool) -> Bool {
    guard !contains(where: isSame) else { return false }
    insert(element, at: firstIndex { isBefore(element, $0) } ?? endIndex)
    return true
  }
}
