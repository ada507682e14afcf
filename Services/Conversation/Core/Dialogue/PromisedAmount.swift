import Language
import Models

/// The amount of a promise, from what the customer named; everything that is owed where nothing usable was named.
enum PromisedAmount {
  static func of(_ mentions: [AmountMention], owed: Money) -> Money {
    for mention in mentions where mention.currency == nil || mention.currency == owed.currency {
      let minor: Int64? =
        if let value = mention.value {
          value.minorUnits(exponent: owed.currency.exponent)
        } else {
          mention.fraction?.multiplied(by: DecimalNumber(mantissa: owed.amount)).map(roundedDown)
        }
      if let minor, minor > 0 { return Money(min(minor, owed.amount), owed.currency) }
    }
    return owed
  }

  /// A share of a debt, in whole minor units.
  private static func roundedDown(_ number: DecimalNumber) -> Int64 {
    (0..<number.scale).reduce(number.mantissa) { units, _ in units / 10 }
  }
}
