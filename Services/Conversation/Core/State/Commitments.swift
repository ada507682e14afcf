public import Models

/// What the customer committed to: one payment by one day.
public struct Promise: Hashable, Sendable {
  public var id: String
  /// The offer that was accepted.
  public var offerId: String
  public var amount: Money
  public var dueDate: CalendarDate
  public var stage: Stage
  public var channel: Channel
  /// What has come in since it was made, in minor units.
  public var paid: Int64
  public var made: Instant
  /// What the creditor waives once it is kept, in minor units.
  public var discount: Int64 = 0
  public var isRecalled = false
  /// How often it was moved to another day.
  public var renegotiations = 0
}

/// A promise that was kept, with what undoes it.
public struct KeptPromise: Hashable, Sendable {
  public var promise: Promise
  /// What it takes to keep it, in minor units.
  public var smallest: Int64
}

/// What the customer committed to: several payments.
public struct Plan: Hashable, Sendable {
  public var id: String
  /// The offer that was accepted.
  public var offerId: String
  public var currency: Currency
  public var instalments: [Instalment]
  public var interval: PaymentInterval?
  public var stage: Stage
  public var channel: Channel
  public var made: Instant
  /// Instalments that were moved to the end.
  public var skips = 0

  public struct Instalment: Hashable, Sendable {
    public var dueDate: CalendarDate
    /// In minor units.
    public var amount: Int64
    public var paid: Int64 = 0
    public var isRecalled = false
    public var isMissed = false
  }

  var total: Int64 { instalments.reduce(0) { $0 + $1.amount } }
  var paid: Int64 { instalments.reduce(0) { $0 + $1.paid } }
  var misses: Int { instalments.count { $0.isMissed } }

  /// The earliest instalment that is not paid, counting `percent` of one as all of it.
  func nextIndex(keptFrom percent: Int) -> Int? { instalments.firstIndex { $0.paid < Schedule.percent(percent, of: $0.amount) } }

  /// Money goes to the earliest instalment that is not full; what is left over of all stays on the last.
  mutating func pay(_ amount: Int64) {
    var left = amount
    for index in instalments.indices where left > 0 {
      let part = min(left, max(0, instalments[index].amount - instalments[index].paid))
      instalments[index].paid += part
      left -= part
    }
    if left > 0, let last = instalments.indices.last { instalments[last].paid += left }
  }

  /// Money that is taken back leaves the latest instalments first.
  mutating func takeBack(_ amount: Int64) {
    var left = amount
    for index in instalments.indices.reversed() where left > 0 {
      let part = min(left, instalments[index].paid)
      instalments[index].paid -= part
      left -= part
    }
  }

  /// Moves an unpaid instalment behind the last; what is owed stays the same.
  mutating func skip(_ index: Int) {
    guard instalments.indices.contains(index), instalments[index].paid == 0, let last = instalments.last else { return }
    var moved = instalments.remove(at: index)
    moved.dueDate =
      switch interval {
      case .weekly: last.dueDate.adding(days: 7)
      case .fortnightly: last.dueDate.adding(days: 14)
      case .monthly, nil: last.dueDate.adding(months: 1)
      }
    moved.isRecalled = false
    moved.isMissed = false
    instalments.append(moved)
    skips += 1
  }
}
