/// Why a text could not be read, as a sentence for the person who sent it.
public struct JSONFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Names the member (`data.amount.currency`) or the byte, and says what was expected.
  public var description: String

  public init(_ description: String) { self.description = description }
}
