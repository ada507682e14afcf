/// Which permissions the person has given, per medium.
public struct ContactConsents: Hashable, Sendable {
  /// Eight bits a medium.
  private var bits: UInt64

  public static let none = ContactConsents(bits: 0)
  /// Every permission for every medium.
  public static let all = ContactConsents(bits: .max)

  public subscript(medium: Medium) -> WordSet<ConsentKind> {
    get { WordSet(bits: bits >> shift(medium) & 0xff) }
    set { bits = bits & ~(0xff << shift(medium)) | (newValue.bits & 0xff) << shift(medium) }
  }

  private func shift(_ medium: Medium) -> UInt64 { UInt64(medium.rawValue) * 8 }
}
