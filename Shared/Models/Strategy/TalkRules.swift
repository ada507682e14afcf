/// How the bot speaks with people: who must be confirmed how, and when it gives up.
public struct TalkRules: Hashable, Sendable {
  /// How a person confirms who they are where no entry of `identityMethods` fits.
  public var identityMethod: IdentityMethod
  /// First match wins.
  public var identityMethods: [IdentityChoice]
  /// Attempts to confirm before a person takes over.
  public var identityTriesMax: Int
  /// How long a confirmation holds for the same address, days.
  public var identityDays: Int
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
