/// A person agreed, or no longer agrees, to be contacted on a channel.
public struct ConsentChanged: EventData {
  public static var type: StaticString { "consent.changed" }

  public var channel: Channel
  public var granted: Bool

  public init(channel: Channel, granted: Bool) {
    self.channel = channel
    self.granted = granted
  }
}

extension ConsentChanged {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var granted: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "granted": granted = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), granted: try reader.require(granted, "granted"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("granted", granted)
    writer.endObject()
  }
}
