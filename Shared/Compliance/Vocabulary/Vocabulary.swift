/// A closed list of words that packs and requests share. The words in files are the case names in `snake_case`
/// (`noAnswerNoVoicemail` is written `no_answer_no_voicemail`, `socialDM` is `social_dm`).
public protocol Vocabulary: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == UInt8 {}

extension Vocabulary {
  /// The word as it stands in packs and vectors.
  public var word: String { snakeCase(String(describing: self)) }

  /// Nil where the list has no such word.
  public init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}

private func snakeCase(_ name: String) -> String {
  var result = ""
  var afterLowercase = false
  for character in name {
    if character.isUppercase, afterLowercase { result.append("_") }
    afterLowercase = !character.isUppercase
    result.append(contentsOf: character.lowercased())
  }
  return result
}

/// A set of words of one vocabulary as bits: a plain integer, so that a check does no string work.
public struct WordSet<Word: Vocabulary>: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Bit `n` stands for the word with raw value `n` (0 to 63).
  public var bits: UInt64

  public init(bits: UInt64 = 0) { self.bits = bits }
  public init(arrayLiteral words: Word...) { self.init(words) }
  public init(_ words: some Sequence<Word>) {
    bits = words.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
  }

  /// Every word of the vocabulary.
  public static var all: WordSet { WordSet(Word.allCases) }

  public var isEmpty: Bool { bits == 0 }
  public func contains(_ word: Word) -> Bool { bits & (1 << UInt64(word.rawValue)) != 0 }
  public func isDisjoint(with other: WordSet) -> Bool { bits & other.bits == 0 }
  public func isSuperset(of other: WordSet) -> Bool { other.bits & ~bits == 0 }
  public func union(_ other: WordSet) -> WordSet { WordSet(bits: bits | other.bits) }
  public func intersection(_ other: WordSet) -> WordSet { WordSet(bits: bits & other.bits) }
  public func subtracting(_ other: WordSet) -> WordSet { WordSet(bits: bits & ~other.bits) }
  public mutating func insert(_ word: Word) { bits |= 1 << UInt64(word.rawValue) }

  /// The words in the order of the vocabulary.
  public var words: [Word] { Word.allCases.filter(contains) }
}
