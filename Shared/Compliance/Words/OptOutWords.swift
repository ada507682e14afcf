/// What a reply means for the permission to write.
public enum ReplyMeaning: UInt8, Vocabulary {
  case none, optout, start, help
}

/// The words by which people stop messages, ask for them again, or ask for help; in every language at once, because people use the
/// words they know whatever language they were written to in.
public struct OptOutWords: Sendable {
  /// How a reply was read.
  public struct Match: Hashable, Sendable {
    /// The reply is one of the words and nothing else.
    public var exact: ReplyMeaning
    /// The same, or a sentence that plainly asks to stop. This takes effect at once: wrongly stopping costs one confirmation,
    /// wrongly going on is a violation.
    public var meaning: ReplyMeaning
    /// A word or phrase of the lists stands in a longer sentence: only somebody who understands sentences can tell what was meant.
    public var needsUnderstanding: Bool
    /// Every channel was meant and not only the one the reply came by.
    public var allChannels: Bool

    static let nothing = Match(exact: .none, meaning: .none, needsUnderstanding: false, allChannels: false)
  }

  let languages: [LanguageWords]

  /// Reads a reply. Letter case, accents, punctuation, emoji and spaces make no difference.
  public func match(_ text: String) -> Match {
    let tokens = ReplyTokens.split(text)
    if tokens.isEmpty { return .nothing }
    let widens = languages.contains { $0.wideningWords.contains { tokens.contains($0) } }
    for meaning in [ReplyMeaning.optout, .start, .help] where languages.contains(where: { $0.words(for: meaning).contains(tokens) }) {
      return Match(exact: meaning, meaning: meaning, needsUnderstanding: false, allChannels: meaning == .optout && widens)
    }
    let holdsWord = languages.contains { language in language.stop.contains { ReplyTokens.holds(tokens, $0) } }
    let asksToStop = languages.contains { $0.asksToStop(tokens) } || bareWord(tokens)
    let isConditional = languages.contains { language in language.conditions.contains { ReplyTokens.holds(tokens, $0) } }
    return Match(
      exact: .none, meaning: asksToStop && !isConditional ? .optout : .none, needsUnderstanding: holdsWord || asksToStop,
      allChannels: asksToStop && !isConditional && widens)
  }

  /// One of the stop words with nothing but courtesies round it: "please stop", "stop all", "para ya por favor".
  private func bareWord(_ tokens: [String]) -> Bool {
    let rest = tokens.filter { token in !languages.contains { $0.courtesies.contains(token) || $0.wideningWords.contains(token) } }
    return languages.contains { $0.stop.contains(rest) }
  }
}

/// The lists of one language.
struct LanguageWords: Sendable {
  var language: String
  /// Whole replies, each as its words.
  var stop: Set<[String]>
  var start: Set<[String]>
  var help: Set<[String]>
  /// Sentences that ask to stop.
  var phrases: [PhrasePattern]
  /// Words that change nothing: please, now, thanks.
  var courtesies: Set<String>
  /// Words that mean every channel.
  var wideningWords: Set<String>
  /// Words that make it a wish about when or where, for which a sentence has to be understood: "at work", "before".
  var conditions: Set<[String]>

  func words(for meaning: ReplyMeaning) -> Set<[String]> {
    switch meaning {
    case .optout: stop
    case .start: start
    case .help: help
    case .none: []
    }
  }

  func asksToStop(_ tokens: [String]) -> Bool { phrases.contains { $0.matches(tokens) } }
}
