/// Digits cut by separators, and the number that they most likely mean.
///
/// Shape decides before language does, because customers copy amounts from apps of any locale: with two kinds of separators the last is the
/// decimal one; three digits behind every separator are thousands.
struct DigitGroups {
  var groups: [ArraySlice<UInt8>]
  var separators: [UInt8]

  /// Nil where the number has more than 18 digits.
  var value: DecimalNumber? {
    guard let last = separators.last, let tail = groups.last else { return number(of: groups, decimals: 0) }
    let kinds = Set(separators)
    let isDecimal: Bool
    if kinds.count > 1 {
      isDecimal = separators.filter { $0 == last }.count == 1
    } else if separators.count > 1 {
      isDecimal = !groups.dropFirst().allSatisfy { $0.count == 3 } && last != UInt8(ascii: " ") && tail.count != 3
    } else {
      isDecimal = tail.count != 3 || (groups[0].count == 1 && groups[0].first == UInt8(ascii: "0")) || groups[0].count > 3
    }
    return number(of: groups, decimals: isDecimal ? tail.count : 0)
  }

  private func number(of groups: [ArraySlice<UInt8>], decimals: Int) -> DecimalNumber? {
    guard decimals <= 9 else { return nil }
    var mantissa: Int64 = 0
    var digits = 0
    for group in groups {
      for digit in group {
        mantissa = mantissa * 10 + Int64(digit - UInt8(ascii: "0"))
        if mantissa > 0 { digits += 1 }
        guard digits <= 17 else { return nil }
      }
    }
    return DecimalNumber(mantissa: mantissa, scale: decimals)
  }
}
