/// What the person alone should know, so that they can confirm who they are. Only digests travel, never the numbers.
///
/// A digest is the lower-case hexadecimal SHA-256 of `<customer id>|<value>`; the value is the digits, or the day of birth as `1980-12-31`.
public struct IdentityUpdated: EventData {
  public static var type: StaticString { "identity.updated" }

  /// Of the last digits of a number that the person has at hand.
  public var digits: String?
  /// How many digits those are, 3 to 8.
  public var digitCount: Int?
  /// Of the day of birth.
  public var birthDate: String?

  public init(digits: String? = nil, digitCount: Int? = nil, birthDate: String? = nil) {
    self.digits = digits
    self.digitCount = digitCount
    self.birthDate = birthDate
  }
}

extension IdentityUpdated {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "digits": digits = try reader.digest()
      case "digitCount": digitCount = try reader.whole(3...8)
      case "birthDate": birthDate = try reader.digest()
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("digits", digits)
    writer.member("digitCount", digitCount)
    writer.member("birthDate", birthDate)
    writer.endObject()
  }
}

extension JSONReader {
  fileprivate mutating func digest() throws(JSONFailure) -> String {
    let text = try string()
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw failure("is no SHA-256 in 64 lower-case hexadecimal digits; digests travel here, never the values themselves")
    }
    return text
  }
}
