/// The name of a debt as one number (FNV-1a of its bytes), so that a check compares integers.
///
/// Two names that fell on the same number would be counted as one debt: stricter, never laxer.
public struct DebtKey: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }
  public init(_ identifier: String) {
    rawValue = identifier.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
  public init(stringLiteral identifier: String) { self.init(identifier) }
}
