import Models

/// One reviewed wording. Slots stand in braces: `{name}`.
struct Sentence: Hashable, Sendable, ExpressibleByStringLiteral {
  var text: String
  /// Only in this tone; nil for all.
  var tone: Tone?
  /// Made to be spoken: short sentences, no links, no "reply with".
  var isSpoken = false

  init(stringLiteral text: String) { self.text = text }

  init(_ text: String, tone: Tone? = nil, isSpoken: Bool = false) {
    self.text = text
    self.tone = tone
    self.isSpoken = isSpoken
  }

  static func friendly(_ text: String) -> Sentence { Sentence(text, tone: .friendly) }
  static func neutral(_ text: String) -> Sentence { Sentence(text, tone: .neutral) }
  static func firm(_ text: String) -> Sentence { Sentence(text, tone: .firm) }
  static func spoken(_ text: String) -> Sentence { Sentence(text, isSpoken: true) }

  /// The names of its slots, in order.
  var slots: [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

/// The reviewed sentences of one language.
struct PhraseSet: Sendable {
  /// ISO 639-1.
  var language: String
  var open: [OpenPhrase: [Sentence]]
  var debt: [DebtPhrase: [Sentence]]
  /// Single words and short parts that sentences are put together from.
  var words: PhraseWords

  /// The set of a BCP 47 tag; languages other than Spanish and Portuguese are answered in English.
  static func spoken(_ tag: String) -> PhraseSet {
    switch tag.prefix(2) {
    case "es": spanish
    case "pt": portuguese
    default: english
    }
  }

  static let all = [english, spanish, portuguese]
}

struct PhraseWords: Sendable {
  /// How a creditor without a name is called.
  var us: String
  var subject: String
  var and: String
  /// Between an amount and its day: `GBP 20.00 on 3 March 2026`.
  var on: String
  /// `{first}`, `{others}`, `{each}`, `{interval}`, `{last}`.
  var schedule: String
  var weekly: String
  var fortnightly: String
  var monthly: String
  var channels: [Channel: String]
  /// Titles of buttons, at most 20 characters.
  var pay: String
  var chooseDay: String
  var person: String
  var yes: String
  var no: String
}
