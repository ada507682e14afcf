/// Bytes that are sealed whole, where no person reads them: a service's state of a customer, and its recorded calls.
public enum SealedBlob {
  // No layout of a state begins with this, and no JSON text.
  private static let mark: [UInt8] = [0xff, 1]
  private static let headCount = mark.count + 8

  public static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  public static func seal(_ bytes: [UInt8], field: String, with seal: CustomerSeal) -> [UInt8] {
    mark + seal.keyId.bytes + seal.seal(bytes, field: field.utf8)
  }

  /// The key that is named; nil where the bytes are not sealed.
  public static func key(of bytes: [UInt8]) -> DataKey.ID? {
    guard isOne(bytes), bytes.count >= headCount else { return nil }
    return DataKey.ID(bytes[mark.count..<headCount].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Nil where they were sealed with another key, or for another customer or field, or were changed since.
  public static func open(_ bytes: [UInt8], field: String, with seal: CustomerSeal) -> [UInt8]? {
    seal.open(Array(bytes.dropFirst(headCount)), field: field.utf8)
  }
}
