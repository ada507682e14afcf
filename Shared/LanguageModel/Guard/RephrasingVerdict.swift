/// Why a model's words are not used.
public enum RephrasingFault: String, CaseIterable, Hashable, Sendable {
  case empty, tooLong, tooShort
  /// Zero-width, direction and control characters, and words spelt apart or stretched so that nobody finds them.
  case hiddenCharacters
  /// Letters of another script among or instead of the language's own.
  case foreignLetters
  /// Emoji and other signs that the template doesn't have.
  case symbol
  case markup
  /// Letters that make no words: base64, hexadecimal, identifiers.
  case encoded
  case link
  case placeholderMissing, placeholderRepeated, placeholderUnknown, placeholderSwapped
  /// Something stands so close to a placeholder that it would change its value.
  case placeholderGlued
  case number, numberInWords, date, name
  case threat, legalClaim, urgency, shaming, promise, discount
  /// A question or request that the template doesn't make: for a reason, for a password, to borrow.
  case forbiddenSpeech
  case debtRevealed
  /// A language that is not the task's.
  case wrongLanguage
  /// The model speaks of itself, of its task or to whoever asked it.
  case instructionLeak
  case questionLost, optOutLost, meaningLost
  /// Too many words that neither the template nor messages of this kind have: it says more than a rephrasing would.
  case unfamiliar
}

/// What became of a model's words.
public enum RephrasingVerdict: Hashable, Sendable {
  /// They may go out, trimmed and with their spaces put in order.
  case accepted(String)
  /// The template goes out instead; `found` is a short excerpt for the record.
  case rejected(RephrasingFault, found: String)
}

/// A reason and the place that shows it.
struct Fault: Hashable {
  var fault: RephrasingFault
  var found: String

  /// The longest excerpt that goes into a record.
  static let excerptMax = 60

  init(_ fault: RephrasingFault, _ found: some StringProtocol) {
    self.fault = fault
    self.found = String(found.prefix(Fault.excerptMax))
  }
}
