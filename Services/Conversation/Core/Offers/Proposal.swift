import Language
import Models

/// What a customer names: amounts, days, a number of payments. Nothing in it is ours until the desk has checked it.
struct Proposal: Hashable {
  /// In minor units of the debt's currency; positive.
  var amounts: [Int64] = []
  /// Today or later, in the order in which they were named.
  var days: [CalendarDate] = []
  var count: Int?
  var interval: PaymentInterval?

  /// From what was understood. Amounts in other currencies and days that are past name nothing.
  /// `promised` is the day that is agreed already: who names another beside it means the other.
  init(_ entities: Entities, owed: Money, today: CalendarDate, promised: CalendarDate? = nil) {
    amounts = entities.amounts.compactMap { Proposal.minorUnits($0, owed) }
    for day in entities.dates where day >= today && !days.contains(day) { days.append(day) }
    if days.count > 1 { days.removeAll { $0 == promised } }
    count = entities.instalments.flatMap { $0 > 0 ? $0 : nil }
    interval = entities.frequency.map { frequency in
      switch frequency {
      case .weekly: .weekly
      case .fortnightly: .fortnightly
      case .monthly: .monthly
      }
    }
    // "50 a month" says how many payments without counting them.
    if count == nil, interval != nil, let each = amounts.first, each < owed.amount {
      count = Int(clamping: (owed.amount + each - 1) / each)
    }
    // "half now and half on the 15th".
    if count == nil, amounts.count > 1, amounts.reduce(0, +) == owed.amount { count = amounts.count }
  }

  init() {}

  /// Several payments are meant.
  var isPlan: Bool { (count ?? 1) > 1 }
  var isEmpty: Bool { self == Proposal() }

  private static func minorUnits(_ mention: AmountMention, _ owed: Money) -> Int64? {
    guard mention.currency == nil || mention.currency == owed.currency else { return nil }
    let minor: Int64? =
      if let value = mention.value {
        value.minorUnits(exponent: owed.currency.exponent)
      } else {
        mention.fraction?.multiplied(by: DecimalNumber(mantissa: owed.amount)).map(rounded)
      }
    return minor.flatMap { $0 > 0 ? $0 : nil }
  }

  /// A share of a debt, in whole minor units, rounded down.
  private static func rounded(_ number: DecimalNumber) -> Int64 { (0..<number.scale).reduce(number.mantissa) { units, _ in units / 10 } }
}
