import Models

/// Taking events in. Every change is a maximum or a set insertion, so the order and the number of copies of the events don't matter.
extension CustomerState {
  mutating func take(_ event: SegmentationEvent, _ time: Instant) {
    switch event {
    case .accountUpdated(let update):
      put(
        AccountRecord(
          id: update.accountId, version: update.version ?? 0, time: time, balance: update.balance, balanceAsOf: update.balanceAsOf ?? time,
          dueDate: update.dueDate, status: update.status ?? .open, creditor: update.creditor, product: update.product))
      if let customer = update.customer { take(customer, time) }
    case .accountClosed(let closing):
      close(closing, time)
    case .customerUpdated(let update):
      take(update.details, time)
    case .consentChanged(let consent):
      if consent.granted { open(consent.channel, .consentWithdrawn, time) } else { shut(consent.channel, .consentWithdrawn, time) }
    case .paymentReceived(let payment):
      take(PaymentRecord(id: payment.paymentId, accountId: payment.accountId, amount: payment.amount, received: time))
    case .paymentReversed(let payment):
      take(PaymentRecord(id: payment.paymentId, accountId: payment.accountId, amount: payment.amount, reversed: time))
    case .disputeResolved(let resolution):
      for index in accounts.indices where resolution.accountId == nil || accounts[index].id == resolution.accountId {
        if accounts[index].status == .disputed, accounts[index].time < time { accounts[index].status = .open }
      }
    case .addressFailed(let channel):
      shut(channel, .addressFailed, time)
    case .replied(let channel):
      replies[channel.index] = min(replies[channel.index] + 1, 1000)
    }
    forgetSettledPayments()
  }

  private mutating func put(_ record: AccountRecord) {
    let position = accounts.firstIndex { $0.id >= record.id } ?? accounts.endIndex
    if position < accounts.endIndex, accounts[position].id == record.id {
      if accounts[position].isOlder(than: record.version, record.time) { accounts[position] = record }
    } else {
      accounts.insert(record, at: position)
    }
  }

  private mutating func close(_ closing: AccountClosed, _ time: Instant) {
    guard let index = accounts.firstIndex(where: { $0.id == closing.accountId }) else { return }
    // A closing without a version is as new as its time says.
    let version = closing.version ?? accounts[index].version
    guard accounts[index].isOlder(than: version, time) else { return }
    accounts[index].closed = closing.reason
    accounts[index].version = version
    accounts[index].time = time
  }

  private mutating func take(_ update: CustomerDetails, _ time: Instant) {
    let isNewer = time >= detailsTime
    func newest<Value>(_ old: Value?, _ new: Value?) -> Value? { isNewer ? new ?? old : old ?? new }
    details.name = newest(details.name, update.name)
    details.language = newest(details.language, update.language)
    details.timeZone = newest(details.timeZone, update.timeZone)
    details.jurisdiction = newest(details.jurisdiction, update.jurisdiction)
    details.preferredChannel = newest(details.preferredChannel, update.preferredChannel)
    details.preferredHour = newest(details.preferredHour, update.preferredHour)
    if !update.contactPoints.isEmpty, isNewer || details.contactPoints.isEmpty { details.contactPoints = update.contactPoints }
    detailsTime = max(detailsTime, time)
  }

  private mutating func take(_ half: PaymentRecord) {
    let position = payments.firstIndex { $0.id >= half.id } ?? payments.endIndex
    if position < payments.endIndex, payments[position].id == half.id {
      payments[position].received = payments[position].received ?? half.received
      payments[position].reversed = payments[position].reversed ?? half.reversed
    } else {
      payments.insert(half, at: position)
    }
  }

  private mutating func shut(_ channel: Channel, _ reason: ClosedChannel.Reason, _ time: Instant) {
    if let index = closedChannels.firstIndex(where: { $0.channel == channel && $0.reason == reason }) {
      closedChannels[index].since = max(closedChannels[index].since, time)
    } else {
      closedChannels.append(ClosedChannel(channel: channel, reason: reason, since: time))
      closedChannels.sort { ($0.channel, $0.reason == .consentWithdrawn ? 0 : 1) < ($1.channel, $1.reason == .consentWithdrawn ? 0 : 1) }
    }
  }

  private mutating func open(_ channel: Channel, _ reason: ClosedChannel.Reason, _ time: Instant) {
    closedChannels.removeAll { $0.channel == channel && $0.reason == reason && $0.since <= time }
  }

  /// A payment that every balance already holds, and that cannot change one any more, is forgotten.
  private mutating func forgetSettledPayments() {
    guard payments.count > 32 else { return }
    payments.removeAll { payment in
      guard let received = payment.received else { return false }
      return accounts.allSatisfy { $0.balanceAsOf >= max(received, payment.reversed ?? received) }
    }
  }
}
