/// The customer wants no more contact on a channel, or on none.
public struct OptOutRecorded: EventData {
  public static var type: StaticString { "optout.recorded" }

  /// Missing means every channel.
  public var channel: Channel?
  /// Which opt-out word or intent it was, never the whole message.
  public var words: String?

  public init(channel: Channel? = nil, words: String? = nil) {
    self.channel = channel
    self.words = words
  }
}

extension OptOutRecorded {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var words: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "words": words = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(channel: channel, words: words)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("words", words)
    writer.endObject()
  }
}

/// The customer says that the debt is wrong; it is frozen until `dispute.resolved`.
public struct DisputeOpened: EventData {
  public static var type: StaticString { "dispute.opened" }

  public var accountIds: [String]
  public var channel: Channel
  /// What it is about, as far as the words tell.
  public var category: DisputeCategory?

  public init(accountIds: [String] = [], channel: Channel, category: DisputeCategory? = nil) {
    self.accountIds = accountIds
    self.channel = channel
    self.category = category
  }
}

public enum DisputeCategory: String, CaseIterable, Sendable {
  /// It was charged more than once.
  case chargedTwice
  /// What was ordered did not come, or not as it should.
  case notReceived
  case wrongAmount
  /// The customer does not know of the debt.
  case notRecognised
  case other
}

extension DisputeOpened {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountIds: [String] = []
    var channel: Channel?
    var category: DisputeCategory?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountIds": accountIds = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "channel": channel = try reader.choice(Channel.self)
      case "category": category = try reader.choice(DisputeCategory.self)
      default: try reader.skip()
      }
    }
    self.init(accountIds: accountIds, channel: try reader.require(channel, "channel"), category: category)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountIds", accountIds)
    writer.member("channel", channel)
    writer.member("category", category)
    writer.endObject()
  }
}

/// The customer says that it is paid; the payment record is awaited.
public struct PaymentClaimed: EventData {
  public static var type: StaticString { "payment.claimed" }

  public var accountIds: [String]
  public var channel: Channel

  public init(accountIds: [String] = [], channel: Channel) {
    self.accountIds = accountIds
    self.channel = channel
  }
}

extension PaymentClaimed {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountIds: [String] = []
    var channel: Channel?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountIds": accountIds = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "channel": channel = try reader.choice(Channel.self)
      default: try reader.skip()
      }
    }
    self.init(accountIds: accountIds, channel: try reader.require(channel, "channel"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountIds", accountIds)
    writer.member("channel", channel)
    writer.endObject()
  }
}

/// The channel led to the wrong person.
public struct PartyReached: EventData {
  public static var type: StaticString { "party.wrong" }

  public var channel: Channel

  public init(channel: Channel) {
    self.channel = channel
  }
}

extension PartyReached {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.endObject()
  }
}
