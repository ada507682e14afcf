/// A debt is over for the creditor: paid, sold, written off for good, or entered by mistake.
public struct AccountClosed: EventData {
  public static var type: StaticString { "account.closed" }

  public var accountId: String
  /// As in `account.updated`.
  public var version: Int64?
  public var reason: ClosingReason

  public init(accountId: String, version: Int64? = nil, reason: ClosingReason) {
    self.accountId = accountId
    self.version = version
    self.reason = reason
  }
}

extension AccountClosed {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountId: String?
    var version: Int64?
    var reason: ClosingReason?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountId": accountId = try reader.identifier()
      case "version": version = try reader.integer()
      case "reason": reason = try reader.choice(ClosingReason.self)
      default: try reader.skip()
      }
    }
    self.init(accountId: try reader.require(accountId, "accountId"), version: version, reason: try reader.require(reason, "reason"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountId", accountId)
    writer.member("version", version)
    writer.member("reason", reason)
    writer.endObject()
  }
}

public enum ClosingReason: String, CaseIterable, Sendable {
  case paid, settled, sold, writtenOff, mistake
}
