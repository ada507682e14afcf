/// Why bytes or a schema could not be read, with the place.
public struct AvroFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The member that was being read, like `LoanAccountDataV1.summary.totalOverdue`; for schemas, the type's name.
  public var path: String
  /// Bytes from the start of the record; nil for schemas.
  public var offset: Int?
  public var reason: String

  public init(path: String, offset: Int? = nil, reason: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
  }

  public var description: String { offset.map { "\(path), byte \($0): \(reason)" } ?? "\(path): \(reason)" }
}
