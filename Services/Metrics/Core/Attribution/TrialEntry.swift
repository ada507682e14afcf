import Bytes
public import Models

/// How a customer entered the trial of the strategy against the hold-out, and what is not kept any more of what they paid since.
public struct TrialEntry: Hashable, Sendable {
  public var time: Instant
  public var stage: Stage
  public var treatment: MeasuredTreatment
  /// What was owed, by currency, ascending.
  public var balances: [Money]
  /// Payments less reversals that were forgotten while they counted, by currency, ascending.
  public var forgotten: [Money] = []

  /// Nil where nothing is owed, or nobody was asked for the hold-out.
  init?(_ segment: SegmentFact) {
    guard segment.isOwing, segment.isDrawn else { return nil }
    time = segment.time
    stage = segment.stage
    treatment = segment.treatment
    balances = []
    for level in segment.levels { balances.add(level.balance) }
  }

  /// Whether a payment or reversal of that moment counts.
  func counts(_ moment: Instant) -> Bool { moment >= time && moment < time.adding(days: Measure.trialDays) }

  mutating func forget(_ amount: Money, at moment: Instant) { if counts(moment) { forgotten.add(amount) } }
}

extension CustomerHistory {
  /// The entry as it follows from the segments that are kept. Of those that were forgotten none was one, or it would be settled.
  var openEntry: TrialEntry? { segments.first { $0.isOwing && $0.isDrawn }.flatMap(TrialEntry.init) }
}

extension TrialEntry {
  func add(_ payments: [PaymentFact], _ reversals: [ReversalFact], to list: inout ContributionList) {
    let dimensions = MetricDimensions(stage: stage, treatment: treatment)
    if time >= list.since { addEntry(dimensions, to: &list) }
    guard payments.contains(where: { $0.time >= list.since }) || reversals.contains(where: { $0.time >= list.since }) else { return }
    var paid = Paid(of: self)
    for change in changes(payments, reversals) {
      guard let index = balances.firstIndex(where: { $0.currency == change.amount.currency }) else { continue }
      let before = paid
      paid.amounts[index].amount += change.amount.amount
      if change.time >= list.since { addChange(change, at: index, from: before, to: paid, dimensions, to: &list) }
    }
  }

  private func addEntry(_ dimensions: MetricDimensions, to list: inout ContributionList) {
    list.count(.trialMembers, time, dimensions, in: .trial)
    for balance in balances {
      list.sum(.trialCustomers, time, dimensions, Money(1, balance.currency), in: .trial)
      list.sum(.trialBalance, time, dimensions, balance, in: .trial)
      list.sum(.trialBalanceSquares, time, dimensions, balance.moment(with: balance), in: .trial)
    }
  }

  /// Sums of squares grow by the difference of the squares, so that they add up to the square of the whole.
  private func addChange(
    _ change: Change, at index: Int, from before: Paid, to after: Paid, _ dimensions: MetricDimensions, to list: inout ContributionList
  ) {
    let (old, new, balance) = (before.amounts[index], after.amounts[index], balances[index])
    list.sum(.trialPaid, change.time, dimensions, change.amount, in: .trial)
    list.sum(.trialPaidSquares, change.time, dimensions, new.moment(with: new) - old.moment(with: old), in: .trial)
    list.sum(.trialProducts, change.time, dimensions, new.moment(with: balance) - old.moment(with: balance), in: .trial)
    let (oldPoints, newPoints) = (before.points(of: balances), after.points(of: balances))
    list.count(.trialPoints, change.time, dimensions, by: newPoints - oldPoints, in: .trial)
    list.count(.trialPointSquares, change.time, dimensions, by: newPoints * newPoints - oldPoints * oldPoints, in: .trial)
  }

  private func changes(_ payments: [PaymentFact], _ reversals: [ReversalFact]) -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(payments.count + reversals.count)
    for payment in payments where counts(payment.time) { changes.append(Change(time: payment.time, id: payment.id, amount: payment.amount)) }
    for reversal in reversals where counts(reversal.time) {
      changes.append(Change(time: reversal.time, id: reversal.id, amount: Money(-reversal.amount.amount, reversal.amount.currency)))
    }
    changes.sort { ($0.time, $0.id) < ($1.time, $1.id) }
    return changes
  }

  /// What came in so far, in the order of the balances.
  private struct Paid {
    var amounts: [Money]

    init(of entry: TrialEntry) {
      amounts = entry.balances.map { balance in entry.forgotten.first { $0.currency == balance.currency } ?? Money(0, balance.currency) }
    }

    /// Basis points of what was owed, 0 to 10,000: the mean over the currencies, cut to a whole number.
    func points(of balances: [Money]) -> Int64 {
      let points = zip(amounts, balances).reduce(0) { sum, pair in
        sum + Int64(clamping: Int128(min(max(pair.0.amount, 0), pair.1.amount)) * 10_000 / Int128(pair.1.amount))
      }
      return points / Int64(balances.count)
    }
  }

  /// What a payment or a reversal adds.
  private struct Change {
    var time: Instant
    var id: FactID
    var amount: Money
  }
}

extension Money {
  /// The product in units of `Measure.momentScale`, cut to a whole number.
  fileprivate func moment(with other: Money) -> Money {
    Money(Int64(clamping: Int128(amount) * Int128(other.amount) / Int128(Measure.momentScale)), currency)
  }

  fileprivate static func - (first: Money, second: Money) -> Money { Money(first.amount &- second.amount, first.currency) }
}

extension [Money] {
  /// Adds to the amount in that currency; the list stays ascending by currency.
  fileprivate mutating func add(_ money: Money) {
    if let index = firstIndex(where: { $0.currency >= money.currency }) {
      if self[index].currency == money.currency { self[index].amount += money.amount } else { insert(money, at: index) }
    } else {
      append(money)
    }
  }
}

extension TrialEntry {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    time = try reader.instant()
    stage = try reader.choice()
    treatment = try reader.choice()
    balances = try reader.list { reader throws(ByteReader.Broken) in try reader.money() }
    forgotten = try reader.list { reader throws(ByteReader.Broken) in try reader.money() }
  }

  func write(to writer: inout ByteWriter) {
    writer.instant(time)
    writer.choice(stage)
    writer.choice(treatment)
    writer.list(balances) { $0.money($1) }
    writer.list(forgotten) { $0.money($1) }
  }
}
