/// The creditor has looked into a dispute.
public struct DisputeResolved: EventData {
  public static var type: StaticString { "dispute.resolved" }

  /// Missing means all debts of the customer.
  public var accountId: String?
  public var resolution: DisputeResolution

  public init(accountId: String? = nil, resolution: DisputeResolution) {
    self.accountId = accountId
    self.resolution = resolution
  }
}

extension DisputeResolved {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var accountId: String?
    var resolution: DisputeResolution?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountId": accountId = try reader.identifier()
      case "resolution": resolution = try reader.choice(DisputeResolution.self)
      default: try reader.skip()
      }
    }
    self.init(accountId: accountId, resolution: try reader.require(resolution, "resolution"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("accountId", accountId)
    writer.member("resolution", resolution)
    writer.endObject()
  }
}

public enum DisputeResolution: String, CaseIterable, Sendable {
  /// The debt stands; the conversation goes on.
  case rejected
  /// The customer was right; an `account.updated` or `account.closed` says what is owed now.
  case upheld
}

/// A person who has the case writes to the customer.
public struct AgentReplied: EventData {
  public static var type: StaticString { "agent.replied" }

  public var text: String
  /// Who, for the record.
  public var agent: String?

  public init(text: String, agent: String? = nil) {
    self.text = text
    self.agent = agent
  }
}

extension AgentReplied {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var text: String?
    var agent: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "text": text = try reader.string()
      case "agent": agent = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(text: try reader.require(text, "text"), agent: agent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("text", text)
    writer.member("agent", agent)
    writer.endObject()
  }
}

/// A person gives the case back to the bot.
public struct AgentReleased: EventData {
  public static var type: StaticString { "agent.released" }

  /// Who, for the record.
  public var agent: String?

  public init(agent: String? = nil) {
    self.agent = agent
  }
}

extension AgentReleased {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var agent: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "agent": agent = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(agent: agent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("agent", agent)
    writer.endObject()
  }
}
