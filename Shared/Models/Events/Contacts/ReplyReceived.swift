/// What a customer said, on any channel.
public struct ReplyReceived: EventData {
  public static var type: StaticString { "reply.received" }

  public var channel: Channel
  /// The words; for a button its title.
  public var text: String
  /// The id of the button that was tapped.
  public var button: String?
  /// The contact it answers, where the provider says so.
  public var inReplyTo: String?
  public var providerMessageId: String?
  /// What came instead of words, or beside them: pictures of receipts, recordings.
  public var media: [ReplyMedia]

  public init(channel: Channel, text: String, button: String? = nil, inReplyTo: String? = nil, providerMessageId: String? = nil, media: [ReplyMedia] = []) {
    self.channel = channel
    self.text = text
    self.button = button
    self.inReplyTo = inReplyTo
    self.providerMessageId = providerMessageId
    self.media = media
  }
}

extension ReplyReceived {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var text: String?
    var button: String?
    var inReplyTo: String?
    var providerMessageId: String?
    var media: [ReplyMedia] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "text": text = try reader.string()
      case "button": button = try reader.string()
      case "inReplyTo": inReplyTo = try reader.string()
      case "providerMessageId": providerMessageId = try reader.string()
      case "media": media = try reader.list { reader throws(JSONFailure) in try ReplyMedia(from: &reader) }
      default: try reader.skip()
      }
    }
    self.init(
      channel: try reader.require(channel, "channel"), text: try reader.require(text, "text"), button: button, inReplyTo: inReplyTo,
      providerMessageId: providerMessageId, media: media)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("text", text)
    writer.member("button", button)
    writer.member("inReplyTo", inReplyTo)
    writer.member("providerMessageId", providerMessageId)
    if !media.isEmpty { writer.member("media", media) { $1.write(to: &$0) } }
    writer.endObject()
  }
}
