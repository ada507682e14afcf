/// The customer said how they were served.
public struct RatingReceived: EventData {
  public static var type: StaticString { "rating.received" }

  /// 1 (worst) to 5 (best).
  public var score: Int
  public var stage: Stage
  public var channel: Channel

  public init(score: Int, stage: Stage, channel: Channel) {
    self.score = score
    self.stage = stage
    self.channel = channel
  }
}

extension RatingReceived {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var score: Int?
    var stage: Stage?
    var channel: Channel?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "score": score = try reader.whole(1...5)
      case "stage": stage = try reader.choice(Stage.self)
      case "channel": channel = try reader.choice(Channel.self)
      default: try reader.skip()
      }
    }
    self.init(
      score: try reader.require(score, "score"), stage: try reader.require(stage, "stage"), channel: try reader.require(channel, "channel"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("score", score)
    writer.member("stage", stage)
    writer.member("channel", channel)
    writer.endObject()
  }
}

/// The customer is unhappy with how they were served, and a person looks into it.
public struct ComplaintRecorded: EventData {
  public static var type: StaticString { "complaint.recorded" }

  public var channel: Channel
  /// The rating that led to it, 1 to 5.
  public var score: Int?

  public init(channel: Channel, score: Int? = nil) {
    self.channel = channel
    self.score = score
  }
}

extension ComplaintRecorded {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var score: Int?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "score": score = try reader.whole(1...5)
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), score: score)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("score", score)
    writer.endObject()
  }
}
