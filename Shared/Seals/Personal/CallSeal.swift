/// The calls to the outside that a state records, which are opened by whoever makes them.
public enum CallSeal {
  public static let field = "call"

  /// The request as it was before it was sealed; nil where its key is gone, or where it was changed.
  public static func open(_ request: [UInt8], of customer: String, _ ring: KeyRing) -> [UInt8]? {
    guard let id = SealedBlob.key(of: request) else { return request }
    return ring.seal(id, of: customer).flatMap { SealedBlob.open(request, field: field, with: $0) }
  }
}
