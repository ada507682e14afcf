/// An address that may be tried.
public struct ReachableChannel: Hashable, Sendable {
  public var channel: Channel
  public var address: String
  public var consent: Bool?

  public init(channel: Channel, address: String, consent: Bool? = nil) {
    self.channel = channel
    self.address = address
    self.consent = consent
  }
}

extension ReachableChannel {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var address: String?
    var consent: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "address": address = try reader.string()
      case "consent": consent = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), address: try reader.require(address, "address"), consent: consent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("address", address)
    writer.member("consent", consent)
    writer.endObject()
  }
}
