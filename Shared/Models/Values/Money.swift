/// An amount in the minor units of its currency (`125050` USD is 1,250.50 dollars). Never floating point.
public struct Money: Hashable, Sendable {
  /// Minor units; negative only for corrections such as a reversed payment.
  public var amount: Int64
  public var currency: Currency

  public init(_ amount: Int64, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// The largest amount an event may name: 10^15 minor units, far above any debt and far below overflow in sums.
  public static let largestAmount: Int64 = 1_000_000_000_000_000
}

extension Money: CustomStringConvertible {
  /// `USD 1250.50`: for logs of totals and for tests; customers see the locale's form.
  public var description: String { "\(currency.code) \(decimal)" }

  /// The amount in major units with a point and the currency's number of decimals: `1250.50`, `980` for yen.
  public var decimal: String {
    let exponent = currency.exponent
    guard exponent > 0 else { return String(amount) }
    let magnitude = amount.magnitude
    let scale = UInt64(currency.minorUnits)
    let fraction = String(magnitude % scale)
    let zeros = String(repeating: "0", count: exponent - fraction.count)
    return "\(amount < 0 ? "-" : "")\(magnitude / scale).\(zeros)\(fraction)"
  }
}

/// Sums per currency; currencies are never mixed. Kept sorted by code, without zeros.
public struct MoneyBag: Hashable, Sendable {
  public private(set) var sums: [Money] = []

  public init() {}
  public init(_ sums: some Sequence<Money>) { for money in sums { add(money) } }

  public var isEmpty: Bool { sums.isEmpty }

  public mutating func add(_ money: Money) {
    let position = sums.firstIndex { $0.currency >= money.currency } ?? sums.endIndex
    if position < sums.endIndex, sums[position].currency == money.currency {
      // Far beyond any debt: a sum stays at the largest number there is, since a trap would stop the service for everybody.
      let (sum, overflowed) = sums[position].amount.addingReportingOverflow(money.amount)
      sums[position].amount = overflowed ? (money.amount > 0 ? .max : .min) : sum
      if sums[position].amount == 0 { sums.remove(at: position) }
    } else if money.amount != 0 {
      sums.insert(money, at: position)
    }
  }

  public subscript(currency: Currency) -> Int64 { sums.first { $0.currency == currency }?.amount ?? 0 }
}
