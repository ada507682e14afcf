public import Models

/// How amounts are written in a file.
public struct AmountPattern: Hashable, Sendable {
  /// Between the whole part and the decimals.
  public var decimalMark: Character
  /// Between thousands; nil where the file has none.
  public var groupingMark: Character?

  public init(decimalMark: Character = ".", groupingMark: Character? = nil) {
    self.decimalMark = decimalMark
    self.groupingMark = groupingMark
  }

  /// The amount in minor units, exactly; a failure that says what is wrong with the text.
  public func money(_ text: String, in currency: Currency) throws(CellFailure) -> Money {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: decimalMark, maxSplits: 1, omittingEmptySubsequences: false)
    let whole = groupingMark.map { mark in parts[0].filter { $0 != mark } } ?? String(parts[0])
    let decimals = parts.count > 1 ? parts[1] : ""
    guard !whole.isEmpty, (whole + decimals).allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw CellFailure("“\(text.prefix(40))” is no amount; it should look like 1250\(decimalMark)50")
    }
    let exponent = currency.exponent
    guard decimals.dropFirst(exponent).allSatisfy({ $0 == "0" }) else {
      throw CellFailure("“\(text.prefix(40))” has more than the \(exponent) decimals of \(currency.code)")
    }
    let minor = decimals.prefix(exponent)
    let digits = whole + minor + String(repeating: "0", count: exponent - minor.count)
    guard let amount = Int64(digits), amount <= Money.largestAmount else {
      throw CellFailure("“\(text.prefix(40))” is more than any debt")
    }
    return Money(isNegative ? -amount : amount, currency)
  }
}

/// What is wrong with one cell of a row.
public struct CellFailure: Error, Hashable, Sendable {
  public var reason: String
  public init(_ reason: String) { self.reason = reason }
}
