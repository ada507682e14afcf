/// So much a customer and day, with its variance: a ratio of sums over days, each day being one observation, so that days on which many pay
/// together make it less sure and not more (Cochran 1977, Sampling Techniques, chapter 6).
struct DailyRate {
  let value: Double
  /// Of `value`.
  let variance: Double
  /// Days with customers.
  let days: Int
  let customerDays: Double

  /// Nil where fewer than two days had customers.
  init?(_ observations: [(amount: Double, customers: Double)]) {
    let seen = observations.filter { $0.customers > 0 }
    let customers = seen.reduce(0) { $0 + $1.customers }
    guard seen.count >= 2, customers > 0 else { return nil }
    let rate = observations.reduce(0) { $0 + $1.amount } / customers
    let squares = seen.reduce(0) { $0 + ($1.amount - rate * $1.customers) * ($1.amount - rate * $1.customers) }
    value = rate
    days = seen.count
    customerDays = customers
    variance = squares * Double(seen.count) / Double(seen.count - 1) / (customers * customers)
  }
}

/// The difference of two rates with its 95 % interval.
struct RateDifference {
  let value: Double
  let low: Double
  let high: Double

  init(_ one: DailyRate, _ other: DailyRate) {
    value = one.value - other.value
    let half = RateDifference.quantile(freedom: min(one.days, other.days) - 1) * (one.variance + other.variance).squareRoot()
    (low, high) = (value - half, value + half)
  }

  /// Student's t at 97.5 %, to a hundredth from 3 degrees of freedom on (Peizer and Pratt's expansion about the normal quantile).
  static func quantile(freedom: Int) -> Double {
    let z = 1.959964
    let n = Double(max(1, freedom))
    return z + (z * z * z + z) / (4 * n) + (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / (96 * n * n)
  }
}
