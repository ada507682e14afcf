public import Language
public import Models

/// Where the talk stands: what was asked last, and what was said.
public struct Dialogue: Hashable, Sendable {
  /// What the bot asked last, and where.
  public var lastAsked: LastAsked?
  public var lastChannel: Channel?
  /// Asked for by the customer.
  public var preferredChannel: Channel?
  /// Replies in a row that were not understood.
  public var misunderstandings = 0
  /// Turns of the bot, ever: variants of the wording take turns by it.
  public var turns = 0
  /// The bot's last words, as a number: it never says the same twice running.
  public var lastSaid: UInt64 = 0
  public var insults = 0
  public var scamSuspicions = 0
  /// What was said last, oldest first, bounded: for the agent brief.
  public var transcript: [Spoken] = []

  static let transcriptMax = 12
  static let spokenMax = 280

  mutating func add(_ spoken: Spoken) {
    var spoken = spoken
    spoken.text = String(spoken.text.prefix(Dialogue.spokenMax))
    transcript.append(spoken)
    if transcript.count > Dialogue.transcriptMax { transcript.removeFirst(transcript.count - Dialogue.transcriptMax) }
  }

  /// The bot's last words on that channel went out in other words.
  mutating func rewordLast(on channel: Channel, _ text: String) {
    guard let index = transcript.lastIndex(where: { $0.speaker == .bot && $0.channel == channel }) else { return }
    transcript[index].text = String(text.prefix(Dialogue.spokenMax))
  }
}

/// One line of the talk.
public struct Spoken: Hashable, Sendable {
  public enum Speaker: String, CaseIterable, Sendable { case customer, bot, person }
  public var at: Instant
  public var speaker: Speaker
  public var channel: Channel
  /// Its first 280 characters.
  public var text: String
}
