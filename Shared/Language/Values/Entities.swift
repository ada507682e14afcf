public import Models

/// The amounts, days and other values that a reply names, in the order in which they are written.
public struct Entities: Hashable, Sendable {
  public var amounts: [AmountMention] = []
  public var dates: [CalendarDate] = []
  /// Number of payments, at least 1.
  public var instalments: Int?
  public var frequency: Frequency?
  public var time: TimeMention?
  public var channel: Channel?
  /// 1 (worst) to 5 (best).
  public var rating: Int?

  public init() {}

  public var isEmpty: Bool { self == Entities() }
}

/// An amount as the customer wrote it.
public struct AmountMention: Hashable, Sendable {
  public enum Quantity: Hashable, Sendable {
    /// Major units of the currency: 1250.5 pesos.
    case value(DecimalNumber)
    /// A share of the debt, 0-1: half is 0.5, "all of it" is 1.
    case fraction(DecimalNumber)
  }

  public var quantity: Quantity
  /// Only where the currency was named or has an unambiguous sign.
  public var currency: Currency?

  public init(_ quantity: Quantity, currency: Currency? = nil) {
    self.quantity = quantity
    self.currency = currency
  }

  /// The amount in major units; nil for a share of the debt.
  public var value: DecimalNumber? {
    if case .value(let value) = quantity { value } else { nil }
  }

  /// The share of the debt; nil for an amount of money.
  public var fraction: DecimalNumber? {
    if case .fraction(let fraction) = quantity { fraction } else { nil }
  }
}

public enum Frequency: String, CaseIterable, Hashable, Sendable {
  case weekly, fortnightly, monthly
}

/// A time of day, exact or roughly.
public enum TimeMention: Hashable, Sendable {
  /// Hour 0-23, minute 0-59.
  case clock(hour: Int, minute: Int)
  case morning, afternoon, evening
}

extension TimeMention: CustomStringConvertible {
  /// `18:30`, `morning`, `afternoon` or `evening`.
  public var description: String {
    switch self {
    case .clock(let hour, let minute): "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    case .morning: "morning"
    case .afternoon: "afternoon"
    case .evening: "evening"
    }
  }
}
