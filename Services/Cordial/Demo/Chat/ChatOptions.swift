public import Models

/// Who talks with the bot, and where.
public struct ChatOptions: Sendable {
  /// The customer id; a made-up one where it is left out.
  public var customer: String?
  public var channel = Channel.whatsapp
  /// The first part of a BCP 47 tag.
  public var language = "en"
  /// ISO 3166, with a region where rules differ; any place of the language where it is left out.
  public var jurisdiction: String?
  public var daysPastDue = 12
  /// Which of the made-up people it is.
  public var seed: UInt64 = 7
  /// The day on which the talk begins, in virtual time.
  public var day: CalendarDate
  /// Show what was understood and decided after every turn.
  public var explains = false

  public init(day: CalendarDate) { self.day = day }
}
