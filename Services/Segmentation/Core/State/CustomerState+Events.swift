import Bytes
import Models

/// Taking events in. Every change is a maximum, a minimum or a set insertion, so the order and the number of copies don't matter.
extension CustomerState {
  mutating func take(_ event: SegmentationEvent, _ header: EventHeader) {
    let time = header.time
    switch event {
    case .accountUpdated(let update):
      take(update, time)
      if let customer = update.customer { take(customer, time) }
    case .accountClosed(let closing): take(closing, time)
    case .customerUpdated(let update): take(update.details, time)
    case .consentChanged(let consent): switchChannel(consent.channel, isOpen: consent.granted, time)
    case .optedOut(let channel):
      for channel in channel.map({ [$0] }) ?? Channel.allCases { switchChannel(channel, isOpen: false, time) }
    case .paymentReceived(let payment):
      take(
        PaymentRecord(
          id: payment.paymentId, accountId: payment.accountId, amount: payment.amount, received: time,
          contact: payment.contactId.map { Identity(of: $0).low }))
    case .paymentReversed(let payment):
      take(PaymentRecord(id: payment.paymentId, accountId: payment.accountId, amount: payment.amount, reversed: time))
    case .disputeOpened(let accounts):
      for account in accounts.isEmpty ? [nil] : accounts.map(Optional.some) { noteDispute(account) { $0.opened = later($0.opened, time) } }
    case .disputeResolved(let account): noteDispute(account) { $0.resolved = later($0.resolved, time) }
    case .reported(let status, let report): take(status, report, time)
    case .replied(let reply):
      replies.take(
        ReplyFact(
          id: Identity(of: header.source, header.id).low, channel: reply.channel, time: time,
          contact: reply.inReplyTo.map { Identity(of: $0).low }))
    case .promiseEnded(let id, let isKept): promises.take(PromiseFact(id: Identity(of: id).low, time: time, isKept: isKept))
    case .wrongParty(let channel): channels[channel.index].failed = later(channels[channel.index].failed, time)
    case .circumstance(let circumstance): note(circumstance, time)
    case .released: released = later(released, time)
    }
  }

  private mutating func take(_ update: AccountUpdated, _ time: Instant) {
    var record = AccountRecord(
      id: update.accountId, version: update.version ?? 0, time: time, lastSeen: time, balance: update.balance,
      balanceAsOf: update.balanceAsOf ?? time, dueDate: update.dueDate, status: update.status ?? .open, statusReason: update.statusReason,
      creditor: update.creditor, product: update.product, dueDates: [DueDateFact(dueDate: update.dueDate, since: time)])
    let position = accounts.firstIndex { $0.id >= record.id } ?? accounts.endIndex
    guard position < accounts.endIndex, accounts[position].id == record.id else { return accounts.insert(record, at: position) }
    let known = accounts[position]
    let lastSeen = max(known.lastSeen, time)
    let dueDates = AccountRecord.merged(known.dueDates, record.dueDates[0])
    if known.isOlder(than: record.version, time) || (known.version == record.version && known.time == time && known.isBefore(record)) {
      record.lastSeen = lastSeen
      record.dueDates = dueDates
      accounts[position] = record
    } else {
      accounts[position].lastSeen = lastSeen
      accounts[position].dueDates = dueDates
    }
  }

  private mutating func take(_ closing: AccountClosed, _ time: Instant) {
    let record = ClosingRecord(accountId: closing.accountId, version: closing.version, time: time, reason: closing.reason)
    let position = closings.firstIndex { $0.accountId >= record.accountId } ?? closings.endIndex
    if position < closings.endIndex, closings[position].accountId == record.accountId {
      if closings[position].order < record.order { closings[position] = record }
    } else {
      closings.insert(record, at: position)
    }
  }

  private mutating func take(_ update: CustomerDetails, _ time: Instant) {
    details.take(update, time)
    for point in update.contactPoints { addresses.take(AddressFact(id: AddressFact.id(point), time: time)) }
  }

  private mutating func take(_ half: PaymentRecord) {
    let position = payments.firstIndex { $0.id >= half.id } ?? payments.endIndex
    if position < payments.endIndex, payments[position].id == half.id {
      payments[position].reversed = earlier(payments[position].reversed, half.reversed)
      payments[position].contact = payments[position].contact ?? half.contact
      // What the payment itself says counts, not what its reversal says of it; of two the first.
      if let received = half.received, received < payments[position].received ?? Instant(milliseconds: .max) {
        payments[position].received = received
        (payments[position].accountId, payments[position].amount) = (half.accountId, half.amount)
      }
    } else {
      payments.insert(half, at: position)
      forgetSettledPayments()
    }
  }

