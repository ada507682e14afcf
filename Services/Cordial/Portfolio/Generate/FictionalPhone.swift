import Models

/// Numbers that can belong to nobody: the ranges that regulators keep for fiction, and elsewhere the country code 999,
/// which the ITU has given to no one.
enum FictionalPhone: Sendable {
  /// 555-0100 to 555-0199 in a real area code (North American Numbering Plan).
  case northAmerica(areaCodes: [Int])
  /// 07700 900000 to 900999 (Ofcom, numbers for drama).
  case unitedKingdom
  /// +999, then the country's own calling code, then nine digits.
  case unassigned(callingCode: Int)

  /// In E.164.
  func number(_ random: inout SeededRandom) -> String {
    switch self {
    case .northAmerica(let areaCodes): "+1\(random.pick(areaCodes))55501\(digits(2, &random))"
    case .unitedKingdom: "+447700900\(digits(3, &random))"
    case .unassigned(let callingCode): "+999\(callingCode)\(digits(8, &random))"
    }
  }

  private func digits(_ count: Int, _ random: inout SeededRandom) -> String {
    (0..<count).map { _ in String(random.below(10)) }.joined()
  }
}
