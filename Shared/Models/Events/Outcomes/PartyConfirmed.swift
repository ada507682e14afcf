/// The right person confirmed who they are on a channel.
public struct PartyConfirmed: EventData {
  public static var type: StaticString { "party.confirmed" }

  public var channel: Channel
  public var method: IdentityMethod

  public init(channel: Channel, method: IdentityMethod) {
    self.channel = channel
    self.method = method
  }
}

extension PartyConfirmed {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var method: IdentityMethod?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "method": method = try reader.choice(IdentityMethod.self)
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), method: try reader.require(method, "method"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("method", method)
    writer.endObject()
  }
}
