public import Models

/// A reviewed message with its slots left open, as a model may see it.
public struct RephrasingTask: Hashable, Sendable {
  /// `Hello {name1}, this is {creditor1}.` A placeholder is lower-case letters and digits in braces; each stands in it exactly once.
  public var template: String
  /// ISO 639-1: `en`, `es` or `pt`.
  public var language: String
  public var tone: Tone
  public var channel: Channel
  /// Characters, placeholders counted as they stand.
  public var lengthMax: Int
  /// False until the right person is confirmed: until then no word may tell of a debt.
  public var isDebtKnown: Bool

  public init(template: String, language: String, tone: Tone, channel: Channel, lengthMax: Int, isDebtKnown: Bool) {
    self.template = template
    self.language = language
    self.tone = tone
    self.channel = channel
    self.lengthMax = lengthMax
    self.isDebtKnown = isDebtKnown
  }
}
