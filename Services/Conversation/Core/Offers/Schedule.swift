import Models

/// The arithmetic of plans: payments that add up to the debt in whole minor units, on days that exist.
enum Schedule {
  /// `count` payments of `total`: all alike but the first, which takes what does not divide evenly, and is no smaller than `first`.
  static func amounts(of total: Int64, count: Int, firstAtLeast first: Int64 = 0) -> [Int64] {
    guard count > 1, total >= Int64(count) else { return [total] }
    let even = total / Int64(count)
    let each = first > even ? max(1, (total - first) / Int64(count - 1)) : even
    return [total - each * Int64(count - 1)] + [Int64](repeating: each, count: count - 1)
  }

  /// The days of evenly spaced payments.
  static func days(from first: CalendarDate, every interval: PaymentInterval, count: Int) -> [CalendarDate] {
    (0..<max(1, count)).map { index in
      switch interval {
      case .weekly: first.adding(days: 7 * index)
      case .fortnightly: first.adding(days: 14 * index)
      case .monthly: first.adding(months: index)
      }
    }
  }

  /// A share of an amount, rounded up to whole minor units.
  static func percent(_ percent: Int, of amount: Int64) -> Int64 {
    let (hundreds, rest) = amount.quotientAndRemainder(dividingBy: 100)
    return hundreds * Int64(percent) + (rest * Int64(percent) + 99) / 100
  }
}
