import Bytes
import Models

/// Taking events in. Each method answers from which moment on figures may change, or nil where the event says nothing new.
extension CustomerHistory {
  mutating func take(_ event: MetricsEvent, id: FactID, at time: Instant, _ strategy: Strategy) -> Instant? {
    switch event {
    case .segmented(let segment): takeSegment(SegmentFact(segment, id: id, time: time, strategy))
    case .requested(let outreach): takeRequest(outreach, time)
    case .reported(let report, let status): takeReport(report, status, time)
    case .replied(let reply):
      replies.insertOnce(
        ReplyFact(id: id, time: time, channel: reply.channel, inReplyTo: reply.inReplyTo),
        isSame: { $0.id == id }, isBefore: { ($0.time, $0.id) < ($1.time, $1.id) }) ? time : nil
    case .paid(let payment): takePayment(payment, time)
    case .reversed(let reversal):
      reversals.insertOnce(
        ReversalFact(id: id, payment: FactID(of: reversal.paymentId), time: time, amount: reversal.amount),
        isSame: { $0.id == id }, isBefore: { $0.id < $1.id }) ? time : nil
    case .promise(let promise, let status):
      takeCommitment(
        CommitmentFact(
          id: FactID(of: promise.promiseId), kind: .promise, amount: promise.amount, stage: promise.stage, channel: promise.channel,
          takenBy: promise.takenBy, paid: promise.paid), CommitmentStatus(status), time)
    case .plan(let plan, let status): takePlan(plan, status, time)
    case .rated(let rating):
      takeIncident(
        IncidentFact(id: id, time: time, kind: .rating, channel: rating.channel, stage: rating.stage, points: rating.score))
    case .incident(let kind, let channel, let stage):
      takeIncident(IncidentFact(id: id, time: time, kind: kind, channel: channel, stage: stage))
    case .consulted(let consulted):
      takeIncident(
        IncidentFact(
          id: id, time: time, kind: .consultation, channel: consulted.channel, stage: consulted.stage,
          call: ModelCallFact(purpose: consulted.purpose, verdict: consulted.verdict, milliseconds: max(0, consulted.milliseconds))))
    case .handedOver(let kind, let channel, let stage, let price):
      takeIncident(IncidentFact(id: id, time: time, kind: kind, channel: channel, stage: stage, costPerThousand: price))
    }
  }

  private mutating func takeIncident(_ incident: IncidentFact) -> Instant? {
    incidents.insertOnce(incident, isSame: { $0.id == incident.id }, isBefore: { ($0.time, $0.id) < ($1.time, $1.id) })
      ? incident.time : nil
  }

  private mutating func takeSegment(_ segment: SegmentFact) -> Instant? {
    guard !segments.contains(where: { $0.id == segment.id }) else { return nil }
    let time = segment.time
    let position = segments.firstIndex { $0.time > time } ?? segments.endIndex
    // Older than everything that is kept: what stood then was counted long ago.
    if position == 0, isFirstSegmentCounted { return nil }
    segments.insert(segment, at: position)
    // Before the first segment, the first one stands in.
    return position == 0 ? .beforeAll : time
  }

  private mutating func takeRequest(_ request: RequestNotice, _ time: Instant) -> Instant? {
    let index = contactIndex(request.contact, request.channel)
    let before = contacts[index]
    contacts[index].about = request.about
    contacts[index].times.requested = .first(before.times.requested, time)
    return contacts[index] == before ? nil : contacts[index].times.earliest
  }

  private mutating func takeReport(_ report: ReportNotice, _ status: DeliveryStatus, _ time: Instant) -> Instant? {
    let index = contactIndex(report.contact, report.channel)
    let before = contacts[index]
    if before.about == nil { contacts[index].about = report.about }
    contacts[index].times[status] = .first(before.times[status], time)
    return contacts[index] == before ? nil : contacts[index].times.earliest
  }

  private mutating func contactIndex(_ id: FactID, _ channel: Channel) -> Int {
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

  /// A changed plan is neither made nor ended anew.
  private mutating func takePlan(_ plan: PlanOutcome, _ status: PlanStatus, _ time: Instant) -> Instant? {
    guard let status = CommitmentStatus(status), let total = plan.total else { return nil }
    return takeCommitment(
      CommitmentFact(
        id: FactID(of: plan.planId), kind: .plan, amount: total, stage: plan.stage, channel: plan.channel, takenBy: plan.takenBy,
        paid: plan.paid), status, time)
  }

  private mutating func takeCommitment(_ told: CommitmentFact, _ status: CommitmentStatus, _ time: Instant) -> Instant? {
    let position = commitments.firstIndex { $0.id >= told.id } ?? commitments.endIndex
    if position == commitments.endIndex || commitments[position].id != told.id {
      var fact = told
      fact.paid = nil
      commitments.insert(fact, at: position)
    }
    let before = commitments[position]
    switch status {
    case .made: commitments[position].made = .first(before.made, time)
    case .kept:
      commitments[position].kept = .first(before.kept, time)
      commitments[position].paid = before.paid ?? told.paid
    case .broken: commitments[position].broken = .first(before.broken, time)
    }
    return commitments[position] == before ? nil : commitments[position].earliest
  }
}

/// What an event says of a promise or a plan.
private enum CommitmentStatus {
  case made, kept, broken

  init(_ status: PromiseStatus) {
    switch status {
    case .made: self = .made
    case .kept: self = .kept
    case .broken: self = .broken
    }
  }

  init?(_ status: PlanStatus) {
    switch status {
    case .made: self = .made
    case .changed: return nil
    case .kept: self = .kept
    case .broken: self = .broken
    }
  }
}

extension PlanOutcome {
  /// What the instalments add up to; nil where there are none.
  fileprivate var total: Money? {
    guard let currency = instalments.first?.amount.currency else { return nil }
    return Money(instalments.reduce(0) { $0 &+ $1.amount.amount }, currency)
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
  init(_ segment: SegmentNotice, id: FactID, time: Instant, _ strategy: Strategy) {
    self.init(
      id: id, time: time, stage: segment.stage, treatment: MeasuredTreatment(segment.treatment, reason: segment.reason),
      setting: segment.setting, levels: [], accounts: [], isDrawn: strategy.isDrawn(segment.reason))
    for debt in segment.debts where debt.balance.amount > 0 { add(debt) }
    levels.sort { ($0.stage.gravity, $0.balance.currency) < ($1.stage.gravity, $1.balance.currency) }
    accounts = segment.debts.prefix(Bounds.accountsMax).map { AccountStage(account: $0.account, stage: $0.stage) }
    accounts.sort { $0.account < $1.account }
  }

  private mutating func add(_ debt: SegmentNotice.Debt) {
    if let index = levels.firstIndex(where: { $0.stage == debt.stage && $0.balance.currency == debt.balance.currency }) {
      levels[index].balance.amount += debt.balance.amount
      levels[index].accounts += 1
    } else {
      levels.append(StageLevel(stage: debt.stage, balance: debt.balance, accounts: 1))
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
