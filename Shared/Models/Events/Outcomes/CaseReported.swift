/// The customer told of something that changes how they may be treated.
public struct CaseReported: EventData {
  public static var type: StaticString { "case.reported" }

  public var matter: CaseMatter
  public var accountIds: [String]
  public var channel: Channel
  /// True where the bot contacts nobody about these debts until a person gives the case back.
  public var isFrozen: Bool

  public init(matter: CaseMatter, accountIds: [String] = [], channel: Channel, isFrozen: Bool) {
    self.matter = matter
    self.accountIds = accountIds
    self.channel = channel
    self.isFrozen = isFrozen
  }
}

public enum CaseMatter: String, CaseIterable, Sendable {
  case hardship, vulnerable, fraudClaim, suspectedScam, lawyer, bankruptcy, deceased, abusive
}

extension CaseReported {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var matter: CaseMatter?
    var accountIds: [String] = []
    var channel: Channel?
    var isFrozen: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "matter": matter = try reader.choice(CaseMatter.self)
      case "accountIds": accountIds = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "channel": channel = try reader.choice(Channel.self)
      case "isFrozen": isFrozen = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(
      matter: try reader.require(matter, "matter"), accountIds: accountIds, channel: try reader.require(channel, "channel"),
      isFrozen: try reader.require(isFrozen, "isFrozen"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("matter", matter)
    writer.member("accountIds", accountIds)
    writer.member("channel", channel)
    writer.member("isFrozen", isFrozen)
    writer.endObject()
  }
}