  private mutating func take(_ status: DeliveryStatus, _ report: DeliveryReport, _ time: Instant) {
    guard status != .denied else { return }
    if status == .failed, report.isPermanent == true {
      channels[report.channel.index].failed = later(channels[report.channel.index].failed, time)
    }
    // Answers and receipts teach nothing about where a reminder is welcome.
    guard report.purpose ?? .reminder == .reminder else { return }
    contacts.take(
      ContactFact(
        id: Identity(of: report.contactId).low, channel: report.channel, time: time, isReminder: report.purpose.map { $0 == .reminder },
        isRead: status == .read, isFailed: status == .failed))
  }

  private mutating func switchChannel(_ channel: Channel, isOpen: Bool, _ time: Instant) {
    if isOpen {
      channels[channel.index].granted = later(channels[channel.index].granted, time)
    } else {
      channels[channel.index].withdrawn = later(channels[channel.index].withdrawn, time)
    }
  }

  private mutating func noteDispute(_ account: String?, _ change: (inout DisputeRecord) -> Void) {
    if let index = disputes.firstIndex(where: { $0.accountId == account }) { return change(&disputes[index]) }
    var record = DisputeRecord(accountId: account)
    change(&record)
    disputes.append(record)
    disputes.sort { ($0.accountId ?? "") < ($1.accountId ?? "") }
  }

  private mutating func note(_ circumstance: Circumstance, _ time: Instant) {
    if let index = circumstances.firstIndex(where: { $0.circumstance == circumstance }) {
      circumstances[index].since = max(circumstances[index].since, time)
    } else {
      circumstances.append(CircumstanceRecord(circumstance: circumstance, since: time))
      circumstances.sort { $0.circumstance.rawValue < $1.circumstance.rawValue }
    }
  }

  /// Payments that every balance holds tell only how the customer pays: the newest eight of them are enough.
  private mutating func forgetSettledPayments() {
    guard payments.count > 32 else { return }
    let settled = payments.filter { payment in
      guard let received = payment.received else { return false }
      return accounts.allSatisfy { $0.balanceAsOf >= max(received, payment.reversed ?? received) }
    }
    let forgotten = settled.sorted {
      ($0.received ?? $0.reversed ?? .distantPast, $0.id) < ($1.received ?? $1.reversed ?? .distantPast, $1.id)
    }
    .dropLast(8)
    payments.removeAll { payment in forgotten.contains { $0.id == payment.id } }
  }
}

private func later(_ one: Instant?, _ other: Instant) -> Instant { max(one ?? other, other) }

private func earlier(_ one: Instant?, _ other: Instant?) -> Instant? {
  guard let one, let other else { return one ?? other }
  return min(one, other)
}

extension Instant {
  static let distantPast = Instant(milliseconds: .min)
}

extension AddressFact {
  static func id(_ point: ContactPoint) -> UInt64 { Identity(of: point.channel.rawValue, point.address).low }
}

extension ClosingRecord {
  fileprivate var order: (Instant, Int64, String) { (time, version ?? .min, reason.rawValue) }
}

extension AccountRecord {
  /// Of two that are equally new the larger in its stored form wins, so that their order can't matter.
  fileprivate func isBefore(_ other: AccountRecord) -> Bool {
    func bytes(_ record: AccountRecord) -> [UInt8] {
      var copy = record
      copy.dueDates = []
      copy.lastSeen = copy.time
      var writer = ByteWriter()
      copy.write(to: &writer)
      return writer.bytes
    }
    return bytes(self).lexicographicallyPrecedes(bytes(other))
  }

  /// By due date, ascending, each with its first moment; the latest four.
  fileprivate static func merged(_ known: [DueDateFact], _ new: DueDateFact) -> [DueDateFact] {
    var facts = known
    let position = facts.firstIndex { $0.dueDate >= new.dueDate } ?? facts.endIndex
    if position < facts.endIndex, facts[position].dueDate == new.dueDate {
      facts[position].since = min(facts[position].since, new.since)
    } else {
      facts.insert(new, at: position)
    }
    return Array(facts.suffix(4))
  }
}
