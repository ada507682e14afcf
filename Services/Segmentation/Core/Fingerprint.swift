import Bytes
import Models

/// Tells whether a record says anything new. The days that pass are no news, and neither are small moves of a score: only what follows from
/// them is. So days past due, the cause, the propensity and the behaviour are left out.
enum Fingerprint {
  static func of(_ segment: __shared CustomerSegmented) -> UInt64 {
    var hash = WordHash()
    hash.add(segment.stage.gravity)
    hash.add(segment.treatment.rawValue)
    hash.add(segment.reason)
    hash.add(rough(segment.priority))
    hash.add(segment.accounts.count)
    for account in segment.accounts { hash.add(account) }
    hash.add(segment.owed.count)
    for sum in segment.owed { hash.add(sum) }
    hash.add(segment.name)
    hash.add(segment.language)
    hash.add(segment.timeZone)
    hash.add(segment.jurisdiction)
    hash.add(segment.channels.count)
    for channel in segment.channels {
      hash.add(channel.channel.index)
      hash.add(channel.address)
      hash.add(channel.consent.map { $0 ? 1 : 2 } ?? 0)
    }
    hash.add(segment.hour)
    hash.add(segment.channelReason)
    hash.add(segment.hourReason)
    hash.add(segment.balanceAsOf)
    hash.add(segment.strategyVersion)
    return hash.value
  }

  static func of(_ account: __shared AccountSegmented) -> UInt64 {
    var hash = WordHash()
    hash.add(account.customerId)
    hash.add(account.accountId)
    hash.add(account.state.rawValue)
    hash.add(account.stateReason)
    hash.add(account.stage.gravity)
    hash.add(account.treatment.rawValue)
    hash.add(account.reason)
    hash.add(Int(account.dueDate.daysSince1970))
    hash.add(account.balance)
    hash.add(account.balanceAsOf)
    hash.add(account.creditor)
    hash.add(account.product)
    hash.add(account.strategyVersion)
    return hash.value
  }

  /// The power of two below: a case has to become twice or half as urgent before it is told anew.
  private static func rough(_ priority: Double) -> Int {
    guard priority >= 1 else { return 0 }
    return Int(priority.exponent)
  }
}

extension WordHash {
  fileprivate mutating func add(_ account: AccountStanding) {
    add(account.accountId)
    add(account.stage.gravity)
    add(Int(account.dueDate.daysSince1970))
    add(account.balance)
    add(account.status.rawValue)
    add(account.statusReason)
    add(account.creditor)
    add(account.product)
  }

  fileprivate mutating func add(_ money: Money) {
    add(UInt64(bitPattern: money.amount))
    add(UInt64(money.currency.packed))
  }

  fileprivate mutating func add(_ moment: Instant) { add(UInt64(bitPattern: moment.milliseconds)) }
}
