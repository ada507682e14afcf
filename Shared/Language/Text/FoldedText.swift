/// A reply folded to plain lower-case ASCII and cut into tokens: accents, letter case, zero-width characters, repeated letters
/// ("siiii") and most of Unicode's ways to write the same thing are gone.
package struct FoldedText {
  /// The folded characters; tokens are ranges of it.
  var bytes: [UInt8] = []
  var tokens: [Token] = []
  /// Letters seen, and how many of them were capitals: shouting is a sign of anger.
  var letters = 0
  var capitals = 0
  /// Letters and marks that tell Spanish from Portuguese and are folded away: n with tilde, a with tilde, c with cedilla.
  var spellings: [UInt8] = []

  /// At most this many Unicode scalars at the start and at the end of a message are read: customers' long messages say what matters there,
  /// and the time for a reply is bounded.
  static let mostLeadingScalars = 1600
  static let mostTrailingScalars = 400
  /// Of tokens of one character the start holds fewer.
  static let mostLeadingTokens = 500

  package init(_ text: String) {
    let scalars = text.unicodeScalars
    bytes.reserveCapacity(min(text.utf8.count, 4096) + 64)
    tokens.reserveCapacity(48)
    var folder = ScalarFolder()
    var index = scalars.startIndex
    var taken = 0
    while index != scalars.endIndex, taken < FoldedText.mostLeadingScalars, tokens.count < FoldedText.mostLeadingTokens {
      folder.take(scalars[index], into: &self)
      index = scalars.index(after: index)
      taken += 1
    }
    if index != scalars.endIndex {
      folder.endToken(in: &self)
      var tail = scalars.endIndex
      var steps = 0
      while tail != index, steps < FoldedText.mostTrailingScalars {
        tail = scalars.index(before: tail)
        steps += 1
      }
      while tail != scalars.endIndex {
        folder.take(scalars[tail], into: &self)
        tail = scalars.index(after: tail)
      }
    }
    folder.endToken(in: &self)
  }

  /// A long run of digits, marks and single letters says nothing.
  var isUnreadable: Bool {
    tokens.count > FoldedText.mostUnreadableTokens
      && !tokens.contains { $0.kind == .emoji || $0.kind == .foreign || $0.kind == .word && $0.length > 1 }
  }

  private static let mostUnreadableTokens = 40

  /// The token's folded characters.
  func string(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// Appends a token with these characters.
  mutating func append(_ word: [UInt8], kind: Token.Kind, follows: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: word)
    tokens.append(Token(start: start, end: bytes.count, kind: kind, follows: follows, hash: WordHash.of(word)))
  }
}

/// One word, number, mark or picture of a folded text.
struct Token {
  enum Kind: UInt8 {
    case word, number, mark, emoji
    /// A run of letters of another script.
    case foreign
  }

  var start: Int
  var end: Int
  var kind: Kind
  /// True where no space stands between this token and the one before.
  var follows: Bool
  /// `WordHash` of the characters.
  var hash: UInt64

  var range: Range<Int> { start..<end }
  var length: Int { end - start }
}

/// FNV-1a, 64 bits: names words in lexicons and features without keeping strings.
enum WordHash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(start, step) }
  static func of(_ word: some StringProtocol) -> UInt64 { of(word.utf8) }
}
