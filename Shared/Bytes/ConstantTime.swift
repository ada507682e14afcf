/// Comparing secrets.
public enum ConstantTime {
  /// Takes as long wherever the bytes differ, so that nobody can guess a secret piece by piece. (That the lengths differ may show.)
  public static func isEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
