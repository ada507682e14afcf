import Language

/// One word, mark or placeholder of a text.
struct TextToken: Hashable {
  enum Kind { case word, mark, placeholder }

  var kind: Kind
  /// As it is written; a placeholder without its braces.
  var text: String
  /// A word in lower case, without accents and apostrophes.
  var folded: String
  var hasSpaceBefore: Bool
  /// True for the first word of a sentence.
  var isSentenceStart = false

  func isMark(_ marks: String) -> Bool { kind == .mark && marks.contains(text) }
}

/// A text cut into words, marks and placeholders.
struct CandidateText {
  /// With single spaces, trimmed, its letters composed.
  let text: String
  private(set) var tokens: [TextToken] = []

  /// Reads a text that is already clean.
  init(clean text: String) {
    self.text = text
    let characters = Array(text)
    var index = 0
    var hasSpace = true
    var startsSentence = true
    func append(_ kind: TextToken.Kind, _ range: Range<Int>, to tokens: inout [TextToken]) {
      let part = characters[range]
      let folded = kind == .word ? String(part.filter { $0.isLetter || $0.isNumber }.map(Alphabet.folded)) : ""
      tokens.append(
        TextToken(
          kind: kind, text: String(part), folded: folded, hasSpaceBefore: hasSpace, isSentenceStart: startsSentence && kind != .mark))
      hasSpace = false
    }
    while index < characters.count {
      let character = characters[index]
      if character == " " {
        hasSpace = true
        index += 1
      } else if character == "{", let end = CandidateText.placeholderEnd(characters, index) {
        append(.placeholder, index + 1..<end, to: &tokens)
        startsSentence = false
        index = end + 1
      } else if character.isLetter || character.isNumber {
        let end = CandidateText.wordEnd(characters, index)
        append(.word, index..<end, to: &tokens)
        startsSentence = false
        index = end
      } else {
        append(.mark, index..<index + 1, to: &tokens)
        if ".!?…:;".contains(character) { startsSentence = true }
        index += 1
      }
    }
  }

  private static func wordEnd(_ characters: [Character], _ start: Int) -> Int {
    var end = start
    while end < characters.count {
      let isInside = "'’".contains(characters[end]) && end + 1 < characters.count && characters[end + 1].isLetter
      guard characters[end].isLetter || characters[end].isNumber || isInside else { break }
      end += 1
    }
    return end
  }

  /// The place of the closing brace of a well-formed placeholder.
  private static func placeholderEnd(_ characters: [Character], _ start: Int) -> Int? {
    var end = start + 1
    while end < characters.count, ("a"..."z").contains(characters[end]) || ("0"..."9").contains(characters[end]) { end += 1 }
    return end > start + 1 && end < characters.count && characters[end] == "}" ? end : nil
  }

  var words: [TextToken] { tokens.filter { $0.kind == .word } }
  var placeholders: [String] { tokens.filter { $0.kind == .placeholder }.map(\.text) }

  /// The text in sentences, each placeholder as a word that tells what it holds: `slotmoney`, `slotday`. What is longer than
  /// `sentenceMax` characters is cut, so that all of it is read.
  var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    for token in tokens {
      let part = token.kind == .placeholder ? Slot(token.text).word : token.text
      if !sentence.isEmpty, token.hasSpaceBefore || token.kind == .placeholder { sentence += " " }
      sentence += part
      if token.isMark(".!?…;") || sentence.utf8.count > CandidateText.sentenceMax {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  private static let sentenceMax = 800
}
