public import Models

/// What is known when a reply arrives: it changes what a bare "yes", "3" or "Friday" means.
public struct Situation: Hashable, Sendable {
  /// The customer's own calendar day.
  public var today: CalendarDate
  /// ISO 3166-1 alpha-2 code, which settles the order of day and month and the meaning of "peso".
  public var country: String?
  public var lastAsked: LastAsked?
  /// ISO 639-1 code of the conversation so far: decides for texts that could be of several languages ("ok", "no").
  public var language: String?

  public init(today: CalendarDate, country: String? = nil, lastAsked: LastAsked? = nil, language: String? = nil) {
    self.today = today
    self.country = country
    self.lastAsked = lastAsked
    self.language = language
  }
}

/// What the bot asked last.
public enum LastAsked: String, CaseIterable, Hashable, Sendable {
  /// "Am I speaking with Ana?"
  case identity
  /// "Could you pay half now and half on the 15th?"
  case offer
  /// "How would you rate this chat, from 1 to 5?"
  case rating
  /// "When can you pay?"
  case date
  /// "How much can you pay?"
  case amount
  /// "In how many parts?"
  case instalments
  /// "What makes it hard to pay?"
  case reason
  /// "So 100 on Friday, right?"
  case confirmation
  /// "Where do you prefer us to write?"
  case channel
  /// "When is a good time to call?"
  case time
  /// "Have you paid already?"
  case payment
  /// A reminder that asked nothing.
  case reminder
}
