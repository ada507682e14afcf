/// The tokens of a text as phrases see them: without commas and quotes, with entities replaced, with sentence ends kept.
struct Words {
  let bytes: [UInt8]
  let tokens: [Token]

  init(_ text: FoldedText) {
    bytes = text.bytes
    tokens = text.tokens.filter { token in token.kind != .mark || Words.isTelling(text.bytes[token.start]) }
  }

  var count: Int { tokens.count }

  /// True for the marks that end a sentence.
  func isBreak(_ position: Int) -> Bool {
    let token = tokens[position]
    guard token.kind == .mark else { return false }
    switch bytes[token.start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"): return true
    default: return false
    }
  }

  func matches(_ alternatives: Phrase.Alternatives, at position: Int) -> Bool {
    let token = tokens[position]
    if alternatives.exact.contains(token.hash) { return true }
    return alternatives.prefixes.contains { prefix in
      token.length >= prefix.count && token.kind == .word && bytes[token.start..<token.start + prefix.count].elementsEqual(prefix)
    }
  }

  private static func isTelling(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "%"): true
    default: false
    }
  }
}
