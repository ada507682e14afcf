/// The senses of a text's words; beyond its ends words have no sense, so that readers may look ahead and back freely.
struct SenseList {
  private let list: [Sense]

  init(_ list: [Sense]) { self.list = list }

  var indices: Range<Int> { list.indices }

  subscript(index: Int) -> Sense { list.indices.contains(index) ? list[index] : Sense() }
}

/// A text with what each of its tokens can mean, as the readers of numbers, money and dates need it.
struct Reading {
  let text: FoldedText
  let senses: SenseList
  let language: Language

  init(_ text: FoldedText, language: Language) {
    self.text = text
    self.language = language
    let lexicon = Lexicon.standard(language)
    senses = SenseList(text.tokens.map(lexicon.sense))
  }

  var count: Int { text.tokens.count }

  func has(_ roles: Roles, at index: Int) -> Bool { senses.indices.contains(index) && !senses[index].roles.isDisjoint(with: roles) }

  func isNumber(at index: Int) -> Bool { index >= 0 && index < count && text.tokens[index].kind == .number }

  /// The mark at `index`, nil for anything else.
  func mark(at index: Int) -> UInt8? {
    guard index >= 0, index < count, text.tokens[index].kind == .mark else { return nil }
    return text.bytes[text.tokens[index].start]
  }

  func isMark(_ character: Unicode.Scalar, at index: Int) -> Bool { mark(at: index) == UInt8(ascii: character) }

  func isWord(_ word: String, at index: Int) -> Bool {
    guard index >= 0, index < count else { return false }
    let token = text.tokens[index]
    return token.length == word.utf8.count && text.bytes[token.range].elementsEqual(word.utf8)
  }

  func isWord(anyOf words: [String], at index: Int) -> Bool { words.contains { isWord($0, at: index) } }

  /// True where no space stands between the token and the one before.
  func follows(at index: Int) -> Bool { index > 0 && index < count && text.tokens[index].follows }

  /// The digits of a number token as an integer; nil for other tokens and more than nine digits.
  func integer(at index: Int) -> Int? {
    guard isNumber(at: index), text.tokens[index].length <= 9 else { return nil }
    return text.bytes[text.tokens[index].range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  func digits(at index: Int) -> Int { isNumber(at: index) ? text.tokens[index].length : 0 }

  func isSentenceEnd(at index: Int) -> Bool {
    // The point of "75.20" ends nothing.
    if isNumber(at: index - 1), isNumber(at: index + 1), follows(at: index), follows(at: index + 1) { return false }
    return switch mark(at: index) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"): true
    default: false
    }
  }
}
