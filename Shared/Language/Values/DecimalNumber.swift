/// An exact decimal number: `mantissa` / 10^`scale`, without trailing zeros after the point.
public struct DecimalNumber: Hashable, Sendable, Comparable {
  public let mantissa: Int64
  /// Digits after the decimal point, 0-18.
  public let scale: Int

  /// Trailing zeros after the point are dropped; a scale outside 0-18 gives zero.
  public init(mantissa: Int64, scale: Int = 0) {
    guard (0...18).contains(scale) else {
      self.mantissa = 0
      self.scale = 0
      return
    }
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  public init(_ whole: Int) { self.init(mantissa: Int64(whole)) }

  /// The number in units of 10^-`exponent` (cents for 2); nil where that is not exact or does not fit.
  public func minorUnits(exponent: Int) -> Int64? {
    guard scale <= exponent, exponent <= 18 else { return nil }
    let (units, overflow) = mantissa.multipliedReportingOverflow(by: DecimalNumber.powersOfTen[exponent - scale])
    return overflow ? nil : units
  }

  /// Nil where the product does not fit.
  public func multiplied(by factor: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor.mantissa)
    guard !overflow, scale + factor.scale <= 18 else { return nil }
    return DecimalNumber(mantissa: product, scale: scale + factor.scale)
  }

  /// Nil where the sum does not fit.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let common = max(scale, other.scale)
    guard let left = minorUnits(exponent: common), let right = other.minorUnits(exponent: common) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(mantissa: sum, scale: common)
  }

  /// The whole number, nil where there are decimals.
  public var whole: Int? { scale == 0 ? Int(exactly: mantissa) : nil }

  public var approximate: Double { Double(mantissa) / Double(DecimalNumber.powersOfTen[scale]) }

  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let common = max(left.scale, right.scale)
    guard let first = left.minorUnits(exponent: common), let second = right.minorUnits(exponent: common) else {
      return left.approximate < right.approximate
    }
    return first < second
  }

  static let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 } }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits with a point: `1250.5`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let power = DecimalNumber.powersOfTen[scale].magnitude
    let whole = mantissa.magnitude / power
    let decimals = String(mantissa.magnitude % power)
    return "\(mantissa < 0 ? "-" : "")\(whole).\(String(repeating: "0", count: scale - decimals.count))\(decimals)"
  }
}
