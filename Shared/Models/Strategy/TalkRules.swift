/// How the bot speaks with people: who must be confirmed how, in which tone, and when it gives up.
public struct TalkRules: Hashable, Sendable {
  /// How a person confirms who they are where no entry of `identityMethods` fits.
  public var identityMethod: IdentityMethod
  /// First match wins.
  public var identityMethods: [IdentityChoice]
  /// Attempts to confirm before a person takes over.
  public var identityTriesMax: Int
  /// How long a confirmation holds for the same address, days.
  public var identityDays: Int
  public var tones: [Stage: Tone]
  /// A reply of which nothing is understood this surely is asked back, percent.
  public var confidencePercentMin: Int
  /// How alike a question and one of the creditor's own answers must be, percent.
  public var answerPercentMin: Int
  /// Whether customers are asked for a rating after a resolution.
  public var asksRating: Bool
  /// A rating up to this is a complaint, 1 to 5; 0 for none.
  public var complaintRatingMax: Int

  public init() {
    identityMethod = .name
    identityMethods = []
    identityTriesMax = 3
    identityDays = 90
    tones = [.preventive: .warm, .early: .warm, .medium: .neutral, .advanced: .firm, .writtenOff: .firm]
    confidencePercentMin = 30
    answerPercentMin = 55
    asksRating = true
    complaintRatingMax = 2
  }

  /// How a person confirms who they are in a jurisdiction (`CO`, `US-MA`) on a channel.
  public func identityMethod(in jurisdiction: String, on channel: Channel) -> IdentityMethod {
    let match = identityMethods.first { choice in
      (choice.channel ?? channel) == channel
        && (choice.jurisdiction.map { jurisdiction == $0 || jurisdiction.hasPrefix($0 + "-") } ?? true)
    }
    return match?.method ?? identityMethod
  }
}

/// How a person confirms who they are.
public enum IdentityMethod: String, CaseIterable, Sendable {
  /// Not at all: the law of the place allows it and the address is known to be the person's own.
  case none
  /// By saying yes to their name.
  case name
  /// By the last digits of a number that only they should know.
  case digits
  case birthDate
}

/// A method for a place or a channel.
public struct IdentityChoice: Hashable, Sendable {
  /// With its regions; nil for everywhere.
  public var jurisdiction: String?
  /// Nil for all.
  public var channel: Channel?
  public var method: IdentityMethod

  public init(jurisdiction: String? = nil, channel: Channel? = nil, method: IdentityMethod) {
    self.jurisdiction = jurisdiction
    self.channel = channel
    self.method = method
  }
}

/// How a message sounds.
public enum Tone: String, CaseIterable, Sendable {
  case warm, neutral, firm
}

// How it stands in the document of a strategy; members that are missing keep their standard value.

extension TalkRules {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self.init()
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "identityMethod": identityMethod = try reader.choice(IdentityMethod.self)
      case "identityMethods": identityMethods = try reader.list { reader throws(JSONFailure) in try IdentityChoice(from: &reader) }
      case "identityTriesMax": identityTriesMax = try reader.whole(1...10)
      case "identityDays": identityDays = try reader.whole(0...3650)
      case "tones": tones = try reader.byStage { reader throws(JSONFailure) in try reader.choice(Tone.self) }
      case "confidencePercentMin": confidencePercentMin = try reader.whole(0...100)
      case "answerPercentMin": answerPercentMin = try reader.whole(1...100)
      case "asksRating": asksRating = try reader.boolean()
      case "complaintRatingMax": complaintRatingMax = try reader.whole(0...5)
      default: try reader.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("identityMethod", identityMethod)
    writer.member("identityMethods", identityMethods) { $1.write(to: &$0) }
    writer.member("identityTriesMax", identityTriesMax)
    writer.member("identityDays", identityDays)
    writer.key("tones")
    writer.beginObject()
    for stage in Stage.allCases {
      guard let tone = tones[stage] else { continue }
      writer.key(stage.rawValue)
      writer.string(tone.rawValue)
    }
    writer.endObject()
    writer.member("confidencePercentMin", confidencePercentMin)
    writer.member("answerPercentMin", answerPercentMin)
    writer.member("asksRating", asksRating)
    writer.member("complaintRatingMax", complaintRatingMax)
    writer.endObject()
  }
}

extension IdentityChoice {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var jurisdiction: String?
    var channel: Channel?
    var method: IdentityMethod?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "jurisdiction": jurisdiction = try reader.jurisdiction()
      case "channel": channel = try reader.choice(Channel.self)
      case "method": method = try reader.choice(IdentityMethod.self)
      default: try reader.skip()
      }
    }
    self.init(jurisdiction: jurisdiction, channel: channel, method: try reader.require(method, "method"))
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("jurisdiction", jurisdiction)
    writer.member("channel", channel)
    writer.member("method", method)
    writer.endObject()
  }
}
